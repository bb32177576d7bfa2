package org.almanac.tasks;

import java.time.LocalDate;

/**
 * What can wait for a mail that goes anyway: asked in each round once every program has said what
 * it tells by itself, so that it knows who gets a mail today.
 */
public interface RidingNotices {
  /** Announces what rides today, or has its own day; a rerun adds nothing. */
  void ride(String organization, LocalDate day);
}
