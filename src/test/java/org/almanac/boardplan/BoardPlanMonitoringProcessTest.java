package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The running plan monitored from September on, and each way through January's gate. */
@BoardTableTest
class BoardPlanMonitoringProcessTest {
  private static final LocalDate FIRST = SmallDistrict.MEETINGS.get(0);
  private static final String ID = BoardPlanMonitoringProcess.ID;

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
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
    Task begin = district.task("Begin with what is there", district.director);
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
    Reason kept =
        reasons
            .findByOrganizationAndSchoolYearAndAboutOrderBySaid(
                district.code, "2026-27", Reason.About.GATE)
            .get(0);
    assertThat(kept.text()).isEqualTo("Two officers are new this fall");
    assertThat(kept.givenBy()).isEqualTo(district.director);
    assertThat(district.ends(ID)).containsExactly("Begun anyway");
  }

  @Test
  void the_last_review_opens_january_and_the_director_is_asked_no_more() {
    district.moveTo(FIRST.minusDays(8), "09:00");
    district.task("Begin with what is there", district.director);
    district.reviews();
    assertThat(district.open("Begin with what is there", district.director)).isEmpty();
    assertThat(district.ends(ID)).containsExactly("Reviews in");
    assertThat(district.meeting(1).processInstanceId()).isPresent();
  }

  @Test
  void where_the_gate_only_warns_january_begins_with_what_is_there() {
    district.takes("boardplan.january-gate", "warn");
    district.send(
        district.task("Review the running plan", district.officer), Map.of("trend", "Up"));
    district.moveTo(FIRST.minusDays(8), "09:00");
    assertThat(district.open("Begin with what is there", district.director)).isEmpty();
    assertThat(district.open("Review the running plan", district.otherOfficer)).isEmpty();
    assertThat(district.ends(ID)).containsExactly("With what is there");
    assertThat(district.meeting(1).processInstanceId()).isPresent();
    assertThat(district.incidents()).isZero();
  }
}
