package org.almanac.matching;

/** How a pair came to be in the match. */
public enum Standing {
  /** Both said yes. */
  ACCEPTED,
  /** The coordinator holds it fast. */
  LOCKED,
  /** Found. */
  PROPOSED
}
