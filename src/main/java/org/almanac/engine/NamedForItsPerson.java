package org.almanac.engine;

import java.util.Optional;

/**
 * A task of which somebody can have several at once: for whoever has it its name says which one it
 * is. Nobody else reads that name, and the engine doesn't know it.
 */
public interface NamedForItsPerson {
  /** The key of the task's texts: model, task. */
  String task();

  /**
   * @param instance the process instance that it belongs to
   * @param person who has it
   * @return empty where the model's own name says enough
   */
  Optional<String> name(String organization, String instance, String person);
}
