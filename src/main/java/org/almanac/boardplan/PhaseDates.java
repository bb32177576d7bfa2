package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where another calendar puts what a phase of a plan waits for, and what it asks for. */
@Service
@Transactional(readOnly = true)
class PhaseDates {
  private final BoardImprovementPlanProcess process;
  private final BoardPlanning planning;
  private final WorkingMeetings working;
  private final Drafting drafting;
  private final HearingRounds rounds;
  private final Meetings meetings;

  PhaseDates(
      BoardImprovementPlanProcess process,
      BoardPlanning planning,
      WorkingMeetings working,
      Drafting drafting,
      HearingRounds rounds,
      Meetings meetings) {
    this.process = process;
    this.planning = planning;
    this.working = working;
    this.drafting = drafting;
    this.rounds = rounds;
    this.meetings = meetings;
  }

  /**
   * When it goes on by itself, by another calendar.
   *
   * @param word what it goes on to, as the bundle calls it
   */
  record GoesOn(String word, Instant at) {}

  /** Empty where the phase waits for somebody, and for no day. */
  Optional<GoesOn> goesOn(BoardPlan plan, String instance, Instant stands, CalendarChange change) {
    if (process.standsAt(instance, BoardPlanMonitoringProcess.REVIEW)) {
      return first(plan, change)
          .map(
              first ->
                  change.to(
                      Rhythm.SYSTEM,
                      stands,
                      dates(plan, change.now()).gate(first.now()),
                      dates(plan, change.next()).gate(first.next())))
          .map(at -> new GoesOn("gate", at));
    } else if (process.standsAt(instance, BoardPlanWorkingMeetingsProcess.WAITS_FOR_MEETING)) {
      return working
          .goesOnAt(plan, instance, change.now(), Map.of())
          .flatMap(
              byNow ->
                  working
                      .goesOnAt(plan, instance, change.next(), change.meetings())
                      .map(byNext -> change.to(Rhythm.SYSTEM, stands, byNow, byNext)))
          .map(at -> new GoesOn("goesOnAt", at));
    } else if (process.standsAt(instance, BoardPlanDraftingProcess.SAY_HEARD)) {
      return Optional.of(
          new GoesOn("heard", change.withAsManyDays(rhythm(plan, change.now().today()), stands)));
    } else if (process.standsAt(instance, BoardPlanLaunchProcess.WAITS_FOR_MEETING)) {
      return process
          .meetingKey(instance)
          .map(key -> meetings.named(plan.organization(), key))
          .flatMap(meeting -> ends(meeting, change))
          .map(at -> new GoesOn("launch", at));
    }
    return Optional.empty();
  }

  /** Until when what is asked for now would be. */
  Instant stepDue(BoardPlan plan, String instance, Instant stands, CalendarChange change) {
    if (process.standsAt(instance, BoardPlanMonitoringProcess.START_ANYWAY)) {
      return beforeTheFirst(plan, stands, change, BoardPlanDates::invitations);
    } else if (process.standsAt(instance, BoardPlanMonitoringProcess.REVIEW)) {
      return beforeTheFirst(plan, stands, change, BoardPlanDates::reviewsInTheFall);
    } else if (process.standsAt(instance, BoardPlanDraftingProcess.SAY_HEARD)) {
      return change.withAsManyDays(rhythm(plan, change.now().today()), stands);
    }
    return change.withAsManyDays(Rhythm.SYSTEM, stands);
  }

  /** How a date is counted back from a day. */
  private interface Counted {
    Instant from(BoardPlanDates dates, LocalDate day);
  }

  /** The first working meeting by each calendar. */
  private record First(LocalDate now, LocalDate next) {}

  /** Counted back from the first meeting; asked late, it was counted from the day of asking. */
  private Instant beforeTheFirst(
      BoardPlan plan, Instant stands, CalendarChange change, Counted counted) {
    return first(plan, change)
        .filter(first -> stands.equals(counted.from(dates(plan, change.now()), first.now())))
        .map(first -> counted.from(dates(plan, change.next()), first.next()))
        .map(byNext -> change.to(Rhythm.SYSTEM, stands, stands, byNext))
        .orElseGet(() -> change.withAsManyDays(Rhythm.SYSTEM, stands));
  }

  private Optional<First> first(BoardPlan plan, CalendarChange change) {
    SchoolYear year = SchoolYear.named(plan.schoolYear());
    return planning
        .first(plan.organization(), year, Map.of())
        .flatMap(
            now ->
                planning
                    .first(plan.organization(), year, change.meetings())
                    .map(next -> new First(now, next)));
  }

  private static Optional<Instant> ends(Meeting meeting, CalendarChange change) {
    OrganizationCalendar calendar = change.next();
    return Optional.ofNullable(change.meetings().get(meeting.key()))
        .map(day -> calendar.at(day, calendar.local(meeting.endsAt()).toLocalTime()));
  }

  /** In whose working days the round that is open now is counted. */
  Rhythm rhythm(BoardPlan plan, LocalDate today) {
    return rounds.of(plan).stream()
        .reduce((before, after) -> after)
        .map(
            newest ->
                drafting.slowest(
                    rounds.of(plan, newest).stream().map(HearingAnswer::person).toList(), today))
        .orElse(Rhythm.SYSTEM);
  }

  private BoardPlanDates dates(BoardPlan plan, OrganizationCalendar calendar) {
    return planning.dates(plan.organization(), SchoolYear.named(plan.schoolYear()), calendar);
  }
}
