package org.almanac.matching;

import java.util.Comparator;

/**
 * One thing that could be otherwise.
 *
 * @param mentor whose place, year or preparation; null for the other kinds
 * @param lock the lock to let go; null for the other kinds
 * @param wish the member's wish to leave out; null for the other kinds
 * @param km the distance to allow the member; 0 for the other kinds
 */
public record Change(Kind kind, String mentor, Pairing lock, String wish, int km) {
  /** From the smallest to ask for to the largest. Nobody is asked to meet whom they avoid. */
  public enum Kind {
    /** The member looks further around. */
    DISTANCE,
    /** The member leaves out an own wish. */
    WISH,
    /** The coordinator lets a lock go. */
    LOCK,
    /** The mentor takes part in the preparation. */
    PREPARATION,
    /** The mentor takes one person more. */
    PLACE,
    /** The mentor stays one year longer. */
    YEAR
  }

  /** Smallest first: by kind, then by how many kilometres. */
  static final Comparator<Change> SMALLEST =
      Comparator.comparing(Change::kind).thenComparingInt(Change::km);
}
