package org.almanac.plt;

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
import org.almanac.rules.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Month after month: which meeting is next, and what happens when one is over or called off. */
@Service
@Transactional
class PltMonths {
  private final PltOpening opening;
  private final Convening convening;
  private final Meetings meetings;
  private final CardsFollow cards;
  private final PltMeetingProcess meetingProcess;
  private final PltYearProcess yearProcess;
  private final Calendars calendars;
  private final Rules rules;
  private final Clock clock;

  PltMonths(
      PltOpening opening,
      Convening convening,
      Meetings meetings,
      CardsFollow cards,
      PltMeetingProcess meetingProcess,
      PltYearProcess yearProcess,
      Calendars calendars,
      Rules rules,
      Clock clock) {
    this.opening = opening;
    this.convening = convening;
    this.meetings = meetings;
    this.cards = cards;
    this.meetingProcess = meetingProcess;
    this.yearProcess = yearProcess;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /** The meeting that was started, when the year goes on at the latest, and to what. */
  record Month(String meetingKey, Instant goesOnAt, boolean another) {}

  /** Starts the next meeting that nobody has started and that isn't over yet. */
  Month startNext(String organization, String schoolYear) {
    List<Meeting> toCome = toCome(organization, schoolYear);
    if (toCome.isEmpty()) {
      return new Month(null, clock.instant(), false);
    }
    Meeting next = toCome.get(0);
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization, schoolYear);
    String instance =
        meetingProcess.start(organization, next.key(), PltDates.of(next, calendar, settings));
    convening.runsAs(organization, next.key(), instance);
    return month(organization, schoolYear, next.key(), toCome.subList(1, toCome.size()));
  }

  /** A meeting was moved or called off: the year goes on at another time, or to another meeting. */
  void followDates(String organization, String schoolYear, String instance) {
    Month month = month(organization, schoolYear, null, toCome(organization, schoolYear));
    yearProcess.follow(instance, month.goesOnAt(), month.another());
  }

  private List<Meeting> toCome(String organization, String schoolYear) {
    return opening.meetings(organization, schoolYear).stream()
        .filter(m -> m.state() == MeetingState.PLANNED && m.processInstanceId().isEmpty())
        .filter(m -> m.endsAt().isAfter(clock.instant()))
        .toList();
  }

  private Month month(
      String organization, String schoolYear, String meetingKey, List<Meeting> after) {
    Instant goesOnAt = goesOnAt(organization, schoolYear, after, calendars.of(organization));
    return new Month(meetingKey, goesOnAt, !after.isEmpty());
  }

  private Instant goesOnAt(
      String organization, String schoolYear, List<Meeting> after, OrganizationCalendar calendar) {
    return goesOnAt(
        organization, schoolYear, after.stream().map(Meeting::date).findFirst(), calendar);
  }

  private Instant goesOnAt(
      String organization,
      String schoolYear,
      Optional<LocalDate> next,
      OrganizationCalendar calendar) {
    return next.map(day -> PltDates.cardsDue(day, calendar, rules.of(organization, schoolYear)))
        .orElseGet(
            () ->
                calendar.at(
                    SchoolYear.named(schoolYear).last(), opening.begins(organization, schoolYear)));
  }

  /** When the year would go on at the latest by this calendar, with these meetings moved. */
  Instant goesOnAt(
      String organization,
      String schoolYear,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved) {
    Optional<LocalDate> next =
        toCome(organization, schoolYear).stream()
            .map(meeting -> moved.getOrDefault(meeting.key(), meeting.date()))
            .min(Comparator.naturalOrder());
    return goesOnAt(organization, schoolYear, next, calendar);
  }

  /** The summary is out, or the meeting wasn't held: the year can go on. */
  void over(String organization, String meetingKey) {
    SchoolYear year = SchoolYear.containing(meetings.named(organization, meetingKey).date());
    yearProcess.meetingOver(organization, year.name(), meetingKey);
  }

  /** Nobody prepared it until it was over, so it wasn't held. */
  void notHeld(String organization, String meetingKey) {
    convening.cancel(organization, meetingKey);
    over(organization, meetingKey);
  }

  /** Somebody took the meeting's instance away: everything that hangs on it goes along. */
  void calledOff(String organization, String meetingKey) {
    cards.notHeld(organization, meetingKey);
    over(organization, meetingKey);
  }
}
