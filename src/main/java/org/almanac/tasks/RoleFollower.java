package org.almanac.tasks;

/** What a program does each working day so that who belongs to it follows today's roles. */
public interface RoleFollower {
  /** Lets go who left and takes in who came; a rerun changes nothing. */
  void follow(String organization);
}
