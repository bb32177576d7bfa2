package org.almanac.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Units;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A coordinator who mentors as well never reads who would rather not have them. */
@SharedAlmanacTest
@Import({Registering2026.class, AtTheDesk.class})
class CoordinatorInTheRegistersTest {
  private static final String YOURS = "is not shown to you";

  @Autowired Registering2026 august;
  @Autowired AtTheDesk desk;
  @Autowired Registers registers;
  @Autowired Registering registering;
  @Autowired RoleAssignments roles;
  @Autowired Persons persons;
  @Autowired Units units;

  private String page;

  @BeforeEach
  void nadia_avoids_maya_who_coordinates_as_well_and_marc() {
    august.begins();
    page = "/registers/member/" + august.nadia;
    registering.member(
        august.code,
        august.nadia,
        new MemberSaid(
            "director",
            LocalDate.of(2026, 8, 1),
            "NORTH",
            Set.of("budget"),
            null,
            Set.of(),
            Set.of(august.maya, august.marc)),
        null);
    roles.save(
        new RoleAssignment(
            persons.findById(august.maya).orElseThrow(),
            Role.COORDINATOR,
            units.findByOrganization(august.code).get(0),
            LocalDate.of(2026, 8, 1)));
    desk.as(august.maya, august.code, Role.COORDINATOR, Role.MENTOR);
  }

  @Test
  void the_page_leaves_them_out_and_says_that_another_coordinator_keeps_it() throws Exception {
    String shown = desk.look(page).getContentAsString();
    assertThat(shown).contains("value=\"" + august.marc + "\" selected");
    assertThat(shown).doesNotContain("value=\"" + august.maya + "\"").contains(YOURS);
    desk.as(august.coordinator, august.code, Role.COORDINATOR);
    assertThat(desk.look(page).getContentAsString())
        .contains("value=\"" + august.maya + "\" selected");
  }

  @Test
  void what_they_write_down_leaves_it_as_it_was() {
    desk.send(
        page,
        "position",
        "director",
        "appointedOn",
        "2026-08-01",
        "district",
        "NORTH",
        "needs",
        "trustees");
    assertThat(registers.member(august.code, august.nadia).orElseThrow().needs())
        .containsExactly("trustees");
    assertThat(registers.avoidances(august.code))
        .containsExactly(new Avoidance(august.nadia, august.maya));
  }
}
