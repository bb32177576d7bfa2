package org.almanac.boardplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.CardsFollow;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One working meeting after the other: which is next, and when the plan goes on. */
@Service
@Transactional
class WorkingMeetings {
  private final BoardPlanning planning;
  private final BoardPlans plans;
  private final Meetings meetings;
  private final Convening convening;
  private final CardsFollow cards;
  private final BoardPlanMeetingProcess meetingProcess;
  private final BoardImprovementPlanProcess process;
  private final BoardPlanWorkingMeetingsProcess meetingsProcess;
  private final Calendars calendars;
  private final Rules rules;
  private final Clock clock;

  WorkingMeetings(
      BoardPlanning planning,
      BoardPlans plans,
      Meetings meetings,
      Convening convening,
      CardsFollow cards,
      BoardPlanMeetingProcess meetingProcess,
      BoardImprovementPlanProcess process,
      BoardPlanWorkingMeetingsProcess meetingsProcess,
      Calendars calendars,
      Rules rules,
      Clock clock) {
    this.planning = planning;
    this.plans = plans;
    this.meetings = meetings;
    this.convening = convening;
    this.cards = cards;
    this.meetingProcess = meetingProcess;
    this.process = process;
    this.meetingsProcess = meetingsProcess;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /** The meeting that was started, when the plan goes on at the latest, and to what. */
  record Next(String meetingKey, Instant goesOnAt, boolean another) {}

  /** Starts the next working meeting; those that January waited beyond aren't held. */
  Next startNext(String organization, String schoolYear) {
    SchoolYear year = SchoolYear.named(schoolYear);
    plans.of(organization, schoolYear).goesOn(BoardPlanState.MEETING);
    planning.meetings(organization, year).stream()
        .filter(WorkingMeetings::unbegun)
        .filter(meeting -> !meeting.endsAt().isAfter(clock.instant()))
        .forEach(meeting -> cards.notHeld(organization, meeting.key()));
    List<Meeting> toCome = toCome(organization, year);
    if (toCome.isEmpty()) {
      return new Next(null, clock.instant(), false);
    }
    Meeting next = toCome.get(0);
    String instance =
        meetingProcess.start(next, calendars.of(organization), rules.of(organization, schoolYear));
    convening.runsAs(organization, next.key(), instance);
    List<Meeting> after = toCome.subList(1, toCome.size());
    return new Next(
        next.key(), goesOnAt(year, next, after, calendars.of(organization)), !after.isEmpty());
  }

  private Instant goesOnAt(
      SchoolYear year, Meeting waitsFor, List<Meeting> after, OrganizationCalendar calendar) {
    BoardPlanDates all = planning.dates(waitsFor.organization(), year, calendar);
    return after.stream()
        .map(Meeting::date)
        .findFirst()
        .map(all::invitations)
        .orElseGet(() -> all.lastMeetingOver(waitsFor.date()));
  }

  /** A meeting was moved or called off: the plan goes on at another time, or to another meeting. */
  void followDates(String organization, String schoolYear, String instance) {
    SchoolYear year = SchoolYear.named(schoolYear);
    process
        .meetingKey(instance)
        .map(key -> meetings.named(organization, key))
        .ifPresent(
            waitsFor -> {
              List<Meeting> after = toCome(organization, year);
              process.follow(
                  instance,
                  goesOnAt(year, waitsFor, after, calendars.of(organization)),
                  Map.of(BoardPlanWorkingMeetingsProcess.ANOTHER_MEETING, !after.isEmpty()));
            });
  }

  /** When the plan would go on at the latest by this calendar, with these meetings moved. */
  @Transactional(readOnly = true)
  Optional<Instant> goesOnAt(
      BoardPlan plan,
      String instance,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved) {
    String organization = plan.organization();
    SchoolYear year = SchoolYear.named(plan.schoolYear());
    BoardPlanDates all = planning.dates(organization, year, calendar);
    return toCome(organization, year).stream()
        .map(meeting -> moved.getOrDefault(meeting.key(), meeting.date()))
        .min(Comparator.naturalOrder())
        .map(all::invitations)
        .or(
            () ->
                process
                    .meetingKey(instance)
                    .map(key -> meetings.named(organization, key))
                    .map(last -> moved.getOrDefault(last.key(), last.date()))
                    .map(all::lastMeetingOver));
  }

  /** The meeting is over or called off: the plan can go on. */
  void over(String organization, String meetingKey) {
    String year = BoardImprovementPlanProcess.schoolYear(organization + ":" + meetingKey);
    meetingsProcess.meetingOver(organization, year, meetingKey);
  }

  private List<Meeting> toCome(String organization, SchoolYear year) {
    return planning.meetings(organization, year).stream()
        .filter(WorkingMeetings::unbegun)
        .filter(meeting -> meeting.endsAt().isAfter(clock.instant()))
        .toList();
  }

  private static boolean unbegun(Meeting meeting) {
    return meeting.state() == MeetingState.PLANNED && meeting.processInstanceId().isEmpty();
  }
}
