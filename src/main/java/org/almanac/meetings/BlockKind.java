package org.almanac.meetings;

/** What a block of the agenda is for; only learning and information count to the split. */
public enum BlockKind {
  OPENING,
  LEARNING,
  /** Colleagues tell what worked where they are. */
  PRACTICE,
  /** What came up meanwhile, open until the room sits down. */
  EMERGENT,
  INFORMATION,
  BREAK,
  THANKS
}
