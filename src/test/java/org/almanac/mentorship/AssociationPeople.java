package org.almanac.mentorship;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.rules.Profiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An association of one coordinator, one new member and three mentors, a new one for each test, on
 * 1 September 2026. Mia leads a school of Una's family; Max and Moe lead elsewhere.
 */
abstract class AssociationPeople {
  static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Beside the rows of the sandbox. */
  private static final int OWN = 900_000;

  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Persons persons;
  @Autowired private Organizations organizations;
  @Autowired private Units units;
  @Autowired private RoleAssignments roles;
  @Autowired private Profiles profiles;

  String code;
  String coordinator;
  String mia;
  String max;
  String moe;
  String una;

  void beginsWithItsPeople() {
    code = "a" + NUMBER.incrementAndGet();
    organizations.save(new Organization(code, "Association"));
    profiles.seed(code, "gentle");
    Unit all = units.save(new Unit(code, "000", "Association", UnitKind.DISTRICT, null));
    Unit lakes = units.save(new Unit(code, "F1", "Lakes", UnitKind.FAMILY, all.id()));
    Unit hills = units.save(new Unit(code, "F2", "Hills", UnitKind.FAMILY, all.id()));
    units.save(new Unit(code, "101", "Birch PS", UnitKind.SCHOOL, lakes.id()));
    units.save(new Unit(code, "102", "Cedar PS", UnitKind.SCHOOL, hills.id()));
    coordinator = person("cora", Role.COORDINATOR, "000");
    mia = person("mia", Role.PRINCIPAL, "101");
    holds(mia, Role.NEW_MEMBER, "000", DAY.minusYears(1), null);
    max = person("max", Role.MENTOR, "000");
    moe = person("moe", Role.MENTOR, "000");
    una = person("una", Role.SUPERINTENDENT, "F1");
  }

  String person(String name, Role role, String unit) {
    String id = code + name;
    persons.save(
        new Person(
            id,
            code,
            Character.toUpperCase(name.charAt(0)) + name.substring(1),
            "Of " + code,
            id + "@example.org"));
    holds(id, role, unit, DAY.minusYears(3), null);
    return id;
  }

  void holds(String person, Role role, String unit, LocalDate from, LocalDate to) {
    Unit where =
        units.findByOrganization(code).stream()
            .filter(one -> one.code().equals(unit))
            .findFirst()
            .orElseThrow();
    RoleAssignment held =
        new RoleAssignment(persons.findById(person).orElseThrow(), role, where, from);
    roles.save(to == null ? held : held.until(to));
  }

  void ends(String person, Role role, LocalDate last) {
    roles.of(person, last).stream()
        .filter(held -> held.role() == role)
        .forEach(held -> roles.save(held.until(last)));
  }

  /** Somebody's appointment, as the register has it. */
  void registered(String member, LocalDate appointed) {
    int known =
        jdbc.sql("update new_member_entry set appointed_on = ? where person_id = ?")
            .params(appointed, member)
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into new_member_entry (id, lock_version, organization, person_id, intake,"
                  + " held_position, appointed_on, needs, wishes)"
                  + " values (?, 0, ?, ?, 2026, 'superintendent', ?, '', '')")
          .params(OWN + NUMBER.incrementAndGet(), code, member, appointed)
          .update();
    }
  }

  /** How many people a mentor takes on at once by now. */
  void takesOn(String mentor, int people) {
    jdbc.sql(
            "insert into mentor_entry (id, lock_version, organization, person_id, held_positions,"
                + " experience_years, expertise, capacity, years_in_contract, years_in_all,"
                + " said_at) values (?, 0, ?, ?, '', 9, '', ?, 0, 0, ?)")
        .params(
            OWN + NUMBER.incrementAndGet(), code, mentor, people, Timestamp.from(clock.instant()))
        .update();
  }

  void setting(String key, String value) {
    jdbc.sql("update setting set setting_value = ? where organization = ? and setting_key = ?")
        .params(value, code, key)
        .update();
    profiles.seed(code, "gentle"); // reads the rows anew
  }
}
