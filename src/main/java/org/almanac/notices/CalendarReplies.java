package org.almanac.notices;

/** Takes what people's calendars answer to invitations. */
public interface CalendarReplies {
  /** Whether the answer is to an invitation of ours, by whom it was sent to. */
  boolean replied(CalendarReply reply);
}
