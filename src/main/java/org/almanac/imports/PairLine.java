package org.almanac.imports;

import java.time.LocalDate;

/**
 * A pair as a file says it is to be, or as it stands.
 *
 * @param row null where it stands and the file says nothing about it
 */
record PairLine(Row row, String mentor, String member, LocalDate from, LocalDate to) {

  /** What makes it this one pair: who with whom, since when. */
  record Key(String mentor, String member, LocalDate from) {}

  Key key() {
    return new Key(mentor, member, from);
  }

  boolean meets(LocalDate otherFrom, LocalDate otherTo) {
    return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
  }

  /** What of the pair is still to come on a day. */
  PairLine notBefore(LocalDate day) {
    return new PairLine(row, mentor, member, from.isBefore(day) ? day : from, to);
  }
}
