package org.almanac.tasks;

import java.util.List;

/** What a program does each working day so that who belongs to it follows today's roles. */
public interface RoleFollower {
  /** Lets go who left and takes in who came; a rerun changes nothing. */
  void follow(String organization);

  /** What it would do as roles are, a sentence for each, in the language of who reads. */
  default List<String> would(String organization) {
    return List.of();
  }
}
