package org.almanac.moderating;

/** Why somebody can't read a plan. */
public enum Hindrance {
  /** Not there on any day. */
  AWAY,
  /** Led the school or its family before. */
  FORMER,
  /** Leads the same family: no look from outside. */
  SAME_FAMILY,
  /** Can on no day on which the plan's own reader can. */
  NO_COMMON_DAY
}
