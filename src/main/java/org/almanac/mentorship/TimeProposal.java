package org.almanac.mentorship;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * An hour that two people could have for each other.
 *
 * @param meetingKey of the meeting that it stands beside; empty on a day of its own
 * @param meeting what people call that meeting
 * @param place where that is
 */
record TimeProposal(
    Kind kind,
    ZonedDateTime begins,
    ZonedDateTime ends,
    String meetingKey,
    String meeting,
    String place) {
  /** How the hour lies. */
  enum Kind {
    /** Lunch after a meeting at which both are. */
    LUNCH,
    /** After a meeting that ends at another hour. */
    AFTER,
    /** Half an hour before its coffee. */
    BEFORE,
    /** A day on which both work and neither is at a meeting. */
    DAY
  }

  LocalDate day() {
    return begins.toLocalDate();
  }

  /** How a form names it. */
  String name() {
    return begins.toInstant().toString();
  }
}
