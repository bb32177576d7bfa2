package org.almanac.mentorship;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/** Days as a pair's silence counts them: some months, July and August, don't count at all. */
record CountedDays(Set<Month> off) {
  CountedDays {
    off = Set.copyOf(off);
  }

  /** Whether anything is written or counted on this day. */
  boolean counts(LocalDate day) {
    return !off.contains(day.getMonth());
  }

  /** The day on which so many counted days have passed. */
  LocalDate after(LocalDate since, int days) {
    if (off.size() == Month.values().length) {
      return LocalDate.MAX; // who writes in no month writes to nobody
    }
    LocalDate day = since;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (counts(day)) {
        left--;
      }
    }
    return day;
  }
}
