package org.almanac.tasks;

import java.time.LocalDate;
import java.util.List;

/**
 * What a program does each working day so that who belongs to it follows today's roles, and what
 * waits follows what holds today.
 */
public interface RoleFollower {
  /** Lets go who left and takes in who came; a rerun changes nothing. */
  void follow(String organization);

  /**
   * What it would do on a day as roles and absences are, a sentence for each, in the language of
   * who reads: a role that ends later ends nothing today.
   */
  default List<String> would(String organization, LocalDate day) {
    return List.of();
  }
}
