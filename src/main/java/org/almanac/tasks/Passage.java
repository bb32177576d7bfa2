package org.almanac.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * One activity that a process instance went through, or is in.
 *
 * @param taskId the user task's id; null for any other activity
 */
public record Passage(String taskId, Instant began, Instant ended, boolean cancelled) {
  /** When it was done; empty while it goes on, and when it was taken away. */
  public Optional<Instant> done() {
    return cancelled ? Optional.empty() : Optional.ofNullable(ended);
  }

  public boolean open() {
    return ended == null;
  }
}
