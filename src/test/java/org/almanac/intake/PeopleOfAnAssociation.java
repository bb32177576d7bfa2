package org.almanac.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.almanac.people.Pairs;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.registers.MemberSaid;
import org.almanac.registers.MentorSaid;
import org.almanac.registers.MentorServed;
import org.almanac.registers.Registering;
import org.almanac.registers.Wish;

/** Who is new and who mentors in an association, what they said, and what became of them. */
abstract class PeopleOfAnAssociation {
  final Pairs pairs;
  final RoleAssignments roles;
  final Persons persons;
  final Map<String, Unit> unit = new HashMap<>();
  private final Registering registering;
  String code;

  PeopleOfAnAssociation(
      Pairs pairs, RoleAssignments roles, Persons persons, Registering registering) {
    this.pairs = pairs;
    this.roles = roles;
    this.persons = persons;
    this.registering = registering;
  }

  Unit district(String unitCode, String name, Unit above) {
    return new Unit(code, unitCode, name, UnitKind.DISTRICT, above.id());
  }

  String id(String name) {
    return code + name.toLowerCase();
  }

  String person(String name, Role role, String where) {
    Person person =
        persons
            .findById(id(name))
            .orElseGet(
                () ->
                    persons.save(
                        new Person(id(name), code, name, "Of " + code, id(name) + "@example.org")));
    roles.save(new RoleAssignment(person, role, unit.get(where), LocalDate.of(2026, 6, 1)));
    return person.id();
  }

  /** A new member of intake 2026 in the south who asks for help with these. */
  String member(String name, String... needs) {
    return member(name, Set.of(), Set.of(), needs);
  }

  String member(String name, Set<String> avoid, Set<Wish> wishes, String... needs) {
    String id = person(name, Role.NEW_MEMBER, "SOUTH");
    registering.member(
        code,
        id,
        new MemberSaid(
            "superintendent-schools",
            LocalDate.of(2026, 8, 1),
            "SOUTH",
            Set.of(needs),
            null,
            wishes,
            avoid),
        null);
    return id;
  }

  /** A prepared mentor in the south who is good at these. */
  String mentor(String name, int capacity, String... expertise) {
    String id = person(name, Role.MENTOR, "SOUTH");
    says(id, capacity, Set.of(), expertise);
    registering.served(code, id, new MentorServed(0, 0, LocalDate.of(2026, 6, 2)));
    return id;
  }

  void says(String mentor, int capacity, Set<String> avoid, String... expertise) {
    saysFrom("SOUTH", mentor, capacity, avoid, expertise);
  }

  void saysFrom(String where, String mentor, int capacity, Set<String> avoid, String... expertise) {
    registering.mentor(
        code,
        mentor,
        new MentorSaid(
            Set.of("superintendent-schools"), 12, Set.of(expertise), where, capacity, null, avoid),
        null);
  }

  void served(String mentor, int years) {
    registering.served(code, mentor, new MentorServed(years, years, LocalDate.of(2026, 6, 2)));
  }

  void leavesAs(String person, Role role, LocalDate last) {
    roles.of(person, last).stream()
        .filter(held -> held.role() == role)
        .forEach(held -> roles.save(held.until(last)));
  }

  void leaves(String person, LocalDate last) {
    roles.of(person, last).forEach(held -> roles.save(held.until(last)));
  }

  void pairEnds(String member, LocalDate last) {
    pairs.findByOrganizationOrderById(code).stream()
        .filter(pair -> pair.memberId().equals(member))
        .forEach(pair -> pairs.save(pair.until(last)));
  }
}
