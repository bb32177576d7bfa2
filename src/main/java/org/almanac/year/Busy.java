package org.almanac.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Something on one day at which people are to be.
 *
 * @param id unique on the page
 * @param people asked for only where two overlap
 */
record Busy(
    String id,
    String name,
    LocalDate day,
    LocalTime from,
    LocalTime until,
    Supplier<Set<String>> people) {

  boolean overlaps(Busy other) {
    return day.equals(other.day) && from.isBefore(other.until) && other.from.isBefore(until);
  }
}
