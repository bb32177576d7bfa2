package org.almanac.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.rules.Settings;

/** When a group reads, sits down and approves: all in the working days of system staff. */
record ModerationDates(OrganizationCalendar calendar, Settings settings) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  /** On which days superintendents can sit down together, by their calendar. */
  SortedSet<LocalDate> days() {
    return days(calendar.today());
  }

  /** The same for groups that are formed on another day. */
  SortedSet<LocalDate> days(LocalDate formed) {
    SortedSet<LocalDate> days = new TreeSet<>();
    LocalDate day = in("moderation.begins.workingDays", formed);
    for (int left = settings.number("moderation.days"); left > 0; left--) {
      days.add(day);
      day = calendar.plusWorkingDays(Rhythm.SYSTEM, day, 1);
    }
    return days;
  }

  /** The notes are in before they sit down. */
  Instant read(LocalDate meetsOn) {
    return calendar.at(later(meetsOn), MORNING);
  }

  /** Who reads in another's place after that day has as many days as one has before it. */
  Instant readInPlace(LocalDate meetsOn) {
    boolean over = !meetsOn.isAfter(calendar.today());
    LocalDate day = over ? in("moderation.begins.workingDays", calendar.today()) : meetsOn;
    return calendar.at(day, MORNING);
  }

  Instant told(LocalDate meetsOn) {
    return calendar.at(in("moderation.told.workingDays", later(meetsOn)), MORNING);
  }

  /**
   * When the feedback is due: soon after they sat down. Once schools have theirs back nobody waits
   * for one day, and where that month is full for whoever writes it is due when the next one
   * begins.
   *
   * @param fits whether the month of a day has room for one task more
   */
  Instant agreed(LocalDate meetsOn, LocalDate opens, Predicate<LocalDate> fits) {
    LocalDate soon = agreedOn(later(meetsOn));
    LocalDate next =
        calendar.nextWorkingDay(Rhythm.SYSTEM, soon.with(TemporalAdjusters.firstDayOfNextMonth()));
    boolean waits = soon.isAfter(opens) && !fits.test(soon) && fits.test(next);
    return calendar.at(waits ? next : soon, AFTERNOON);
  }

  LocalDate agreedOn(LocalDate met) {
    return in("moderation.feedback.workingDays", met);
  }

  /** Before anything goes back to a school, where that day still lies ahead. */
  Instant approved(LocalDate opens) {
    return calendar.at(approvedOn(calendar.today(), opens), AFTERNOON);
  }

  LocalDate approvedOn(LocalDate asked, LocalDate opens) {
    LocalDate day = in("moderation.approve.workingDays", asked);
    LocalDate last = calendar.plusWorkingDays(Rhythm.SYSTEM, opens, -1);
    return last.isAfter(asked) && day.isAfter(last) ? last : day;
  }

  /** A day that is over counts as today. */
  private LocalDate later(LocalDate day) {
    LocalDate today = calendar.nextWorkingDay(Rhythm.SYSTEM, calendar.today());
    return day.isBefore(today) ? today : day;
  }

  private LocalDate in(String setting, LocalDate day) {
    return calendar.plusWorkingDays(Rhythm.SYSTEM, day, settings.number(setting));
  }
}
