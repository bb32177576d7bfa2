package org.almanac.notices;

import java.util.Set;
import org.almanac.people.Role;

/**
 * How many mails everybody with one of these roles must still get from a program in a month.
 *
 * @param outside who has such a role, and whom the program does not reach
 */
public record StillToSay(Set<Role> roles, Set<String> outside, int mails) {
  public StillToSay(Set<Role> roles, int mails) {
    this(roles, Set.of(), mails);
  }

  boolean concerns(String person, Set<Role> held) {
    return concerns(held) && !outside.contains(person);
  }

  boolean concerns(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }
}
