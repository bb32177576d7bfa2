package org.almanac.registers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the roles say already, so that nobody has to say it again: since when, in which district.
 */
@Component
@Transactional(readOnly = true)
class PostFacts {
  private final RoleHolders holders;
  private final Units units;
  private final Registers registers;
  private final Calendars calendars;

  PostFacts(RoleHolders holders, Units units, Registers registers, Calendars calendars) {
    this.holders = holders;
    this.units = units;
    this.registers = registers;
    this.calendars = calendars;
  }

  /** The day from which somebody is a new member. */
  Optional<LocalDate> newSince(String organization, String person) {
    return held(organization, person).stream()
        .filter(role -> role.role() == Role.NEW_MEMBER)
        .map(RoleAssignment::validFrom)
        .min(Comparator.naturalOrder());
  }

  /** The district that somebody's first role is in. */
  Optional<String> districtOf(String organization, String person) {
    Map<Long, Unit> byId =
        units.findByOrganization(organization).stream()
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    Set<String> districts = registers.districts(organization).keySet();
    return held(organization, person).stream()
        .flatMap(role -> district(byId, byId.get(role.unitId()), districts).stream())
        .findFirst();
  }

  private static Optional<String> district(Map<Long, Unit> byId, Unit unit, Set<String> districts) {
    Unit at = unit;
    while (at != null && !districts.contains(at.code())) {
      at = at.parentId() == null ? null : byId.get(at.parentId());
    }
    return Optional.ofNullable(at).map(Unit::code);
  }

  private List<RoleAssignment> held(String organization, String person) {
    return holders.assignmentsOf(person, calendars.of(organization).today());
  }
}
