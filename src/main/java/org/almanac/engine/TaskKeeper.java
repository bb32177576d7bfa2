package org.almanac.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears of every user task of every process; never drawn, never skipped. */
public interface TaskKeeper {
  /**
   * A task was born.
   *
   * @param properties the model's extension properties of the task, expressions resolved
   */
  default void created(DelegateTask task, Map<String, String> properties) {}

  /** A task has another assignee. */
  default void assigned(DelegateTask task) {}

  /** A task was completed or taken away. */
  default void gone(DelegateTask task) {}
}
