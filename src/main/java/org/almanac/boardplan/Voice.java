package org.almanac.boardplan;

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
}
