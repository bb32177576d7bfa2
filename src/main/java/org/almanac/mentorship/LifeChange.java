package org.almanac.mentorship;

import java.time.LocalDate;

/** What a coordinator does in a mentorship. */
sealed interface LifeChange {
  /** Somebody mentors meanwhile. */
  record Interim(String mentor, LocalDate from, LocalDate to) implements LifeChange {}

  /** The pair ends, and another mentor is looked for. */
  record Part() implements LifeChange {}

  /** The member pauses; a last day of null is open. */
  record Pause(LocalDate from, LocalDate to) implements LifeChange {}

  /** The member is back. */
  record GoOn() implements LifeChange {}

  /** What follows from another appointment. */
  record Appointed(LocalDate day, Choice choice) implements LifeChange {}

  /** Another appointment: go on, two years anew, or a new pair. */
  enum Choice {
    CONTINUE,
    ANEW,
    NEW_PAIR
  }
}
