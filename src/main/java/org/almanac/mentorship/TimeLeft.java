package org.almanac.mentorship;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** What remains of the two years: days, and from when on they are counted; or they stand still. */
@Embeddable
class TimeLeft {
  private LocalDate countedFrom;
  private int remainingDays;

  /** So many days, counted from this one; a first day of null: they stand still. */
  void is(int days, LocalDate from) {
    remainingDays = days;
    countedFrom = from;
  }

  void stands(LocalDate on) {
    if (countedFrom != null) {
      is(on(on), null);
    }
  }

  void runsOn(LocalDate from) {
    countedFrom = from;
  }

  /** The first day after the two years as they stand; empty while the time stands still. */
  Optional<LocalDate> over() {
    return Optional.ofNullable(countedFrom).map(from -> from.plusDays(remainingDays));
  }

  /** How many days remain on this day. */
  int on(LocalDate today) {
    return countedFrom == null
        ? remainingDays
        : Math.max(0, remainingDays - Math.max(0, TwoYears.days(countedFrom, today)));
  }
}
