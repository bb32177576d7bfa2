package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanges;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.boot.test.context.TestComponent;

/** Who leads the schools in the simulated summer, and who comes after them. */
@TestComponent
public class SummerPeople {
  private static final String DDSB = SummerSchools.DDSB;

  private final Units units;
  private final RoleHolders holders;
  private final RoleAssignments roles;
  private final PeopleChanges changes;
  private final Calendars calendars;
  private final Map<String, String> vicePrincipals = new HashMap<>();
  private String coordinator;

  SummerPeople(
      Units units,
      RoleHolders holders,
      RoleAssignments roles,
      PeopleChanges changes,
      Calendars calendars) {
    this.units = units;
    this.holders = holders;
    this.roles = roles;
    this.changes = changes;
    this.calendars = calendars;
  }

  void are(String coordinator) {
    this.coordinator = coordinator;
    holders
        .holdings(DDSB, Role.VICE_PRINCIPAL, SummerSchools.LAUNCH)
        .forEach(held -> vicePrincipals.put(held.unit().code(), held.person().id()));
  }

  String leads(String code) {
    return holders.holder(DDSB, Role.PRINCIPAL, code, today()).map(Person::id).orElse(coordinator);
  }

  private Optional<Long> post(String code) {
    Long unit = unit(code).id();
    return roles.of(holders.byUnit(DDSB, Role.PRINCIPAL, today()).get(code).id(), today()).stream()
        .filter(held -> held.role() == Role.PRINCIPAL && held.unitId().equals(unit))
        .map(RoleAssignment::id)
        .findFirst();
  }

  void succeeds(String code, LocalDate day) {
    change(
        new PeopleChange.Succeeds(post(code).orElseThrow(), vicePrincipals.get(code), day, false));
  }

  void leaves(String code, LocalDate day) {
    change(new PeopleChange.Ends(post(code).orElseThrow(), day));
  }

  void takes(String code, LocalDate day, LocalDate to, boolean acting) {
    change(new PeopleChange.Takes(vicePrincipals.get(code), Role.PRINCIPAL, code, day, to, acting));
  }

  private void change(PeopleChange change) {
    changes.make(DDSB, change, coordinator);
  }

  void goesToAnotherFamily(String code) {
    Unit school = unit(code);
    Unit other =
        units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.FAMILY).stream()
            .filter(family -> !family.id().equals(school.parentId()))
            .min(Comparator.comparing(Unit::code))
            .orElseThrow();
    units.save(school.below(other.id()));
  }

  /** A new school in a family, led by the vice-principal of another one. */
  void opens(String code, String from, LocalDate day) {
    Unit family = units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.FAMILY).get(3);
    units.save(new Unit(DDSB, code, "Elm PS", UnitKind.SCHOOL, family.id()));
    change(
        new PeopleChange.Takes(vicePrincipals.get(from), Role.PRINCIPAL, code, day, null, false));
  }

  private Unit unit(String code) {
    return units.findByOrganization(DDSB).stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private LocalDate today() {
    return calendars.of(DDSB).today();
  }
}
