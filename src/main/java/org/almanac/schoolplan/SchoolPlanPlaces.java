package org.almanac.schoolplan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;

/** The schools of an organization, by family and name. */
@Component
class SchoolPlanPlaces {
  private final Units units;

  SchoolPlanPlaces(Units units) {
    this.units = units;
  }

  Optional<Unit> school(String organization, String code) {
    return units.findByOrganizationAndKindOrderByName(organization, UnitKind.SCHOOL).stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst();
  }

  /** A school's name; its code where it isn't there any more. */
  String name(String organization, String code) {
    return school(organization, code).map(Unit::name).orElse(code);
  }

  /** Schools with the families that they are in. */
  List<Alignment.School> schools(String organization) {
    List<Unit> all = units.findByOrganization(organization);
    Map<Long, String> names = all.stream().collect(Collectors.toMap(Unit::id, Unit::name));
    return all.stream()
        .filter(unit -> unit.kind() == UnitKind.SCHOOL)
        .map(
            unit ->
                new Alignment.School(
                    names.getOrDefault(unit.parentId(), ""), unit.code(), unit.name()))
        .sorted(
            Comparator.comparing(Alignment.School::family)
                .thenComparing(Alignment.School::name)
                .thenComparing(Alignment.School::code))
        .toList();
  }
}
