package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;

/**
 * Everybody's roles of a day and, for a pair agreed ahead, of its first day: whoever takes up their
 * role in September may say yes in August.
 */
class RolesOfDays {
  private final RoleHolders holders;
  private final String organization;
  private final LocalDate day;
  private final Map<LocalDate, Map<String, Set<Role>>> known = new HashMap<>();

  RolesOfDays(RoleHolders holders, String organization, LocalDate day) {
    this.holders = holders;
    this.organization = organization;
    this.day = day;
  }

  /** Whether the member is one on the day, or will be when the pair begins. */
  boolean isMember(Mentorship row) {
    return has(day, row.memberId(), Role.NEW_MEMBER)
        || has(from(row), row.memberId(), Role.NEW_MEMBER);
  }

  /** Whether the mentor is one while they are a pair, so from its first day. */
  boolean isMentor(Mentorship row, String mentor) {
    return has(from(row), mentor, Role.MENTOR);
  }

  boolean isMentor(String person) {
    return has(day, person, Role.MENTOR);
  }

  boolean isAnybody(String person) {
    return on(day).containsKey(person);
  }

  private LocalDate from(Mentorship row) {
    return row.pairedOn().filter(day::isBefore).orElse(day);
  }

  private boolean has(LocalDate date, String person, Role role) {
    return on(date).getOrDefault(person, EnumSet.noneOf(Role.class)).contains(role);
  }

  private Map<String, Set<Role>> on(LocalDate date) {
    return known.computeIfAbsent(date, one -> holders.rolesByPerson(organization, one));
  }
}
