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
    Instant tablesDue,
    Instant meetingEnds,
    Instant ticketsClosed,
    Instant groupDue,
    Instant answersDue,
    Instant summaryDue) {
  private static final LocalTime BEFORE_THE_MAIL = LocalTime.of(6, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  static PltDates of(Meeting meeting, OrganizationCalendar calendar, Settings settings) {
    LocalDate day = meeting.date();
    LocalDate closed = calendar.local(meeting.codeUntil()).toLocalDate();
    LocalDate summary =
        calendar.plusWorkingDays(Rhythm.SYSTEM, day, settings.number("plt.summary.workingDays"));
    return new PltDates(
        cardsDue(day, calendar, settings),
        calendar.at(
            calendar.plusWorkingDays(
                Rhythm.SYSTEM, day, -settings.number("plt.tables.workingDaysBefore")),
            BEFORE_THE_MAIL),
        meeting.endsAt(),
        meeting.codeUntil(),
        calendar.at(calendar.nextWorkingDay(Rhythm.SYSTEM, closed), AFTERNOON),
        calendar.at(summary, MORNING),
        calendar.at(summary, AFTERNOON));
  }

  static Instant cardsDue(LocalDate meeting, OrganizationCalendar calendar, Settings settings) {
    int days = settings.number("plt.cards.workingDaysBefore");
    return calendar.at(calendar.plusWorkingDays(Rhythm.SYSTEM, meeting, -days), BEFORE_THE_MAIL);
  }

  /** Grouped late, owners still get a day: the answers are due no sooner than this. */
  static Instant answersDue(Instant planned, OrganizationCalendar calendar) {
    LocalDate soonest = calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), 1);
    Instant morning = calendar.at(soonest, MORNING);
    return planned.isBefore(morning) ? calendar.at(soonest, AFTERNOON) : planned;
  }
}
