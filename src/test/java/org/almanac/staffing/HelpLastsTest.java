package org.almanac.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.PeopleChange;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.plt.AtTheDesk;
import org.almanac.plt.SmallDistrict;
import org.almanac.tasks.TinyWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whoever helps a principal helps as long as there is one to help. */
@SharedAlmanacTest
@Import({SmallDistrict.class, TinyWork.class, AtTheDesk.class})
class HelpLastsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
  private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

  @Autowired SmallDistrict district;
  @Autowired StaffChanges changes;
  @Autowired RoleAssignments roles;
  @Autowired RoleHolders holders;
  @Autowired Persons persons;
  @Autowired Units units;

  @Test
  void help_goes_on_when_another_role_of_the_principal_ends_and_ends_with_the_post() {
    district.opens();
    RoleAssignment post = roles.of(district.colleague, TODAY).get(0);
    Unit school = units.findById(post.unitId()).orElseThrow();
    RoleAssignment mentor =
        roles.save(
            new RoleAssignment(
                persons.findById(district.colleague).orElseThrow(), Role.MENTOR, school, TODAY));
    make(new PeopleChange.Helps(district.colleague, district.officer, TODAY, null));

    make(new PeopleChange.Ends(mentor.id(), LAST));
    assertThat(holders.rolesOf(district.officer, LAST.plusDays(1))).contains(Role.HELPER);

    make(new PeopleChange.Ends(post.id(), LAST));
    assertThat(holders.rolesOf(district.officer, LAST)).contains(Role.HELPER);
    assertThat(holders.rolesOf(district.officer, LAST.plusDays(1))).doesNotContain(Role.HELPER);
  }

  private void make(PeopleChange change) {
    changes.make(district.code, change, district.coordinator);
  }
}
