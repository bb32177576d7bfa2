package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.meetings.AgendaBlock;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who presents the launch, whom its link reaches, and a block that no plan stands behind. */
@BoardTableTest
class LaunchTest {
  private static final String KIND = "boardplan-launch";
  private static final String LAUNCH = "/board-plan/2026-27/launch";
  private static final String RECORDING = LAUNCH + "/recording";
  private static final LocalDate APRIL = LocalDate.of(2027, 4, 30);

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired LaunchNews news;
  @Autowired AtTheDesk desk;
  @Autowired Attendance attendance;
  @Autowired Units units;

  private Meeting may;

  @BeforeEach
  void theCycleBegins() {
    cycle.begins();
    may = district.may();
  }

  @Test
  void who_is_the_director_on_the_meetings_day_presents_the_launch() {
    cycle.toTheClose();
    assertThat(launch()).extracting(AgendaBlock::presenter).containsExactly(of(district.director));
    district.leaves(district.director, APRIL);
    assertThat(launch())
        .as("nobody yet, and no longer who has left")
        .extracting(AgendaBlock::presenter)
        .containsExactly(Optional.empty());
    String next = district.person("d2", "Dan", Role.DIRECTOR, district.district);
    assertThat(launch()).extracting(AgendaBlock::presenter).containsExactly(of(next));
  }

  @Test
  void a_plan_that_is_taken_away_takes_its_block_off_the_agenda() {
    cycle.toTheClose();
    assertThat(launch()).hasSize(1);
    district
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(district.code + ":BIP-2026-27")
        .rootProcessInstances()
        .list()
        .forEach(one -> district.runtime.deleteProcessInstance(one.getId(), ""));
    assertThat(cycle.plan().cancelled()).isTrue();
    assertThat(launch()).isEmpty();
  }

  /** Edge case 42. */
  @Test
  void who_turns_out_not_to_have_come_gets_the_link_once_attendance_is_recorded() {
    expected(district.officer, district.otherOfficer);
    launched();
    assertThat(district.told(KIND)).as("principal and vice-principal").isEqualTo(2);
    attendance.take(district.code, may.key(), Set.of(district.otherOfficer), 1);
    for (int round = 1; round <= 2; round++) {
      news.ride(district.code, SmallDistrict.MAY.plusDays(round));
      assertThat(district.told(KIND)).as("the officer who was away, once").isEqualTo(3);
    }
  }

  @Test
  void nobody_hears_of_a_launch_before_there_is_something_to_watch_or_to_read() {
    expected(district.officer);
    cycle.toTheClose();
    district.moveTo(SmallDistrict.MAY, "12:05");
    attendance.take(district.code, may.key(), Set.of(), 0);
    news.ride(district.code, SmallDistrict.MAY.plusDays(1));
    assertThat(district.told(KIND)).isZero();
    cycle.records(Map.of("text", "Three goals."));
    assertThat(district.told(KIND)).as("who was away, principal, vice-principal").isEqualTo(3);
  }

  @Test
  void the_link_goes_to_nobody_who_leads_a_school_for_which_the_plan_isnt_made() {
    String other = district.person("p2", "Pia", Role.PRINCIPAL, hillside());
    expected(district.officer, other);
    cycle.toTheClose();
    district.madeFor("F1");
    attendance.take(district.code, may.key(), Set.of(district.officer), 1);
    records();
    assertThat(district.told(KIND)).as("principal and vice-principal").isEqualTo(2);
  }

  @Test
  void what_is_to_be_watched_months_later_reaches_people_for_as_long_after_that() {
    cycle.toTheClose();
    LocalDate late = SmallDistrict.MAY.plusDays(70);
    district.moveTo(late, "12:05");
    cycle.records(Map.of("text", "Three goals."));
    int told = district.told(KIND);
    Unit hillside = hillside();
    district.person("v2", "Vera", Role.VICE_PRINCIPAL, hillside);
    news.ride(district.code, late.plusDays(59));
    assertThat(district.told(KIND)).as("who is new hears in a later round").isEqualTo(told + 1);
    district.person("v3", "Vic", Role.VICE_PRINCIPAL, hillside);
    news.ride(district.code, late.plusDays(60));
    assertThat(district.told(KIND)).as("by then everybody has had a mail").isEqualTo(told + 1);
  }

