package org.almanac.boardplan;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.plans.Goal;
import org.almanac.plans.PlanVersion;
import org.almanac.registers.Kept;
import org.springframework.stereotype.Component;

/** What is kept of one person, as they read it: all of a row that is about them. */
@Component
class OwnBoardPlanLines {
  private final Hearings hearings;
  private final Ideas ideas;
  private final RunningPlan running;
  private final Meetings meetings;
  private final Calendars calendars;
  private final IdeaWords ideaWords;
  private final BipWords words;

  OwnBoardPlanLines(
      Hearings hearings,
      Ideas ideas,
      RunningPlan running,
      Meetings meetings,
      Calendars calendars,
      IdeaWords ideaWords,
      BipWords words) {
    this.hearings = hearings;
    this.ideas = ideas;
    this.running = running;
    this.meetings = meetings;
    this.calendars = calendars;
    this.ideaWords = ideaWords;
    this.words = words;
  }

  Kept review(String organization, OfficerReview one) {
    Map<String, String> titles =
        running.goals(organization, one.schoolYear()).stream()
            .collect(Collectors.toMap(Goal::key, Goal::title));
    String goals =
        one.goals().stream()
            .map(key -> titles.getOrDefault(key, key))
            .collect(Collectors.joining("\n"));
    String said = lines(one.trend(), one.practice(), one.evidence(), one.gotInTheWay());
    String beside = lines(ideaWords.portfolios(one.portfolio()), goals);
    return kept("review", one.schoolYear(), said, beside, false);
  }

  Kept tried(String organization, TriedOn one) {
    WhatIHeard said = one.said();
    Meeting meeting = meetings.named(organization, one.meeting());
    String year = BoardImprovementPlanProcess.schoolYear(organization + ":" + one.meeting());
    String idea =
        ideas
            .findByOrganizationAndSchoolYearAndIdeaKey(organization, year, one.idea())
            .map(Idea::text)
            .orElseGet(() -> ideaWords.say("else"));
    return kept(
        "tried",
        words.say("mine.idea", words.day(meeting.date()), idea),
        lines(said.heard(), ideaWords.groups(said.withWhom()), said.insight(), said.meaning()),
        "",
        false);
  }

  /**
   * @param stays as long as the plan is in the making
   */
  Kept answer(HearingAnswer one, boolean stays) {
    Hearing hearing = hearings.findById(one.hearing()).orElseThrow();
    String word = one.word().map(said -> words.say("mine.word." + said.name())).orElse("");
    SaidAs as = one.saidAs() == null ? SaidAs.VOICE : one.saidAs();
    return kept(
        "answer",
        words.say("mine.round", hearing.schoolYear(), hearing.round()),
        lines(word, one.line()),
        words.say("mine.as." + as.name(), words.voice(one.voice())),
        stays);
  }

  Kept launch(PassedOn one) {
    String said =
        one.watchedOn()
            .map(day -> words.say("mine.watched", words.day(day)))
            .orElseGet(() -> words.say("launch.passed"));
    return kept("launch", one.schoolYear(), said, "", false);
  }

  Kept reason(String organization, Reason one) {
    return kept("reason", one.schoolYear(), one.text(), day(organization, one.givenAt()), true);
  }

  Kept closing(String organization, BoardClosing one) {
    String word = one.word().orElse("");
    return kept("closing", one.schoolYear(), word, day(organization, one.at()), true);
  }

  /** Each version says who wrote last before it was kept: the board's record. */
  Kept version(BoardPlan plan, PlanVersion version) {
    String about = words.say("mine.version", plan.schoolYear(), version.number());
    return kept(
        "version", about, version.whatMoved(), day(plan.organization(), version.at()), true);
  }

  private Kept kept(String what, String about, String said, String beside, boolean stays) {
    return new Kept(
        words.say("mine.what." + what), about, said, beside, stays ? words.say("mine.stays") : "");
  }

  private String day(String organization, Instant at) {
    return words.day(calendars.of(organization).local(at).toLocalDate());
  }

  private static String lines(String... said) {
    return Stream.of(said)
        .filter(one -> one != null && !one.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
