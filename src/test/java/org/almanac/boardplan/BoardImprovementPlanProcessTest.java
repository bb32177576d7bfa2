package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.almanac.meetings.MeetingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan's year, a phase after the other under one business key, to each of its ends. */
@BoardTableTest
class BoardImprovementPlanProcessTest {
  private static final String ID = BoardImprovementPlanProcess.ID;

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void launched_after_six_working_meetings_that_began_with_every_review() {
    assertThat(state()).isEqualTo(BoardPlanState.MONITORING);
    district.reviews();
    district.meets();
    assertThat(state()).isEqualTo(BoardPlanState.DRAFTING);
    district.may();
    cycle.drafted();
    cycle.heard();
    cycle.closes();
    district.moveTo(SmallDistrict.MAY, "12:05");
    cycle.records(Map.of("link", "https://video.example.org/1", "captions", true));
    assertThat(state()).isEqualTo(BoardPlanState.LAUNCHED);
    assertThat(district.ends(ID)).containsExactly("Launched");
    assertThat(district.ends(BoardPlanMeetingProcess.ID)).hasSize(6).containsOnly("Held");
    assertThat(district.told("boardplan-launch")).as("principal and vice-principal").isEqualTo(2);
    assertThat(cycle.runs()).isEmpty();
    assertThat(district.incidents()).isZero();
  }

  @Test
  void each_phase_is_found_in_cockpit_under_the_plans_business_key() {
    assertThat(cycle.runs()).containsExactly(ID, BoardPlanMonitoringProcess.ID);
    district.reviews();
    assertThat(cycle.runs()).containsExactly(ID, BoardPlanWorkingMeetingsProcess.ID);
    district.meets();
    assertThat(cycle.runs()).containsExactly(ID, BoardPlanDraftingProcess.ID);
    district.may();
    cycle.drafted();
    cycle.heard();
    cycle.closes();
    assertThat(cycle.runs()).containsExactly(ID, BoardPlanLaunchProcess.ID);
  }

  @Test
  void dates_that_change_are_followed_by_the_phase_that_waits_for_them() {
    district.moveTo(SmallDistrict.MEETINGS.get(0).minusDays(60), "09:00");
    district.tenants.within(
        district.code,
        () -> {
          district.convening.cancel(district.code, district.meeting(1).key());
          cycle.process.datesChanged(district.code, "2026-27");
        });
    district.settle();
    assertThat(district.ends(ID)).containsExactly("Dates followed");
    LocalDate second = SmallDistrict.MEETINGS.get(1);
    district.moveTo(SmallDistrict.MEETINGS.get(0).minusDays(1), "09:00");
    assertThat(district.open("Begin with what is there", district.director)).isEmpty();
    district.moveTo(second.minusDays(1), "09:00");
    district.task("Begin with what is there", district.director);
  }

  @Test
  void taken_away_in_cockpit_the_plan_is_called_off_with_what_nobody_has_begun() {
    cycle.takenAway(ID);
    assertThat(cycle.runs()).isEmpty();
    assertThat(state()).isEqualTo(BoardPlanState.CANCELLED);
    assertThat(district.meeting(3).state()).isEqualTo(MeetingState.CANCELLED);
  }

  @Test
  void with_a_phase_that_is_taken_away_in_cockpit_the_plan_is_called_off() {
    cycle.takenAway(BoardPlanMonitoringProcess.ID);
    assertThat(cycle.runs()).isEmpty();
    assertThat(state()).isEqualTo(BoardPlanState.CANCELLED);
    assertThat(district.meeting(3).state()).isEqualTo(MeetingState.CANCELLED);
  }

  private BoardPlanState state() {
    return cycle.plan().state();
  }
}
