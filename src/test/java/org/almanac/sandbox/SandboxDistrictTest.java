package org.almanac.sandbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.almanac.people.Holding;
import org.almanac.people.Organizations;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Panel;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@SandboxSlice
class SandboxDistrictTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);
  private static final String DDSB = SandboxDistrict.CODE;

  @Autowired SandboxDistrict district;
  @Autowired Organizations organizations;
  @Autowired Units units;
  @Autowired Persons persons;
  @Autowired Pairs pairs;
  @Autowired RoleHolders roleHolders;
  @Autowired MessageSource messages;

  @BeforeEach
  void seed() {
    district.seed();
  }

  @Test
  void the_schools_of_the_file_are_there_once() {
    assertThat(district.seed()).as("a second time").isFalse();
    assertThat(organizations.count()).isEqualTo(1);
    List<Unit> schools = units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.SCHOOL);
    assertThat(schools).hasSize(133);
    assertThat(schools).extracting(Unit::code).contains("002801", "394819", "933156");
    assertThat(schools).extracting(Unit::municipality).contains("Alfred and Plantagenet");
    assertThat(schools).extracting(Unit::name).contains("Jeanne Sauvé Public School");
  }

  @Test
  void each_school_has_a_focus_with_a_text() {
    List<Unit> schools = units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.SCHOOL);
    Map<String, List<Unit>> byFocus = schools.stream().collect(groupingBy(Unit::focus));
    assertThat(byFocus.keySet())
        .isEqualTo(
            Set.of("reading", "writing", "mathematics", "graduation-literacy", "well-being"));
    assertThat(byFocus.get("well-being")).extracting(Unit::code).contains("933156", "288279");
    for (String focus : byFocus.keySet()) {
      assertThat(messages.getMessage("sandbox.focus." + focus, null, null, null)).isNotBlank();
    }
  }

  @Test
  void a_superintendent_leads_each_family_and_two_lead_each_school() {
    List<Unit> families = units.findByOrganizationAndKindOrderByName(DDSB, UnitKind.FAMILY);
    assertThat(families).hasSize(15).extracting(Unit::name).doesNotHaveDuplicates();
    assertThat(roleHolders.byUnit(DDSB, Role.SUPERINTENDENT, FIRST_DAY).keySet())
        .containsExactlyElementsOf(families.stream().map(Unit::code).sorted().toList());
    for (Role role : List.of(Role.PRINCIPAL, Role.VICE_PRINCIPAL)) {
      assertThat(roleHolders.all(DDSB, role, FIRST_DAY)).hasSize(133);
      assertThat(roleHolders.byUnit(DDSB, role, FIRST_DAY)).hasSize(133);
    }
    for (Unit family : families) {
      List<Unit> schools = units.findByOrganizationAndParentIdOrderByName(DDSB, family.id());
      assertThat(schools).hasSizeBetween(7, 10);
      assertThat(schools).extracting(Unit::panel).contains(Panel.ELEMENTARY, Panel.SECONDARY);
    }
  }

  @Test
  void the_others_are_there_too() {
    assertThat(roleHolders.all(DDSB, Role.DIRECTOR, FIRST_DAY)).hasSize(1);
    assertThat(roleHolders.all(DDSB, Role.CHAIR, FIRST_DAY)).hasSize(1);
    assertThat(roleHolders.all(DDSB, Role.ASSOCIATION_REPRESENTATIVE, FIRST_DAY)).hasSize(2);
    assertThat(roleHolders.all(DDSB, Role.CORPORATE, FIRST_DAY)).hasSize(6);
    assertThat(roleHolders.all(DDSB, Role.COORDINATOR, FIRST_DAY)).hasSize(2);
    assertThat(roleHolders.holder(DDSB, Role.COORDINATOR, null, FIRST_DAY).orElseThrow().name())
        .startsWith("Jo ");
    assertThat(roleHolders.holdings(DDSB, Role.OFFICER, FIRST_DAY))
        .hasSize(12)
        .extracting(holding -> holding.assignment().portfolio())
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void twelve_new_principals_have_experienced_mentors_of_another_family() {
    Map<String, Unit> byPrincipal =
        roleHolders.holdings(DDSB, Role.PRINCIPAL, FIRST_DAY).stream()
            .collect(toMap(holding -> holding.person().id(), Holding::unit));
    Map<String, Person> all =
        persons.findByOrganizationOrderById(DDSB).stream()
            .collect(toMap(Person::id, Function.identity()));
    List<Pair> now = pairs.on(DDSB, FIRST_DAY);
    assertThat(now).hasSize(12).extracting(Pair::memberId).doesNotHaveDuplicates();
    assertThat(now).extracting(Pair::mentorId).doesNotHaveDuplicates();
    assertThat(now)
        .extracting(Pair::memberId)
        .containsExactlyInAnyOrderElementsOf(
            roleHolders.all(DDSB, Role.NEW_MEMBER, FIRST_DAY).stream().map(Person::id).toList());
    for (Pair pair : now) {
      Unit mentors = byPrincipal.get(pair.mentorId());
      Unit members = byPrincipal.get(pair.memberId());
      assertThat(mentors.parentId()).isNotEqualTo(members.parentId());
      assertThat(all.get(pair.mentorId()).experienceYears()).isGreaterThanOrEqualTo(8);
      assertThat(all.get(pair.memberId()).experienceYears()).isZero();
      assertThat(roleHolders.rolesOf(pair.mentorId(), FIRST_DAY)).contains(Role.MENTOR);
    }
    assertThat(pairs.on(DDSB, LocalDate.of(2026, 7, 31))).isEmpty();
  }

  @Test
  void everybody_signs_in_with_the_same_password() {
    List<Person> all = persons.findByOrganizationOrderById(DDSB);
    assertThat(all).extracting(Person::passwordHash).containsOnly(all.get(0).passwordHash());
    assertThat(
            PasswordEncoderFactories.createDelegatingPasswordEncoder()
                .matches(SandboxDistrict.PASSWORD, all.get(0).passwordHash()))
        .isTrue();
    assertThat(all).allSatisfy(p -> assertThat(p.mail()).matches("[a-z.-]+@example\\.org"));
    assertThat(all).extracting(Person::name).doesNotHaveDuplicates();
    assertThat(all.get(0).id()).isEqualTo("p0001");
    assertThat(all).extracting(Person::experienceYears).allMatch(y -> y >= 0 && y <= 25);
  }
}
