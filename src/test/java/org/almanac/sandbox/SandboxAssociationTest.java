package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.people.Founding;
import org.almanac.people.Person;
import org.almanac.people.PersonIds;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Supervision;
import org.almanac.registers.District;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.Registers;
import org.almanac.registers.RegistersSlice;
import org.almanac.rules.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RegistersSlice
@Import({SandboxAssociation.class, Founding.class, PersonIds.class, Supervision.class})
class SandboxAssociationTest {
  private static final String ASSOC = SandboxAssociation.CODE;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);

  @Autowired SandboxAssociation association;
  @Autowired Registers registers;
  @Autowired Persons persons;
  @Autowired RoleHolders holders;
  @Autowired Supervision supervision;
  @Autowired Rules rules;

  @BeforeEach
  void seed() {
    association.seed();
  }

  @Test
  void durham_and_halton_are_there_from_the_data_and_the_others_are_named_as_invented() {
    Map<String, District> districts = registers.districts(ASSOC);
    assertThat(districts.get("DURHAM").schools()).isEqualTo(133);
    assertThat(districts.get("DURHAM").pupils()).isEqualTo(56_995);
    assertThat(districts.get("HALTON").schools()).isEqualTo(109);
    assertThat(districts.get("HALTON").latitude()).isBetween(43.3, 43.6);
    assertThat(districts.values())
        .allMatch(District::isPlaced)
        .allMatch(district -> !district.issues().isEmpty())
        .filteredOn(district -> !Set.of("DURHAM", "HALTON").contains(district.code()))
        .hasSizeGreaterThan(8)
        .allMatch(district -> district.name().matches(".*\\((invented|inventé)\\)"));
    assertThat(association.seed()).as("a second time").isFalse();
  }

  @Test
  void forty_new_members_and_thirty_mentors_with_a_coordinator() {
    assertThat(holders.all(ASSOC, Role.NEW_MEMBER, FIRST_DAY)).hasSize(40);
    assertThat(holders.all(ASSOC, Role.MENTOR, FIRST_DAY)).hasSize(30);
    assertThat(holders.all(ASSOC, Role.COORDINATOR, FIRST_DAY)).hasSize(1);
    assertThat(persons.findByOrganizationOrderById(ASSOC))
        .hasSize(71)
        .allMatch(person -> person.mail().endsWith("@leaders.example.org"))
        .extracting(Person::name)
        .doesNotHaveDuplicates();
    assertThat(holders.all(ASSOC, Role.DIRECTOR, FIRST_DAY)).as("one a district").hasSize(14);
    assertThat(holders.all(ASSOC, Role.DIRECTOR, FIRST_DAY))
        .filteredOn(director -> director.language().equals("fr"))
        .extracting(Person::name)
        .containsExactly("Geneviève Thibodeau");
    assertThat(rules.of(ASSOC).on("plt.runs")).isFalse();
  }

  @Test
  void most_have_said_what_they_need_or_bring_and_a_few_have_not() {
    List<NewMemberEntry> members = registers.members(ASSOC);
    assertThat(members).hasSize(40).filteredOn(NewMemberEntry::hasSaid).hasSize(36);
    assertThat(members).allMatch(member -> member.intake() == 2026);
    assertThat(members)
        .filteredOn(member -> member.farthestKm() != null && member.farthestKm() <= 120)
        .hasSizeBetween(2, 4);
    List<MentorEntry> mentors = registers.mentors(ASSOC);
    assertThat(mentors).hasSize(30).filteredOn(MentorEntry::hasSaid).hasSize(28);
    assertThat(mentors).filteredOn(mentor -> mentor.preparedOn() == null).hasSize(2);
    assertThat(mentors).filteredOn(mentor -> mentor.yearsInAll() >= 4).hasSize(3);
    assertThat(mentors).allMatch(mentor -> mentor.capacity() >= 1 && mentor.capacity() <= 3);
    assertThat(mentors).extracting(MentorEntry::capacity).contains(1, 2, 3);
    assertThat(registers.avoidances(ASSOC)).hasSizeBetween(3, 5);
  }

  @Test
  void a_mentor_is_the_director_of_a_new_member() {
    Set<String> mentors =
        registers.mentors(ASSOC).stream().map(MentorEntry::personId).collect(Collectors.toSet());
    assertThat(registers.members(ASSOC))
        .anyMatch(
            member ->
                mentors.stream()
                    .anyMatch(
                        mentor ->
                            supervision.between(ASSOC, mentor, member.personId(), FIRST_DAY)));
  }

  @Test
  void always_the_same_people_say_the_same() {
    NewMemberEntry first = registers.members(ASSOC).get(0);
    assertThat(persons.findById("p2001").orElseThrow().name()).startsWith("Alma ");
    assertThat(first.position()).isEqualTo("director");
    assertThat(first.needs()).isEqualTo(registers.member(ASSOC, first.personId()).get().needs());
  }
}
