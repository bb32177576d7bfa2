package org.almanac.moderating;

/** Why a plan has no readers. */
public enum Ground {
  /** Its own superintendent can't, and nobody who stands in for them can either. */
  NO_OWN_READER,
  /** Whoever is from another family led the school before, or is away. */
  NOBODY_FROM_ANOTHER_FAMILY,
  /** Those from another family can on no day on which its own reader can. */
  NO_COMMON_DAY,
  /** Each of those who could sits in a group that needs them. */
  NO_GROUP_LEFT
}
