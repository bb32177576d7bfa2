package org.almanac.tasks;

import java.time.LocalDate;

/**
 * Who knows tasks of which the engine's history has no row, or none yet: they take of somebody's
 * attention all the same.
 */
public interface TracelessTasks {
  /** How many of them a person has or had that are due in these days. */
  int due(String organization, String person, LocalDate from, LocalDate until);
}
