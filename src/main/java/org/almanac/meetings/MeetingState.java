package org.almanac.meetings;

/** Where a meeting stands. */
public enum MeetingState {
  PLANNED,
  HELD,
  CANCELLED
}
