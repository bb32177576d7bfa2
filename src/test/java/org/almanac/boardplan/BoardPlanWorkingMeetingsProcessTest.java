package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.MeetingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One working meeting after the other, until the last one is held. */
@BoardTableTest
class BoardPlanWorkingMeetingsProcessTest {
  private static final List<LocalDate> DAYS = SmallDistrict.MEETINGS;
  private static final String ID = BoardPlanWorkingMeetingsProcess.ID;

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void when_one_is_over_the_next_one_is_started() {
    district.reviews();
    assertThat(district.meeting(1).processInstanceId()).isPresent();
    assertThat(district.meeting(2).processInstanceId()).isEmpty();
    attended(1);
    assertThat(district.meeting(2).processInstanceId()).isPresent();
    assertThat(district.ends(ID)).isEmpty();
  }

  @Test
  void the_next_one_does_not_wait_for_who_came_to_the_last() {
    district.reviews();
    district.moveTo(DAYS.get(1), "09:00");
    district.task("Record who came", district.coordinator);
    assertThat(district.meeting(2).processInstanceId()).isPresent();
    assertThat(district.meeting(3).processInstanceId()).isEmpty();
  }

  @Test
  void after_the_last_one_the_plan_is_drafted() {
    cycle.toTheDraft();
    assertThat(district.ends(ID)).containsExactly("Meetings held");
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.DRAFTING);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void nobody_records_who_came_to_the_last_one_and_the_plan_is_drafted_all_the_same() {
    district.reviews();
    LocalDate last = DAYS.get(DAYS.size() - 1);
    district.moveTo(last, "23:59");
    assertThat(district.open("Draft the plan", district.director)).isEmpty();
    district.moveTo(last.plusDays(1), "00:01");
    assertThat(district.ends(ID)).containsExactly("Meetings held");
    district.task("Draft the plan", district.director);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void a_forgotten_attendance_stays_among_what_the_coordinator_is_asked_and_holds_nothing() {
    district.reviews();
    district.moveTo(DAYS.get(DAYS.size() - 1).plusDays(20), "09:00");
    assertThat(district.open("Record who came", district.coordinator)).hasSize(DAYS.size());
    district.task("Draft the plan", district.director);
  }

  @Test
  void meetings_that_january_waited_beyond_are_not_held() {
    district.moveTo(DAYS.get(0).plusDays(1), "09:00");
    district.send(
        district.task("Begin with what is there", district.director), Map.of("reason", "Late"));
    assertThat(district.meeting(1).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(district.meeting(2).processInstanceId()).isPresent();
  }

  @Test
  void where_january_waited_beyond_every_one_the_plan_is_drafted() {
    district.moveTo(DAYS.get(DAYS.size() - 1).plusDays(1), "09:00");
    district.send(
        district.task("Begin with what is there", district.director), Map.of("reason", "Late"));
    assertThat(district.ends(ID)).containsExactly("Meetings held");
    district.task("Draft the plan", district.director);
    assertThat(district.incidents()).isZero();
  }

  private void attended(int number) {
    district.moveTo(DAYS.get(number - 1), "12:05");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 8));
  }
}
