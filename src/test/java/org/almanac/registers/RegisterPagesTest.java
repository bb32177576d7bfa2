package org.almanac.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;

/** The registers' pages, through the doors. */
@SharedAlmanacTest
@Import({Registering2026.class, AtTheDesk.class})
class RegisterPagesTest {
  private static final List<String> PAGES =
      List.of(
          "/registers",
          "/registers/mentors",
          "/registers/districts",
          "/registers/districts/NORTH",
          "/registers/words");

  @Autowired Registering2026 august;
  @Autowired AtTheDesk desk;
  @Autowired Registers registers;
  @Autowired Registering registering;
  @Autowired Registrations registrations;
  @Autowired Pairs pairs;
  @Autowired Persons persons;

  @BeforeEach
  void an_association() {
    august.begins();
    coordinates();
  }

  private void coordinates() {
    desk.as(august.coordinator, august.code, Role.COORDINATOR);
  }

  @Test
  void only_a_coordinator_of_the_organization_sees_the_registers() {
    String member = "/registers/member/" + august.nadia;
    for (String page : PAGES) {
      assertThat(desk.look(page).getStatus()).as(page).isEqualTo(200);
    }
    assertThat(desk.look(member).getStatus()).isEqualTo(200);
    for (Role role : List.of(Role.NEW_MEMBER, Role.MENTOR, Role.PRINCIPAL)) {
      desk.as(august.maya, august.code, role);
      for (String page : PAGES) {
        assertThat(desk.look(page).getStatus()).as(page + role).isEqualTo(403);
      }
      assertThat(desk.look(member).getStatus()).isEqualTo(403);
      assertThat(desk.send(member, "needs", "budget").getStatus()).isEqualTo(403);
      assertThat(desk.send("/registers/ask").getStatus()).isEqualTo(403);
      assertThat(desk.send("/registers/prepared").getStatus()).isEqualTo(403);
      assertThat(desk.send("/registers/words/needs", "en", "x", "fr", "y").getStatus())
          .isEqualTo(403);
    }
    String mentor = "/registers/mentor/" + august.maya;
    String first = august.nadia;
    august.begins();
    coordinates();
    assertThat(desk.look(member).getStatus()).isEqualTo(404);
    assertThat(desk.send(member, "needs", "budget").getStatus()).isEqualTo(404);
    assertThat(desk.look(mentor).getStatus()).isEqualTo(404);
    assertThat(desk.read("/registers")).doesNotContain("/member/" + first);
  }

  @Test
  void a_coordinator_writes_down_what_was_told_by_phone_and_the_person_is_not_asked_again() {
    assertThat(desk.read("/registers")).contains("2 people have said nothing yet");
    desk.send("/registers/ask");
    assertThat(august.open(august.nadia)).hasSize(1);
    assertThat(tells("budget")).isEqualTo(302);
    assertThat(august.open(august.nadia)).isEmpty();
    NewMemberEntry nadia = registers.member(august.code, august.nadia).orElseThrow();
    assertThat(nadia.recordedBy()).isEqualTo(august.coordinator);
    assertThat(desk.read("/registers"))
        .contains("One person has said nothing yet", "Budget and funding")
        .contains("written down by Cora");
    assertThat(desk.read("/people/" + august.nadia)).contains("In the register of new members");
  }

  @Test
  void what_was_typed_is_kept_and_each_field_says_what_is_wrong() {
    MockHttpServletResponse again =
        desk.send(
            "/registers/member/" + august.nadia,
            "position",
            "director",
            "appointedOn",
            "not a day",
            "district",
            "NORTH",
            "needs",
            "trustees",
            "farthestKm",
            "2x",
            "avoid",
            august.marc);
    assertThat(AtTheDesk.text(again))
        .contains("“not a day” is no day", "“2x” is no whole number", "2 things in the way");
    assertThat(html(again))
        .containsPattern("value=\"trustees\" checked")
        .containsPattern("value=\"" + august.marc + "\" selected")
        .contains("value=\"2x\"");
    assertThat(registers.member(august.code, august.nadia)).isEmpty();
  }

  @Test
  void who_was_at_the_joint_half_day_is_recorded_for_many_at_once() {
    registering.mentor(august.code, august.maya, mentor(1), null);
    registering.mentor(august.code, august.marc, mentor(1), null);
    assertThat(desk.read("/registers/mentors")).contains("2 mentors are not prepared yet");
    assertThat(AtTheDesk.text(desk.send("/registers/prepared", "preparedOn", "2026-08-12")))
        .contains("Please tick who was there");
    desk.send(
        "/registers/prepared",
        "preparedOn",
        "2026-08-12",
        "who",
        august.maya,
        "who",
        august.marc,
        "who",
        august.nadia);
    assertThat(registers.mentors(august.code))
        .hasSize(2)
        .allMatch(mentor -> mentor.preparedOn().equals(LocalDate.of(2026, 8, 12)));
    assertThat(registers.mentor(august.code, august.nadia)).as("who is no mentor").isEmpty();
  }

