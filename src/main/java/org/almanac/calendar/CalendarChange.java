package org.almanac.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What if the calendar were another: a date that stands where the old calendar put it goes where
 * the new one does. What somebody or something has put elsewhere since (snow, a late start) stays,
 * unless its day turns free. Nothing moves into the past.
 *
 * @param meetings the new day of each meeting that moves, by its key; all others stay
 */
public record CalendarChange(
    String organization,
    OrganizationCalendar now,
    OrganizationCalendar next,
    Map<String, LocalDate> meetings) {
  private static final int AHEAD = 730;

  /** Where a date goes that the one calendar counted so and the other counts so. */
  public Instant to(Rhythm rhythm, Instant stands, Instant byNow, Instant byNext) {
    if (now.isOver(stands) || !stands.equals(byNow)) {
      return to(rhythm, stands);
    }
    return next.isOver(byNext) ? stands : byNext;
  }

  /** Where a date goes of which nobody knows how it was counted: off a day that turns free. */
  public Instant to(Rhythm rhythm, Instant stands) {
    LocalDate day = day(stands);
    return !now.isOver(stands) && turnsFree(rhythm, day)
        ? next.putOff(rhythm, stands, day)
        : stands;
  }

  /**
   * Where a date goes until which somebody was told they have so many working days: one that turns
   * free is added at the end. What people were told never comes nearer.
   */
  public Instant withAsManyDays(Rhythm rhythm, Instant stands) {
    if (now.isOver(stands)) {
      return stands;
    }
    LocalDate today = now.today();
    LocalDate day = day(stands);
    int days =
        (int) today.datesUntil(day.plusDays(1)).filter(each -> now.working(rhythm, each)).count();
    LocalDate found = next.plusWorkingDays(rhythm, today.minusDays(1), days);
    return found.isAfter(day)
        ? now.local(stands).plusDays(ChronoUnit.DAYS.between(day, found)).toInstant()
        : to(rhythm, stands);
  }

  /** The days to come on which somebody would have worked, and will not. */
  public List<LocalDate> turningFree(Rhythm rhythm) {
    LocalDate today = now.today();
    return today.datesUntil(today.plusDays(AHEAD)).filter(day -> turnsFree(rhythm, day)).toList();
  }

  /** At its last midnight it is still that day. */
  private LocalDate day(Instant at) {
    return now.local(at.minusMillis(1)).toLocalDate();
  }

  private boolean turnsFree(Rhythm rhythm, LocalDate day) {
    return now.working(rhythm, day) && !next.working(rhythm, day);
  }
}
