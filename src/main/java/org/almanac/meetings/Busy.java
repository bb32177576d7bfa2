package org.almanac.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Something on one day at which people are to be.
 *
 * @param id unique in its year
 * @param people asked for only where two overlap
 */
public record Busy(
    String id,
    String name,
    LocalDate day,
    LocalTime from,
    LocalTime until,
    Supplier<Set<String>> people) {

  public boolean overlaps(Busy other) {
    return day.equals(other.day) && from.isBefore(other.until) && other.from.isBefore(until);
  }
}
