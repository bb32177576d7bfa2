package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who led which school or family, today or before: a former school is nobody's to judge. */
@Component
@Transactional(readOnly = true)
class FormerPosts {
  private final RoleAssignments roles;
  private final Units units;

  FormerPosts(RoleAssignments roles, Units units) {
    this.roles = roles;
    this.units = units;
  }

  /** Who led a school on some day since then, acting or not. */
  Set<String> principalsSince(
      String organization, String school, LocalDate since, LocalDate today) {
    return roles.between(organization, Role.PRINCIPAL, school, since, today);
  }

  /** Who led each school or family, by its code, whenever that was. */
  Map<String, Set<String>> led(String organization) {
    Map<Long, Unit> byId =
        units.findByOrganization(organization).stream().collect(Collectors.toMap(Unit::id, u -> u));
    Map<String, Set<String>> led = new TreeMap<>();
    Set<Role> leading = Set.of(Role.PRINCIPAL, Role.VICE_PRINCIPAL, Role.SUPERINTENDENT);
    for (RoleAssignment held : roles.findByOrganizationOrderById(organization)) {
      Unit unit = byId.get(held.unitId());
      // a superintendent named at a school answers for it, and doesn't lead it
      boolean answers = held.role() == Role.SUPERINTENDENT && unit.kind() == UnitKind.SCHOOL;
      if (leading.contains(held.role()) && !answers) {
        led.computeIfAbsent(unit.code(), code -> new TreeSet<>()).add(held.personId());
      }
    }
    return led;
  }
}
