package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.Settings;

/** When each step of the making of a plan is asked for, in working days of the system. */
record BoardPlanDates(OrganizationCalendar calendar, Settings settings) {
  private static final LocalTime BEFORE_THE_MAIL = LocalTime.of(6, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  /** When the running plan begins to be looked at. */
  Instant begins(SchoolYear year) {
    LocalDate first = year.month(Month.of(settings.number("boardplan.opens.month"))).atDay(1);
    return calendar.at(calendar.nextWorkingDay(Rhythm.SYSTEM, first), BEFORE_THE_MAIL);
  }

  /** Reviews are due in the fall; asked late, there are still five days for one. */
  Instant reviewsDue(LocalDate firstMeeting) {
    return later(reviewsInTheFall(firstMeeting), inWorkingDays(5));
  }

  /** The same with the first meeting elsewhere: nobody who was asked has less than five days. */
  Instant reviewsFollow(LocalDate firstMeeting, Instant stands) {
    Instant next = reviewsDue(firstMeeting);
    boolean later = reviewsInTheFall(firstMeeting).isAfter(stands);
    return later || next.isBefore(stands) ? next : stands;
  }

  Instant reviewsInTheFall(LocalDate firstMeeting) {
    return before(firstMeeting, "boardplan.reviews.workingDaysBefore", AFTERNOON);
  }

  /** When somebody looks whether January can begin with what is there. */
  Instant gate(LocalDate firstMeeting) {
    return before(firstMeeting, "boardplan.gate.workingDaysBefore", BEFORE_THE_MAIL);
  }

  /** The director decides before the invitations go out. */
  Instant decideDue(LocalDate firstMeeting) {
    return later(invitations(firstMeeting), inWorkingDays(1));
  }

  Instant invitations(LocalDate meeting) {
    return before(meeting, "boardplan.invitation.workingDaysBefore", BEFORE_THE_MAIL);
  }

  /** When the last meeting counts as over: its day is, whether or not who came is written down. */
  Instant lastMeetingOver(LocalDate meeting) {
    return calendar.at(meeting.plusDays(1), LocalTime.MIDNIGHT);
  }

  /** The afternoon so many working days from today, as a setting says. */
  Instant in(String setting) {
    return inWorkingDays(settings.number(setting));
  }

  /** The same in the working days of somebody else: of schools. */
  Instant in(String setting, Rhythm rhythm) {
    int days = settings.number(setting);
    return calendar.at(calendar.plusWorkingDays(rhythm, calendar.today(), days), AFTERNOON);
  }

  private Instant inWorkingDays(int days) {
    return calendar.at(calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), days), AFTERNOON);
  }

  private Instant before(LocalDate day, String setting, LocalTime at) {
    return calendar.at(calendar.plusWorkingDays(Rhythm.SYSTEM, day, -settings.number(setting)), at);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
