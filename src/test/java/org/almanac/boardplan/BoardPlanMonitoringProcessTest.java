package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The running plan monitored from September on, and each way through January's gate. */
@BoardTableTest
class BoardPlanMonitoringProcessTest {
  private static final LocalDate FIRST = SmallDistrict.MEETINGS.get(0);
  private static final String ANYWAY = "Begin with what is there";
  private static final String GATE = "/board-plan/2026-27/january";
  private static final String ID = BoardPlanMonitoringProcess.ID;

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired AtTheDesk desk;
  @Autowired Reasons reasons;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void with_the_last_review_january_is_open_before_anybody_looks() {
    district.reviews();
    assertThat(district.ends(ID)).containsExactly("Reviews in");
    assertThat(cycle.runs()).contains(BoardPlanWorkingMeetingsProcess.ID);
  }

  @Test
  void january_waits_for_the_reviews_until_the_director_begins_anyway_with_a_reason() {
    district.moveTo(FIRST.minusDays(8), "09:00");
    Task begin = district.task(ANYWAY, district.director);
    assertThat(
            district.tenants.as(
                district.director,
                district.code,
                () -> district.shown(begin, "stillOut").toString()))
        .as("whoever asks")
        .startsWith("2 reviews are still");
    district.moveTo(FIRST.minusDays(1), "09:00");
    assertThat(district.meeting(1).processInstanceId()).as("January waits").isEmpty();
    assertThatThrownBy(() -> district.send(begin, Map.of())).hasStackTraceContaining("reason");
    district.send(begin, Map.of("reason", "Two officers are new this fall"));
    assertThat(district.meeting(1).processInstanceId()).isPresent();
    assertThat(district.open("Review the running plan", district.officer)).isEmpty();
    assertThat(given().text()).isEqualTo("Two officers are new this fall");
    assertThat(given().givenBy()).isEqualTo(district.director);
    assertThat(district.ends(ID)).containsExactly("Begun anyway");
  }

  @Test
  void the_last_review_opens_january_and_the_director_is_asked_no_more() {
    district.moveTo(FIRST.minusDays(8), "09:00");
    district.task(ANYWAY, district.director);
    district.reviews();
    assertThat(district.open(ANYWAY, district.director)).isEmpty();
    assertThat(district.ends(ID)).containsExactly("Reviews in");
    assertThat(district.meeting(1).processInstanceId()).isPresent();
  }

  @Test
  void the_chair_can_let_january_begin_with_a_reason() {
    asChair();
    assertThat(desk.read(GATE)).as("nothing waits yet").contains("Nothing waits for a word");
    januaryIsNear();
    assertThat(desk.read("/")).contains("2 reviews are still being written", "let it begin");
    assertThat(desk.read("/board-plan")).contains("May January begin?");
    assertThat(desk.read(GATE))
        .contains("2 reviews are still being written", "begin on Tuesday, 12 January");
    assertThat(AtTheDesk.text(desk.send(GATE, "reason", " ")))
        .contains("“Why begin with what is there?” needs a word or two");
    assertThat(desk.send(GATE, "reason", "The board has waited long").getStatus()).isEqualTo(302);
    district.settle();
    assertThat(district.ends(ID)).containsExactly("Begun anyway");
    assertThat(district.open(ANYWAY, district.director)).isEmpty();
    assertThat(given().text()).isEqualTo("The board has waited long");
    assertThat(given().givenBy()).isEqualTo(district.chair);
    assertThat(desk.read(GATE)).contains("Hana", "The board has waited long");
    assertThat(AtTheDesk.text(desk.send(GATE, "reason", "Once more")))
        .contains("January waits no more", "Once more");
    assertThat(desk.read("/")).doesNotContain("let it begin");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void where_nobody_directs_the_chair_lets_january_begin_all_the_same() {
    district.leaves(district.director, FIRST.minusDays(30));
    januaryIsNear();
    district.task(ANYWAY, district.coordinator);
    asChair();
    assertThat(desk.send(GATE, "reason", "It is time").getStatus()).isEqualTo(302);
    assertThat(given().givenBy()).isEqualTo(district.chair);
  }

  /** Edge case 56. */
  @Test
  void where_the_chair_is_vacant_the_director_passes_the_gate() {
    district.leaves(district.chair, FIRST.minusDays(30));
    januaryIsNear();
    asChair();
    assertThat(desk.look(GATE).getStatus()).as("who was the chair").isEqualTo(403);
    assertThat(desk.send(GATE, "reason", "Mine").getStatus()).isEqualTo(403);
    desk.as(district.director, district.code, Role.DIRECTOR);
    assertThat(desk.send(GATE, "reason", "It is time").getStatus()).isEqualTo(302);
    assertThat(given().givenBy()).isEqualTo(district.director);
    assertThat(district.ends(ID)).containsExactly("Begun anyway");
  }

  @Test
  void a_chair_who_isnt_invited_and_anybody_else_neither_sees_nor_opens_the_gate() {
    district.decides("boardplan.chair", "off");
    januaryIsNear();
    asChair();
    refused();
    desk.as(district.officer, district.code, Role.OFFICER);
    refused();
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    refused();
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    refused();
    desk.as(district.neighbour(), district.code + "x", Role.COORDINATOR);
    refused();
    district.task(ANYWAY, district.director);
  }

  private void refused() {
    assertThat(desk.look(GATE).getStatus()).isEqualTo(403);
    assertThat(desk.send(GATE, "reason", "Mine").getStatus()).isEqualTo(403);
  }

  private void januaryIsNear() {
    district.moveTo(FIRST.minusDays(8), "09:00");
  }

  private void asChair() {
    desk.as(district.chair, district.code, Role.CHAIR);
  }

  private Reason given() {
    return reasons
        .findByOrganizationAndSchoolYearAndAboutOrderBySaid(
            district.code, "2026-27", Reason.About.GATE)
        .get(0);
  }

  @Test
  void where_the_gate_only_warns_january_begins_with_what_is_there() {
    district.takes("boardplan.january-gate", "warn");
    district.send(
        district.task("Review the running plan", district.officer), Map.of("trend", "Up"));
    district.moveTo(FIRST.minusDays(8), "09:00");
    assertThat(district.open(ANYWAY, district.director)).isEmpty();
    assertThat(district.open("Review the running plan", district.otherOfficer)).isEmpty();
    assertThat(district.ends(ID)).containsExactly("With what is there");
    assertThat(district.meeting(1).processInstanceId()).isPresent();
    assertThat(district.incidents()).isZero();
  }
}
