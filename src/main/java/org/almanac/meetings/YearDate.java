package org.almanac.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;

/**
 * A date that a program wants in a school year.
 *
 * @param slot which of the program's dates it is, such as {@code 2026-10}: unique in its year
 * @param month where it stands as long as it has no day
 * @param day null where there is none this time
 * @param begins the hour on the wall
 * @param minutes how long people are there; 0 where nobody meets and something is due
 * @param page where one reads more; null where there is nothing
 */
public record YearDate(
    String slot, YearMonth month, LocalDate day, LocalTime begins, int minutes, String page) {

  public boolean takesPlace() {
    return day != null;
  }

  public LocalDateTime beginsAt() {
    return day.atTime(begins);
  }

  /** Never beyond midnight: whoever meets at night is busy for the rest of the day. */
  public LocalTime ends() {
    LocalTime ends = begins.plusMinutes(minutes);
    return ends.isBefore(begins) ? LocalTime.MAX : ends;
  }
}