  @Test
  void a_link_that_was_mistyped_is_put_right_where_the_launch_is_seen_and_nobody_is_mailed_twice() {
    cycle.toTheClose();
    district.moveTo(SmallDistrict.MAY, "12:05");
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.read(LAUNCH)).as("the task asks for it").doesNotContain("Put it right");
    assertThat(desk.look(RECORDING).getRedirectedUrl()).isEqualTo(LAUNCH);
    cycle.records(Map.of("link", "https://videos.example.org/lunch", "captions", true));
    int told = district.told(KIND);
    desk.as(district.director, district.code, Role.DIRECTOR);
    assertThat(desk.read(LAUNCH)).contains("Put it right");
    assertThat(source(RECORDING)).contains("https://videos.example.org/lunch");
    String refused =
        AtTheDesk.text(desk.send(RECORDING, "link", "javascript:alert(1)", "captions", "true"));
    assertThat(refused).contains("An address that begins with https://, please");
    assertThat(AtTheDesk.text(desk.send(RECORDING, "link", "https://videos.example.org/launch")))
        .contains("A few lines of what was said, please");
    assertThat(
            desk.send(RECORDING, "link", "https://videos.example.org/launch", "captions", "true")
                .getRedirectedUrl())
        .isEqualTo(LAUNCH);
    assertThat(source(LAUNCH)).contains("href=\"https://videos.example.org/launch\"");
    news.ride(district.code, SmallDistrict.MAY.plusDays(1));
    assertThat(district.told(KIND)).isEqualTo(told);
  }

  @Test
  void a_recording_that_nobody_is_asked_for_any_more_is_said_on_the_page_and_its_link_goes_out() {
    cycle.toTheClose();
    district.moveTo(SmallDistrict.MAY, "12:05");
    cycle.takenAway(BoardImprovementPlanProcess.ID);
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.LAUNCHED);
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.read(LAUNCH)).contains("Say where it can be watched");
    desk.send(RECORDING, "text", "Three goals.");
    assertThat(desk.read(LAUNCH)).contains("Three goals.", "Put it right");
    assertThat(district.told(KIND)).as("principal and vice-principal").isEqualTo(2);
  }

  @Test
  void nobody_else_says_where_the_launch_can_be_watched() {
    launched();
    for (Role role : List.of(Role.PRINCIPAL, Role.SUPERINTENDENT, Role.OFFICER)) {
      desk.as(district.principal, district.code, role);
      assertThat(desk.look(RECORDING).getStatus()).as(role.name()).isEqualTo(403);
      assertThat(desk.send(RECORDING, "text", "Mine").getStatus()).isEqualTo(403);
    }
    desk.as(district.neighbour(), district.code + "x", Role.COORDINATOR);
    assertThat(desk.send(RECORDING, "text", "Theirs").getStatus()).isEqualTo(404);
    assertThat(cycle.plan().recorded().orElseThrow().text()).isEqualTo("Three goals.");
  }

  private String source(String page) {
    return new String(desk.look(page).getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private Unit hillside() {
    Unit south =
        units.findByOrganization(district.code).stream()
            .filter(unit -> unit.code().equals("F2"))
            .findFirst()
            .orElseThrow();
    return units.save(new Unit(district.code, "S2", "Hillside", UnitKind.SCHOOL, south.id()));
  }

  private void launched() {
    cycle.toTheClose();
    records();
  }

  private void records() {
    district.moveTo(SmallDistrict.MAY, "12:05");
    cycle.records(Map.of("text", "Three goals."));
  }

  private void expected(String... people) {
    attendance.open(
        district.code,
        may.key(),
        List.of(people).stream().map(one -> new Invitee(one, "officer", null)).toList());
  }

  private List<AgendaBlock> launch() {
    return district.convening.agenda(district.code, may.key()).stream()
        .filter(block -> block.title().startsWith("Launch of the board plan"))
        .toList();
  }

  private static Optional<String> of(String person) {
    return Optional.of(person);
  }
}
