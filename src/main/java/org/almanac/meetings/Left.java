package org.almanac.meetings;

/** How leaving a ticket went. */
public enum Left {
  THANKS,
  ALREADY,
  CLOSED,
  NOTHING_WRITTEN
}
