package org.almanac.tasks;

/**
 * One of the three things that the daily round tells to somebody else: a school's plan not in,
 * moderation not begun, a question without an owner. The program that knows of it announces it.
 */
public interface Telling {
  /** Announces what is to be told today; a rerun adds nothing. */
  void tell(String organization);
}
