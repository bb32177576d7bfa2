package org.almanac.mentorship;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time of a mentorship. It is over on its anniversary; who was appointed on 29 February has
 * theirs on 1 March, so the last day is 28 February like everybody else's day before.
 */
final class TwoYears {
  private TwoYears() {}

  /** The first day that is no part of the mentorship any more. */
  static LocalDate over(LocalDate begins, int years) {
    LocalDate anniversary = begins.plusYears(years);
    return anniversary.getDayOfMonth() == begins.getDayOfMonth()
        ? anniversary
        : anniversary.plusDays(1);
  }

  static int days(LocalDate begins, LocalDate over) {
    return Math.toIntExact(ChronoUnit.DAYS.between(begins, over));
  }

  /** When the term ends in which this day lies: terms are counted back from the end. */
  static LocalDate termEnds(LocalDate today, LocalDate over, int months) {
    LocalDate ends = over;
    for (int terms = 1; over.minusMonths((long) terms * months).isAfter(today); terms++) {
      ends = over.minusMonths((long) terms * months);
    }
    return ends;
  }
}
