package org.almanac.matching;

/** Why two people can't be a pair. */
public enum Ground {
  /** They are the same person. */
  SELF,
  /** The mentor supervises or evaluates the member. */
  SUPERVISES,
  /** One of them named the other as somebody to avoid: only a coordinator may ever know. */
  AVOIDED,
  /** The member wishes otherwise: the member's own choice. */
  WISH,
  /** Further apart than the member or the organization wants. */
  DISTANCE,
  /** The mentor's years, in this contract or in all, don't reach for the whole mentorship. */
  YEARS,
  /** The mentor has not been prepared before the intake begins. */
  PREPARED,
  /** The mentor has nobody more to take on. */
  FULL,
  /** The member has a mentor already. */
  TAKEN;

  /** True: told to a coordinator, never to either of the two or to anybody else. */
  public boolean secret() {
    return this == AVOIDED;
  }
}
