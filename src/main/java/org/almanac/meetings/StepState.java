package org.almanac.meetings;

/** What became of a next step, in the words of the card: done, still on it, let it go. */
public enum StepState {
  OPEN,
  DONE,
  STILL,
  LET_GO
}
