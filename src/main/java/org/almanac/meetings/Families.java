package org.almanac.meetings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.people.Holding;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;

/** Which family of schools somebody belongs to on a day. */
@Component
class Families {
  private static final List<Role> IN_FAMILIES =
      List.of(Role.PRINCIPAL, Role.SUPERINTENDENT, Role.VICE_PRINCIPAL);

  private final Units units;
  private final RoleHolders holders;

  Families(Units units, RoleHolders holders) {
    this.units = units;
    this.holders = holders;
  }

  /** The family's name by person; people of the whole district are not in it. */
  Map<String, String> byPerson(String organization, LocalDate day) {
    Map<Long, Unit> families =
        units.findByOrganizationAndKindOrderByName(organization, UnitKind.FAMILY).stream()
            .collect(Collectors.toMap(Unit::id, family -> family));
    Map<String, String> found = new HashMap<>();
    for (Role role : IN_FAMILIES) {
      for (Holding holding : holders.holdings(organization, role, day)) {
        Unit unit = holding.unit();
        Unit family = families.get(unit.kind() == UnitKind.FAMILY ? unit.id() : unit.parentId());
        if (family != null) {
          found.putIfAbsent(holding.person().id(), family.name());
        }
      }
    }
    return found;
  }
}
