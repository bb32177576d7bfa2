package org.almanac.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Meeting;
import org.almanac.rules.Settings;

/** Every date that hangs on one cohort meeting, computed once, in working days of the system. */
record CohortDates(
    Instant arrangeFrom,
    Instant arrangeDue,
    Instant cardsDue,
    Instant designDue,
    Instant meetingEnds,
    Instant ticketsClosed,
    Instant answersDue,
    Instant summaryDue) {
  private static final int DAYS_TO_PREPARE = 3;
  private static final LocalTime BEFORE_THE_MAIL = LocalTime.of(6, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  static CohortDates of(Meeting meeting, OrganizationCalendar calendar, Settings settings) {
    return of(meeting.date(), meeting.endsAt(), meeting.codeUntil(), calendar, settings);
  }

  /** The same, what if it were on this day, and its tickets closed then. */
  static CohortDates of(
      LocalDate day,
      Instant ends,
      Instant ticketsClose,
      OrganizationCalendar calendar,
      Settings settings) {
    Instant cards = cardsDue(day, calendar, settings);
    LocalDate design = before(day, calendar, settings, "design");
    LocalDate summary =
        calendar.plusWorkingDays(Rhythm.SYSTEM, day, settings.number("cohort.summary.workingDays"));
    return new CohortDates(
        calendar.at(before(day, calendar, settings, "arrange"), BEFORE_THE_MAIL),
        notSooner(cards, day, calendar),
        cards,
        notSooner(calendar.at(design, AFTERNOON), day, calendar),
        ends,
        ticketsClose,
        calendar.at(summary, MORNING),
        calendar.at(summary, AFTERNOON));
  }

  static Instant cardsDue(LocalDate meeting, OrganizationCalendar calendar, Settings settings) {
    return calendar.at(before(meeting, calendar, settings, "cards"), BEFORE_THE_MAIL);
  }

  /** When the year's meetings begin to be seen to. */
  static Instant yearBegins(LocalDate first, OrganizationCalendar calendar, Settings settings) {
    return calendar.at(before(first, calendar, settings, "opens"), BEFORE_THE_MAIL);
  }

  /** By the names of the model's variables; the convener's step is the one that waits now. */
  Map<String, Instant> named(Instant convenerDue) {
    Map<String, Instant> named = new TreeMap<>();
    named.put(CohortMeetingProcess.ARRANGE_FROM, arrangeFrom);
    named.put(ConvenedMeetingProcess.CARDS_DUE, cardsDue);
    named.put(ConvenedMeetingProcess.CONVENER_DUE, convenerDue);
    named.put(ConvenedMeetingProcess.MEETING_ENDS, meetingEnds);
    named.put(ConvenedMeetingProcess.TICKETS_CLOSED, ticketsClosed);
    named.put(ConvenedMeetingProcess.ANSWERS_DUE, answersDue);
    named.put(ConvenedMeetingProcess.SUMMARY_DUE, summaryDue);
    return named;
  }

  private static LocalDate before(
      LocalDate meeting, OrganizationCalendar calendar, Settings settings, String step) {
    int days = settings.number("cohort." + step + ".workingDaysBefore");
    return calendar.plusWorkingDays(Rhythm.SYSTEM, meeting, -days);
  }

  /** Never in less than three working days as long as there are so many before the meeting. */
  private static Instant notSooner(
      Instant wanted, LocalDate meeting, OrganizationCalendar calendar) {
    LocalDate soonest = calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), DAYS_TO_PREPARE);
    LocalDate latest = calendar.plusWorkingDays(Rhythm.SYSTEM, meeting, -1);
    Instant asked = calendar.at(soonest.isBefore(latest) ? soonest : latest, AFTERNOON);
    return asked.isAfter(wanted) ? asked : wanted;
  }
}
