package org.almanac.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;

/** Until when the convener of a meeting does what follows it, and its owners answer. */
public final class FollowUpDates {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  private FollowUpDates() {}

  /** Attendance is known in the afternoon before the tickets close. */
  public static Instant attendanceDue(Instant ticketsClose, OrganizationCalendar calendar) {
    LocalDate lastDay = calendar.local(ticketsClose.minusSeconds(1)).toLocalDate();
    return calendar.at(lastDay, AFTERNOON);
  }

  /** The questions came last night: they are grouped today; or later in the day: tomorrow. */
  public static Instant groupDue(OrganizationCalendar calendar, Instant now) {
    boolean morning = calendar.local(now).toLocalTime().isBefore(LocalTime.NOON);
    LocalDate first = morning ? calendar.today() : calendar.today().plusDays(1);
    return calendar.at(calendar.nextWorkingDay(Rhythm.SYSTEM, first), AFTERNOON);
  }

  /** Grouped late, owners still get a day: the answers are due no sooner than this. */
  public static Instant answersDue(Instant planned, OrganizationCalendar calendar) {
    LocalDate soonest = calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), 1);
    Instant morning = calendar.at(soonest, MORNING);
    return planned.isBefore(morning) ? calendar.at(soonest, AFTERNOON) : planned;
  }
}
