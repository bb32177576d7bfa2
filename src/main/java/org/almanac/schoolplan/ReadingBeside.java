package org.almanac.schoolplan;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads beside the superintendents: an officer or the director, named by who forms the groups
 * where nobody leads another family. Each plan is read from outside its family all the same.
 */
@Service
@Transactional
class ReadingBeside {
  private static final Set<Role> ROLES = EnumSet.of(Role.DIRECTOR, Role.OFFICER);

  private final ModerationSettling settling;
  private final RoleHolders holders;
  private final Calendars calendars;

  ReadingBeside(ModerationSettling settling, RoleHolders holders, Calendars calendars) {
    this.settling = settling;
    this.holders = holders;
    this.calendars = calendars;
  }

  /** The ids of those who were named, and hold such a role today. */
  @Transactional(readOnly = true)
  Set<String> of(String organization, String schoolYear) {
    Set<String> all = new TreeSet<>(settling.beside(organization, schoolYear));
    all.retainAll(roles(organization).keySet());
    return all;
  }

  /** Who could be named, by name: nobody who is a superintendent anyway. */
  @Transactional(readOnly = true)
  Map<String, String> could(String organization, String schoolYear) {
    Set<String> named = of(organization, schoolYear);
    Map<String, String> could = new LinkedHashMap<>();
    roles(organization).entrySet().stream()
        .filter(one -> !named.contains(one.getKey()))
        .sorted(ByName.of(Map.Entry::getValue))
        .forEach(one -> could.put(one.getKey(), one.getValue()));
    return could;
  }

  /**
   * Names somebody, or takes them out.
   *
   * @return false where that person can't read beside the superintendents
   */
  boolean name(String organization, String schoolYear, String person, boolean reads) {
    if (reads && !could(organization, schoolYear).containsKey(person)) {
      return false;
    }
    settling.beside(organization, schoolYear, person, reads);
    return true;
  }

  private Map<String, String> roles(String organization) {
    Map<String, String> names = new TreeMap<>();
    for (Role role : ROLES) {
      people(organization, role).forEach(one -> names.put(one.id(), one.name()));
    }
    people(organization, Role.SUPERINTENDENT).forEach(one -> names.remove(one.id()));
    return names;
  }

  private List<Person> people(String organization, Role role) {
    return holders.all(organization, role, calendars.of(organization).today());
  }
}
