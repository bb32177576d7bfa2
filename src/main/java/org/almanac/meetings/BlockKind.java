package org.almanac.meetings;

/** What a block of the agenda is for; only learning and information count to the split. */
public enum BlockKind {
  OPENING,
  LEARNING,
  INFORMATION,
  BREAK,
  THANKS
}