  @Test
  void a_mentor_cuts_capacity_below_current_pairs_nothing_is_broken_and_it_is_flagged() {
    registering.mentor(august.code, august.maya, mentor(2), null);
    pair(august.maya, august.nadia);
    pair(august.maya, august.noah);
    desk.as(august.maya, august.code, Role.MENTOR);
    assertThat(desk.read("/my-register")).doesNotContain("Everybody keeps you");
    assertThat(
            desk.send(
                    "/my-register/mentor",
                    "positions",
                    "director",
                    "experienceYears",
                    "12",
                    "expertise",
                    "budget",
                    "district",
                    "NORTH",
                    "capacity",
                    "1",
                    "yearsInAll",
                    "40")
                .getStatus())
        .isEqualTo(302);
    assertThat(registers.mentor(august.code, august.maya).orElseThrow().yearsInAll())
        .as("only a coordinator writes that")
        .isZero();
    assertThat(desk.read("/my-register")).contains("You have 2 people and take on 1 by now");
    assertThat(pairs.on(august.code, Registering2026.TODAY)).hasSize(2);
    coordinates();
    assertThat(desk.read("/")).contains("Maya Of " + august.code + " has 2 people and takes on 1");
    assertThat(desk.read("/registers/mentors")).contains("More people than they take on by now");
  }

  @Test
  void who_is_avoided_sees_nothing_of_it_anywhere() {
    registering.member(
        august.code,
        august.nadia,
        new MemberSaid(
            "director",
            Lakes.AUGUST,
            "NORTH",
            Set.of("budget"),
            null,
            Set.of(),
            Set.of(august.marc)),
        null);
    desk.as(august.nadia, august.code, Role.NEW_MEMBER);
    assertThat(desk.read("/my-register")).contains("Marc Of");
    desk.as(august.marc, august.code, Role.MENTOR);
    for (String page : List.of("/", "/my-register", "/my-register/mentor")) {
      assertThat(html(desk.look(page)))
          .as(page)
          .doesNotContain("value=\"" + august.nadia + "\" selected");
    }
    assertThat(desk.read("/my-register")).doesNotContain("Nadia");
    assertThat(desk.look("/my-register/member").getStatus()).isEqualTo(404);
  }

  @Test
  void everybody_can_see_take_away_and_erase_what_is_theirs() {
    tells("budget");
    desk.as(august.nadia, august.code, Role.NEW_MEMBER);
    assertThat(desk.read("/my-register")).contains("Budget and funding", "North DSB");
    String file =
        new String(desk.look("/my-register.csv").getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(file).contains("Budget and funding", "1 August 2026");
    desk.send("/my-register/erase");
    assertThat(registers.member(august.code, august.nadia)).isEmpty();
    assertThat(registers.avoidances(august.code)).isEmpty();
    desk.as(august.coordinator, august.code, Role.COORDINATOR);
    assertThat(desk.look("/my-register").getStatus()).isEqualTo(404);
  }

  @Test
  void an_organization_keeps_its_own_words_in_both_languages() {
    assertThat(html(desk.send("/registers/words/needs", "en", "", "fr", "Rien")))
        .contains("Needs and expertise");
    assertThat(
            AtTheDesk.text(
                desk.send(
                    "/registers/words/needs", "en", "Budget and funding", "fr", "Le budget 2")))
        .contains("has “Budget and funding” already");
    desk.send("/registers/words/needs", "en", "<i>Radio</i>", "fr", "La radio");
    assertThat(html(desk.look("/registers/words"))).contains("&lt;i&gt;Radio&lt;/i&gt;");
    assertThat(tells("i-radio-i")).isEqualTo(302);
    assertThat(desk.look("/registers/words/spells").getStatus()).isIn(404, 405);
    assertThat(desk.send("/registers/words/spells", "en", "a", "fr", "b").getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_district_has_place_size_and_issues() {
    String page = "/registers/districts/NORTH";
    assertThat(AtTheDesk.text(desk.send(page, "latitude", "95", "schools", "1", "pupils", "1")))
        .contains("“95” is no place on a map");
    assertThat(AtTheDesk.text(desk.send(page, "latitude", "46.5", "schools", "1", "pupils", "1")))
        .contains("needs both degrees");
    assertThat(AtTheDesk.text(desk.send(page, "schools", "-4", "pupils", "1")))
        .contains("a number from 0 to 9,999 fits here");
    desk.send(
        page,
        "latitude",
        "46.5",
        "longitude",
        "-81",
        "schools",
        "40",
        "pupils",
        "11000",
        "issues",
        "reading");
    assertThat(desk.read("/registers/districts"))
        .contains("40 schools, 11,000 pupils", "Reading in the early years", "46.50, -81.00");
  }

  private int tells(String need) {
    return desk.send(
            "/registers/member/" + august.nadia,
            "position",
            "director",
            "appointedOn",
            "2026-08-01",
            "district",
            "NORTH",
            "needs",
            need,
            "avoid",
            "",
            "avoid",
            august.marc)
        .getStatus();
  }

  private void pair(String mentor, String member) {
    pairs.save(
        new Pair(
            persons.findById(mentor).orElseThrow(),
            persons.findById(member).orElseThrow(),
            Lakes.AUGUST));
  }

  private static MentorSaid mentor(int capacity) {
    return new MentorSaid(Set.of("director"), 12, Set.of("budget"), "NORTH", capacity, null, null);
  }

  private static String html(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
