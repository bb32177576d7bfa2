package org.almanac.notices;

/** Where a mail is on its way. */
enum MailState {
  /** Written, and leaves when it is due. */
  WAITING,
  /** Claimed by one node, which is handing it to the mail server. */
  SENDING,
  SENT,
  /** The mail server said for good that it can't arrive. */
  UNDELIVERABLE,
  /** Never left; what it said went into a later mail. */
  REPLACED
}
