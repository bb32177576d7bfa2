package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.meetings.Meeting;
import org.almanac.rules.Settings;

/** Every date that hangs on one meeting, computed once. What is to be out goes before the mail. */
record PltDates(
    Instant cardsDue,
    Instant prepareDue,
    Instant tablesDue,
    Instant meetingEnds,
    Instant ticketsClosed,
    Instant answersDue,
    Instant summaryDue) {
  private static final int DAYS_TO_PREPARE = 3;
  private static final LocalTime BEFORE_THE_MAIL = LocalTime.of(6, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  static PltDates of(Meeting meeting, OrganizationCalendar calendar, Settings settings) {
    return of(meeting.date(), meeting.endsAt(), meeting.codeUntil(), calendar, settings);
  }

  /** The same, what if it were on this day, and its tickets closed then. */
  static PltDates of(
      LocalDate day,
      Instant ends,
      Instant ticketsClose,
      OrganizationCalendar calendar,
      Settings settings) {
    Instant cards = cardsDue(day, calendar, settings);
    LocalDate summary =
        calendar.plusWorkingDays(Rhythm.SYSTEM, day, settings.number("plt.summary.workingDays"));
    return new PltDates(
        cards,
        prepareDue(day, cards, calendar),
        calendar.at(tablesOn(day, calendar, settings), BEFORE_THE_MAIL),
        ends,
        ticketsClose,
        calendar.at(summary, MORNING),
        calendar.at(summary, AFTERNOON));
  }

  /** The day on which people are seated. */
  static LocalDate tablesOn(LocalDate meeting, OrganizationCalendar calendar, Settings settings) {
    int days = settings.number("plt.tables.workingDaysBefore");
    return calendar.plusWorkingDays(Rhythm.SYSTEM, meeting, -days);
  }

  static Instant cardsDue(LocalDate meeting, OrganizationCalendar calendar, Settings settings) {
    int days = settings.number("plt.cards.workingDaysBefore");
    return calendar.at(calendar.plusWorkingDays(Rhythm.SYSTEM, meeting, -days), BEFORE_THE_MAIL);
  }

  /** When the year is announced and its first meeting comes to be prepared. */
  static Instant yearBegins(LocalDate first, OrganizationCalendar calendar, Settings settings) {
    int days = settings.number("plt.opens.workingDaysBefore");
    return calendar.at(calendar.plusWorkingDays(Rhythm.SYSTEM, first, -days), BEFORE_THE_MAIL);
  }

  /**
   * Prepared before the cards go out, yet never in less than three days as long as there are so
   * many.
   */
  private static Instant prepareDue(
      LocalDate meeting, Instant cards, OrganizationCalendar calendar) {
    LocalDate soonest = calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), DAYS_TO_PREPARE);
    LocalDate latest = calendar.plusWorkingDays(Rhythm.SYSTEM, meeting, -1);
    Instant asked = calendar.at(soonest.isBefore(latest) ? soonest : latest, AFTERNOON);
    return asked.isAfter(cards) ? asked : cards;
  }
}
