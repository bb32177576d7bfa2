package org.almanac.tasks;

import java.util.Date;

/**
 * A task that goes from one person to another.
 *
 * @param from who has it; null where nobody has
 * @param standsInFor for whom the new person does it; null when it is theirs
 * @param due until when; null where it has no date
 */
public record Going(
    String taskId, String name, String from, String to, String standsInFor, Why why, Date due) {

  /** By which rule. */
  public enum Why {
    /** Who holds the role today has its work. */
    ROLE,
    /** Whose it is is away. */
    AWAY,
    /** Whose it is is back. */
    BACK,
    /** Whose it was holds no role any more. */
    LEFT,
    /** Somebody said that it isn't theirs. */
    NOT_MINE,
    /** A coordinator gave it. */
    GIVEN
  }
}
