package org.almanac.bench;

/** Something that people complete, one after the other, until nothing is left. */
interface Completing {
  /** Completes the next one; called by several at once. */
  void next();
}
