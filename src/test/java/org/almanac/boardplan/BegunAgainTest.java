package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.meetings.Meeting;
import org.almanac.plans.Goal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Edge case 52: taken away in Cockpit, a plan that is begun again is heard and closed anew. */
@BoardTableTest
class BegunAgainTest {
  private static final LocalDate APRIL = LocalDate.of(2027, 4, 27);

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired HearingRounds rounds;
  @Autowired BoardGoals goals;
  @Autowired DraftDoor door;
  @Autowired Monitoring monitoring;
  @Autowired BoardPlanning planning;
  @Autowired JanuaryGate gate;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void taken_away_while_it_was_heard_its_draft_is_written_and_heard_from_the_first_round_on() {
    cycle.toTheDraft();
    cycle.drafted();
    cycle.heard(district.director);
    assertThat(door.open(cycle.plan())).as("it rests").isFalse();
    begunAgain();
    assertThat(door.open(cycle.plan())).isTrue();
    assertThat(door.rests(cycle.plan())).isEmpty();
    assertThat(goals.of(cycle.plan()).goals()).as("nothing typed is lost").hasSize(1);
    meetsOnce();
    cycle.sends();
    assertThat(rounds.of(cycle.plan())).extracting(Hearing::round).containsExactly(1);
    assertThat(rounds.dissent(cycle.plan())).isEmpty();
    cycle.heard();
    cycle.closes();
    cycle.isDoneWithoutIncident(BoardPlanState.CLOSED);
  }

  @Test
  void taken_away_after_its_close_it_is_open_all_year_until_it_is_closed_again() {
    cycle.toTheClose();
    begunAgain();
    assertThat(goals.closing(cycle.plan())).isEmpty();
    assertThat(door.open(cycle.plan())).isTrue();
    meetsOnce();
    cycle.sends();
    cycle.heard();
    cycle.closes();
    assertThat(goals.closing(cycle.plan())).isPresent();
    assertThat(goals.read(cycle.plan())).extracting(Goal::title).hasSize(1);
    cycle.isDoneWithoutIncident(BoardPlanState.CLOSED);
  }

  @Test
  void what_a_voice_missed_in_the_plan_that_was_taken_away_is_no_dissent_of_the_next() {
    cycle.toTheDraft();
    cycle.drafted();
    district.send(
        district.task("Say heard or not yet", district.association),
        Map.of("answer", "notYet", "wanted", "Workload", "saidAs", "voice"));
    begunAgain();
    assertThat(rounds.dissent(cycle.plan())).isEmpty();
    assertThat(rounds.of(cycle.plan())).isEmpty();
  }

  @Test
  void a_meeting_of_the_plan_that_was_taken_away_is_called_off_and_nobody_meets_twice_a_morning() {
    district.reviews();
    district.moveTo(LocalDate.of(2026, 11, 10), "09:00");
    assertThat(district.meeting(1).processInstanceId()).as("it has begun").isPresent();
    cycle.takenAway(BoardImprovementPlanProcess.ID);
    assertThat(planning.meetings(district.code, SmallDistrict.YEAR)).isEmpty();
    cycle.beginsAgain(SmallDistrict.MEETINGS);
    assertThat(planning.meetings(district.code, SmallDistrict.YEAR))
        .extracting(Meeting::date)
        .containsExactlyElementsOf(SmallDistrict.MEETINGS);
  }

  @Test
  void begun_again_in_mid_year_january_counts_from_the_first_meeting_that_is_to_come() {
    meetsInJanuary();
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 8));
    begunAgain();
    thereIsTimeToReview();
  }

  @Test
  void a_meeting_of_which_nobody_wrote_down_who_came_is_over_all_the_same() {
    meetsInJanuary();
    begunAgain();
    thereIsTimeToReview();
  }

  private void meetsInJanuary() {
    district.reviews();
    district.moveTo(SmallDistrict.MEETINGS.get(0), "12:05");
  }

  private void thereIsTimeToReview() {
    assertThat(planning.first(district.code, SmallDistrict.YEAR, Map.of())).contains(APRIL);
    assertThat(district.task("Review the running plan", district.officer).getDueDate())
        .isAfter(Date.from(SmallDistrict.at(LocalDate.of(2027, 2, 1), "12:00")));
    assertThat(gate.waits(cycle.plan())).as("nobody is asked to begin without them").isFalse();
  }

  private void meetsOnce() {
    district.reviews();
    district.moveTo(APRIL, "12:05");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 8));
  }

  private void begunAgain() {
    cycle.takenAway(BoardImprovementPlanProcess.ID);
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.CANCELLED);
    monitoring.giveWay(
        district.code, "2026-27", Set.of(GivingWay.NUMBERS), "Once is enough", district.director);
    cycle.beginsAgain(List.of(APRIL));
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.MONITORING);
  }
}
