package org.almanac.schoolplan;

/** What a superintendent says of a moderated plan. */
enum ApprovalWord {
  /** Ready for fall. */
  READY,
  /** Let's talk first. */
  TALK
}
