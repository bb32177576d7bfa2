package org.almanac.tasks;

/**
 * One of the three things that the daily round tells to somebody else: a school's plan not in,
 * moderation not begun, a question without an owner. The program that knows of it announces it.
 */
public interface Telling {
  /** The three, and no fourth. */
  enum About {
    /** A school's plan that is not in at the due date: told to its superintendent. */
    PLAN_NOT_IN,
    /** Moderation that has not begun: told to the director's delegate. */
    MODERATION_NOT_BEGUN,
    /** A question that nobody has taken: told to the coordinator. */
    QUESTION_WITHOUT_OWNER
  }

  About about();

  /** Announces what is to be told today; a rerun adds nothing. */
  void tell(String organization);
}
