package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.imports.CsvText;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the board plan keeps of one person: to see, to take away and to erase. */
@Service
@Transactional
class OwnBoardPlan {
  private final OfficerReviews reviews;
  private final TriedOns tried;
  private final HearingAnswers answers;
  private final Hearings hearings;
  private final PassedOns launches;
  private final Reasons reasons;
  private final BoardClosings closings;
  private final BoardPlans plans;
  private final Ideas ideas;
  private final Meetings meetings;
  private final IdeaWords ideaWords;
  private final BipWords words;

  OwnBoardPlan(
      OfficerReviews reviews,
      TriedOns tried,
      HearingAnswers answers,
      Hearings hearings,
      PassedOns launches,
      Reasons reasons,
      BoardClosings closings,
      BoardPlans plans,
      Ideas ideas,
      Meetings meetings,
      IdeaWords ideaWords,
      BipWords words) {
    this.reviews = reviews;
    this.tried = tried;
    this.answers = answers;
    this.hearings = hearings;
    this.launches = launches;
    this.reasons = reasons;
    this.closings = closings;
    this.plans = plans;
    this.ideas = ideas;
    this.meetings = meetings;
    this.ideaWords = ideaWords;
    this.words = words;
  }

  /**
   * One thing that is kept.
   *
   * @param what it is: a review, what was heard, an answer, a line, a decision
   * @param about the year, the meeting or the idea that it is about
   * @param stays on record, whoever erases what is theirs
   */
  record Kept(String what, String about, String said, boolean stays) {}

  @Transactional(readOnly = true)
  public List<Kept> of(String organization, String person) {
    Set<String> making = making(organization);
    List<Kept> all = new ArrayList<>();
    reviews
        .findByOrganizationAndPersonIdOrderById(organization, person)
        .forEach(one -> all.add(kept("review", one.schoolYear(), review(one), false)));
    tried
        .findByOrganizationAndPersonIdOrderById(organization, person)
        .forEach(one -> all.add(kept("tried", about(organization, one), heard(one.said()), false)));
    answers
        .findByOrganizationAndPersonIdOrderById(organization, person)
        .forEach(one -> all.add(answer(one, making.contains(hearing(one).schoolYear()))));
    launches
        .findByOrganizationAndPersonIdOrderById(organization, person)
        .forEach(one -> all.add(kept("launch", one.schoolYear(), line(one), false)));
    reasons
        .findByOrganizationAndGivenByOrderById(organization, person)
        .forEach(one -> all.add(kept("reason", one.schoolYear(), one.text(), true)));
    closings
        .findByOrganizationAndClosedByOrderById(organization, person)
        .forEach(one -> all.add(kept("closing", one.schoolYear(), one.word().orElse(""), true)));
    return List.copyOf(all);
  }

  /** The same as a file. */
  @Transactional(readOnly = true)
  public String file(String organization, String person) {
    return of(organization, person).stream()
        .map(kept -> CsvText.line(List.of(kept.what(), kept.about(), kept.said())))
        .collect(Collectors.joining("", "\ufeff", ""));
  }

  /**
   * What a person wrote is gone. What was said of a closed plan stays on record without them; a
   * round that is open counts them still, and a director's decision is one.
   */
  public void erase(String organization, String person) {
    reviews.deleteAll(reviews.findByOrganizationAndPersonIdOrderById(organization, person));
    tried.deleteAll(tried.findByOrganizationAndPersonIdOrderById(organization, person));
    launches.deleteAll(launches.findByOrganizationAndPersonIdOrderById(organization, person));
    Set<String> making = making(organization);
    String nobody = "~" + UUID.randomUUID().toString().substring(24);
    answers.findByOrganizationAndPersonIdOrderById(organization, person).stream()
        .filter(one -> !making.contains(hearing(one).schoolYear()))
        .forEach(one -> one.letGo(nobody));
  }

  /** The years in which a plan is still being made. */
  private Set<String> making(String organization) {
    return plans.findByOrganizationOrderBySchoolYear(organization).stream()
        .filter(plan -> plan.state().compareTo(BoardPlanState.CLOSED) < 0)
        .map(BoardPlan::schoolYear)
        .collect(Collectors.toSet());
  }

  private Kept answer(HearingAnswer one, boolean stays) {
    Hearing hearing = hearing(one);
    String word = one.word().map(said -> words.say("mine.word." + said.name())).orElse("");
    return kept(
        "answer",
        words.say("mine.round", hearing.schoolYear(), hearing.round()),
        lines(word, one.line()),
        stays);
  }

  private Hearing hearing(HearingAnswer one) {
    return hearings.findById(one.hearing()).orElseThrow();
  }

  private String about(String organization, TriedOn one) {
    Meeting meeting = meetings.named(organization, one.meeting());
    String year = BoardImprovementPlanProcess.schoolYear(organization + ":" + one.meeting());
    String idea =
        ideas
            .findByOrganizationAndSchoolYearAndIdeaKey(organization, year, one.idea())
            .map(Idea::text)
            .orElseGet(() -> ideaWords.say("else"));
    return words.say("mine.idea", words.day(meeting.date()), idea);
  }

  private String heard(WhatIHeard said) {
    return lines(said.heard(), ideaWords.groups(said.withWhom()), said.insight(), said.meaning());
  }

  private static String review(OfficerReview one) {
    return lines(one.trend(), one.practice(), one.evidence(), one.gotInTheWay());
  }

  private String line(PassedOn one) {
    return one.watchedOn()
        .map(day -> words.say("mine.watched", words.day(day)))
        .orElseGet(() -> words.say("launch.passed"));
  }

  private Kept kept(String what, String about, String said, boolean stays) {
    return new Kept(words.say("mine.what." + what), about, said, stays);
  }

  private static String lines(String... said) {
    return Stream.of(said)
        .filter(one -> one != null && !one.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
