package org.almanac.schoolplan;

/** How far a group is with its bundle. */
enum ModerationState {
  /** Each reads alone. */
  READING,
  /** Everybody's notes are in: they sit down together. */
  AGREEING,
  /** The feedback is written; each superintendent looks at the own schools'. */
  APPROVING,
  MODERATED,
  /** Taken away before its end; its plans are free for another group. */
  CANCELLED
}
