package org.almanac.moderating;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One thing that could be otherwise. Nobody is ever asked to read where they led before, and who is
 * away is asked for no day.
 *
 * @param reader who comes on the day, or stands in
 * @param day the day; null for the other kind
 * @param standsFor for whom; null for the other kind
 */
public record Change(Kind kind, String reader, LocalDate day, String standsFor) {
  /** From the smaller to ask for to the larger. */
  public enum Kind {
    /** Somebody can on one day more. */
    DAY,
    /** Somebody stands in for a superintendent. */
    STAND_IN
  }

  static final Comparator<Change> SMALLEST =
      Comparator.comparing(Change::kind)
          .thenComparing(Change::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Change::reader)
          .thenComparing(Change::standsFor, Comparator.nullsLast(Comparator.naturalOrder()));

  static Change day(String reader, LocalDate day) {
    return new Change(Kind.DAY, reader, day, null);
  }

  static Change standIn(String reader, String standsFor) {
    return new Change(Kind.STAND_IN, reader, null, standsFor);
  }
}
