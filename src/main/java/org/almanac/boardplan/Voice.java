package org.almanac.boardplan;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.almanac.people.Role;

/** A voice at the table where the board improvement plan is made. */
enum Voice {
  DIRECTOR(Role.DIRECTOR),
  SUPERINTENDENTS(Role.SUPERINTENDENT),
  OFFICERS(Role.OFFICER),
  ASSOCIATIONS(Role.ASSOCIATION_REPRESENTATIVE),
  /** The chair of the board of trustees may be invited; nothing waits for this voice. */
  CHAIR(Role.CHAIR);

  private final Role role;

  Voice(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }

  boolean optional() {
    return this == CHAIR;
  }

  /** The voice with which somebody of these roles speaks: the first of them. */
  static Optional<Voice> of(Set<Role> roles) {
    return Arrays.stream(values()).filter(voice -> roles.contains(voice.role)).findFirst();
  }
}
