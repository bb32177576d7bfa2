package org.almanac.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.almanac.calendar.Rhythm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;

@DataJpaTest
@Import(RoleHolders.class)
class RoleHoldersTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 8, 1);
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 28);

  @Autowired Organizations organizations;
  @Autowired Units units;
  @Autowired Persons persons;
  @Autowired RoleAssignments assignments;
  @Autowired RoleHolders roleHolders;

  private Unit district;
  private Unit family;
  private Unit school;
  private Unit other;
  private Person coordinator;
  private Person superintendent;

  @BeforeEach
  void aFamilyOfTwoSchools() {
    organizations.save(new Organization("demo", "Demo District"));
    district = units.save(new Unit("demo", "DEMO", "Demo District", UnitKind.DISTRICT, null));
    family = units.save(new Unit("demo", "F01", "Lakeshore", UnitKind.FAMILY, district.id()));
    school = units.save(new Unit("demo", "000001", "Oak PS", UnitKind.SCHOOL, family.id()));
    other = units.save(new Unit("demo", "000002", "Elm PS", UnitKind.SCHOOL, family.id()));
    coordinator = person("p9001", "Jo");
    superintendent = person("p9002", "Ana");
    holds(coordinator, Role.COORDINATOR, district);
    holds(superintendent, Role.SUPERINTENDENT, family);
  }

  @Test
  void the_principal_gets_the_schools_work() {
    Person principal = person("p9010", "Lee");
    holds(principal, Role.PRINCIPAL, school);
    assertThat(holder(Role.PRINCIPAL, "000001", JUNE)).isEqualTo("p9010");
    assertThat(roleHolders.schoolOf("p9010", JUNE)).map(Unit::code).contains("000001");
  }

  @Test
  void a_vice_principal_acts_as_principal_from_a_date_to_a_date_and_it_ends_itself() {
    holds(person("p9010", "Lee"), Role.PRINCIPAL, school);
    Person vice = person("p9011", "Sam");
    holds(vice, Role.VICE_PRINCIPAL, school);
    assignments.save(
        new RoleAssignment(vice, Role.PRINCIPAL, school, LocalDate.of(2027, 2, 1))
            .acting()
            .until(LocalDate.of(2027, 3, 31)));

    assertThat(holder(Role.PRINCIPAL, "000001", LocalDate.of(2027, 1, 31))).isEqualTo("p9010");
    assertThat(holder(Role.PRINCIPAL, "000001", LocalDate.of(2027, 2, 1))).isEqualTo("p9011");
    assertThat(holder(Role.PRINCIPAL, "000001", LocalDate.of(2027, 3, 31))).isEqualTo("p9011");
    assertThat(holder(Role.PRINCIPAL, "000001", LocalDate.of(2027, 4, 1))).isEqualTo("p9010");
    assertThat(roleHolders.rolesOf("p9011", LocalDate.of(2027, 2, 1)))
        .containsExactly(Role.PRINCIPAL, Role.VICE_PRINCIPAL);
    assertThat(roleHolders.rolesOf("p9011", LocalDate.of(2027, 4, 1)))
        .containsExactly(Role.VICE_PRINCIPAL);
  }

  @Test
  void a_vacant_principalship_in_june_falls_to_the_familys_superintendent() {
    Person gone = person("p9010", "Lee");
    assignments.save(
        new RoleAssignment(gone, Role.PRINCIPAL, school, LONG_AGO)
            .until(LocalDate.of(2027, 5, 31)));
    holds(person("p9011", "Sam"), Role.PRINCIPAL, other);
    assertThat(holder(Role.PRINCIPAL, "000001", JUNE)).isEqualTo("p9002");
    assertThat(holder(Role.PRINCIPAL, "000002", JUNE)).isEqualTo("p9011");
  }

  @Test
  void without_a_superintendent_a_coordinator_has_it() {
    Unit elsewhere =
        units.save(new Unit("demo", "000003", "Ash PS", UnitKind.SCHOOL, district.id()));
    assertThat(holder(Role.PRINCIPAL, elsewhere.code(), JUNE)).isEqualTo("p9001");
    assertThat(holder(Role.DIRECTOR, null, JUNE)).isEqualTo("p9001");
    assertThat(holder(Role.PRINCIPAL, "999999", JUNE)).isEqualTo("p9001");
  }

  @Test
  void a_successor_comes_before_who_has_not_left_yet() {
    holds(person("p9010", "Lee"), Role.PRINCIPAL, school);
    assignments.save(
        new RoleAssignment(person("p9011", "Sam"), Role.PRINCIPAL, school, JUNE.minusDays(1)));
    assertThat(holder(Role.PRINCIPAL, "000001", JUNE)).isEqualTo("p9011");
    assertThat(roleHolders.byUnit("demo", Role.PRINCIPAL, JUNE).get("000001").id())
        .isEqualTo("p9011");
  }

  @Test
  void a_second_coordinator_takes_nothing_from_the_first() {
    Person second = person("p9000", "Kim");
    assignments.save(
        new RoleAssignment(second, Role.COORDINATOR, district, LocalDate.of(2026, 8, 1)));
    assertThat(holder(Role.COORDINATOR, null, JUNE)).isEqualTo("p9001");
  }

  @Test
  void a_person_with_several_roles_is_one_person() {
    Person several = person("p9010", "Lee");
    holds(several, Role.PRINCIPAL, school);
    holds(several, Role.PRINCIPAL, other);
    holds(several, Role.MENTOR, school);
    holds(several, Role.ASSOCIATION_REPRESENTATIVE, district);

    assertThat(roleHolders.all("demo", Role.PRINCIPAL, JUNE)).containsExactly(several);
    assertThat(roleHolders.holdings("demo", Role.PRINCIPAL, JUNE)).hasSize(2);
    assertThat(roleHolders.schoolsOf("p9010", JUNE))
        .extracting(Unit::code)
        .containsExactly("000001", "000002");
    assertThat(roleHolders.rolesByPerson("demo", JUNE).get("p9010"))
        .isEqualTo(Set.of(Role.PRINCIPAL, Role.MENTOR, Role.ASSOCIATION_REPRESENTATIVE));
    assertThat(roleHolders.rhythmOf("p9010", JUNE)).isEqualTo(Rhythm.SCHOOL);
    assertThat(roleHolders.rhythms("demo", JUNE)).containsEntry("p9002", Rhythm.SYSTEM);
  }

  @Test
  void another_organization_is_another_world() {
    organizations.save(new Organization("west", "West"));
    Unit there = units.save(new Unit("west", "000001", "Oak PS", UnitKind.SCHOOL, null));
    Person stranger = persons.save(new Person("p9020", "west", "Noor", "X", "lee@example.org"));
    holds(stranger, Role.PRINCIPAL, there);
    assertThat(holder(Role.PRINCIPAL, "000001", JUNE)).isEqualTo("p9002");
    assertThat(roleHolders.holder("west", Role.PRINCIPAL, "000001", JUNE)).contains(stranger);
    assertThat(roleHolders.holder("west", Role.SUPERINTENDENT, "000001", JUNE)).isEmpty();
  }

  private String holder(Role role, String unitCode, LocalDate day) {
    return roleHolders.holder("demo", role, unitCode, day).orElseThrow().id();
  }

  private Person person(String id, String given) {
    return persons.save(new Person(id, "demo", given, "Example", given + "@Example.org"));
  }

  private void holds(Person person, Role role, Unit unit) {
    assignments.save(new RoleAssignment(person, role, unit, LONG_AGO));
  }
}
