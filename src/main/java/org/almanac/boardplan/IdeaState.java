package org.almanac.boardplan;

/** Where an idea stands. */
enum IdeaState {
  /** Named at the table; whoever keeps the list has not looked yet. */
  PROPOSED,
  /** On the list: people try it on. */
  OPEN,
  /** Tried on enough, or let go; what was heard stays. */
  CLOSED
}
