package org.almanac.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.PeopleChange;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.plt.SmallDistrict;
import org.almanac.plt.SmallDistrictTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a coordinator should know before a change is made, and what has nothing to do with it. */
@SmallDistrictTest
class StaffNotesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

  @Autowired SmallDistrict district;
  @Autowired StaffChanges changes;
  @Autowired Persons persons;
  @Autowired Pairs pairs;

  @BeforeEach
  void aSchoolsWork() {
    district.opens();
  }

  @Test
  void who_would_lead_whom_they_mentor_is_told_where_the_change_makes_it_so() {
    pair(district.officer, district.colleague);
    assertThat(look(takes(district.officer, Role.SUPERINTENDENT, "F1")))
        .singleElement()
        .asString()
        .contains("Nobody mentors a person whom they supervise");
  }

  @Test
  void a_pair_that_a_change_has_nothing_to_do_with_is_not_told_of_again() {
    pair(district.superintendent, district.colleague);
    assertThat(look(takes(district.principal, Role.MENTOR, "F1"))).isEmpty();
  }

  private List<String> look(PeopleChange.Takes change) {
    return changes.look(district.code, change, change.person(), district.coordinator).notes();
  }

  private static PeopleChange.Takes takes(String person, Role role, String unit) {
    return new PeopleChange.Takes(person, role, unit, DAY, null, false);
  }

  private void pair(String mentor, String member) {
    pairs.save(new Pair(person(mentor), person(member), LocalDate.of(2026, 8, 1)));
  }

  private Person person(String id) {
    return persons.findById(id).orElseThrow();
  }
}
