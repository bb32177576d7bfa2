package org.almanac.registers;

import java.time.LocalDate;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.rules.Profiles;
import org.springframework.boot.test.context.TestComponent;

/** A small association: two districts, two new members, two mentors, a coordinator. */
@TestComponent
class Lakes {
  static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
  static final String CODE = "lakes";

  private final Organizations organizations;
  private final Units units;
  private final Persons persons;
  private final RoleAssignments roles;
  private final Pairs pairs;
  private final Profiles profiles;

  Lakes(
      Organizations organizations,
      Units units,
      Persons persons,
      RoleAssignments roles,
      Pairs pairs,
      Profiles profiles) {
    this.organizations = organizations;
    this.units = units;
    this.persons = persons;
    this.roles = roles;
    this.pairs = pairs;
    this.profiles = profiles;
  }

  void found() {
    organizations.save(new Organization(CODE, "Association of the lakes"));
    profiles.seed(CODE, "gentle");
    Unit top = units.save(new Unit(CODE, "LAKES", "Association", UnitKind.DISTRICT, null));
    Unit north = unit("NORTH", "North Lake DSB", top).at(46.5, -81.0);
    Unit south = unit("SOUTH", "South Lake DSB", top).at(43.9, -79.0);
    person("l1", "Cora", Role.COORDINATOR, top);
    person("l2", "Nadia", Role.NEW_MEMBER, north);
    person("l3", "Noah", Role.NEW_MEMBER, south);
    person("l4", "Maya", Role.MENTOR, north);
    person("l5", "Marc", Role.MENTOR, south);
  }

  private Unit unit(String code, String name, Unit above) {
    return units.save(new Unit(CODE, code, name, UnitKind.DISTRICT, above.id()));
  }

  Person person(String id, String name, Role role, Unit unit) {
    Person person = new Person(id, CODE, name, "Of the lakes", id + "@lakes.example.org");
    persons.save(person);
    roles.save(new RoleAssignment(person, role, unit, AUGUST));
    return person;
  }

  void pair(String mentor, String member) {
    pairs.save(
        new Pair(
            persons.findById(mentor).orElseThrow(),
            persons.findById(member).orElseThrow(),
            AUGUST));
  }
}
