package org.almanac.mentorship;

/** How a mentorship stands. */
enum MentorshipState {
  /** With a mentor; the time runs. */
  RUNNING,
  /** Without a mentor for the moment; the time runs. */
  WAITING,
  /** Somebody is away; the time stands still. */
  PAUSED,
  /** The two years are over; what is left is to say thank you. */
  CLOSING,
  DONE,
  /** The member left before the two years were over; what remains is kept for a return. */
  LEFT,
  /** Taken away by hand. */
  CANCELLED;

  /** Whether the two years are still to be lived. */
  boolean alive() {
    return this == RUNNING || this == WAITING || this == PAUSED;
  }
}
