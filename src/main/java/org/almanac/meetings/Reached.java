package org.almanac.meetings;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.almanac.people.Holding;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;

/**
 * Who is reached by a program that runs for chosen families and schools: whoever leads a chosen
 * school or one of a chosen family, and the superintendents of those families.
 */
@Component
public class Reached {
  private final Units units;

  Reached(Units units) {
    this.units = units;
  }

  /** Decides of each holder of a role. */
  public Predicate<Holding> by(String organization, Reach reach) {
    if (reach.everybody()) {
      return holding -> true;
    }
    Map<Long, Unit> all =
        units.findByOrganization(organization).stream()
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    return holding -> reached(reach, holding.unit(), all);
  }

  private static boolean reached(Reach reach, Unit unit, Map<Long, Unit> all) {
    return switch (unit.kind()) {
      case SCHOOL -> school(reach, unit, all);
      case FAMILY ->
          reach.units().isEmpty()
              || reach.units().contains(unit.code())
              || all.values().stream()
                  .filter(other -> other.kind() == UnitKind.SCHOOL)
                  .filter(other -> unit.id().equals(other.parentId()))
                  .anyMatch(other -> reach.units().contains(other.code()));
      case DISTRICT, DEPARTMENT -> reach.wholeDistrict();
    };
  }

  private static boolean school(Reach reach, Unit school, Map<Long, Unit> all) {
    Unit family = school.parentId() == null ? null : all.get(school.parentId());
    return reach.units().isEmpty()
        || reach.units().contains(school.code())
        || family != null && reach.units().contains(family.code());
  }
}
