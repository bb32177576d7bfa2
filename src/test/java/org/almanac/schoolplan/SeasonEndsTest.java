package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What becomes of a season that nobody brought to its end, when the next one begins. */
@SharedAlmanacTest
@Import({ASeason.class, AtTheDesk.class})
class SeasonEndsTest {
  private static final String ANSWER = "Answer the feedback";

  @Autowired ASeason season;
  @Autowired AtTheDesk desk;

  @BeforeEach
  void aSeason() {
    season.opens();
    season.launches();
  }

  @Test
  void who_never_handed_in_has_one_draft_before_them_and_what_they_wrote_stays() {
    season.writes(season.birch, season.paula, ASeason.goal("g101", "We read.", "b0000001", ""));
    season.moveTo(LocalDate.of(2027, 7, 8), "10:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.LATE);
    season.launchesNext();
    assertThat(season.open(season.paula)).extracting(Task::getName).containsExactly(ASeason.DRAFT);
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.WITHDRAWN);
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.read("/school-plan/" + ASeason.SEASON + "/101"))
        .contains("Its season is over: the plan for 2028-29 has begun.", "We read.");
    assertThat(season.incidents()).isZero();
  }

  @Test
  void what_was_handed_in_and_never_read_is_over_too() {
    season.handsIn(season.ash, season.pete);
    season.launchesNext();
    assertThat(season.row(season.ash).state()).isEqualTo(SchoolPlanState.WITHDRAWN);
    assertThat(season.open(season.pete)).hasSize(1);
  }

  @Test
  void a_feedback_that_nobody_answered_is_asked_about_no_more_and_the_plan_stays_released() {
    season.handsIn(season.birch, season.paula);
    season.moveTo(LocalDate.of(2027, 8, 26), "10:00");
    season.moves.beginReading(season.row(season.birch), "g");
    season.moves.feedbackIn(season.row(season.birch));
    season.moves.approved(season.row(season.birch));
    season.moves.released(season.row(season.birch));
    season.settle();
    season.task(ANSWER, season.paula, season.birch);
    season.launchesNext();
    assertThat(season.open(season.paula)).extracting(Task::getName).containsExactly(ASeason.DRAFT);
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.RELEASED);
    assertThat(
            season
                .history
                .createHistoricActivityInstanceQuery()
                .tenantIdIn(season.code)
                .activityId("event_workingDraft")
                .count())
        .as("on the diagram it ends as the working draft of its year")
        .isEqualTo(1);
    assertThat(season.incidents()).isZero();
  }

  @Test
  void where_the_next_one_is_launched_for_some_families_the_others_go_on() {
    season.moveTo(LocalDate.of(2027, 7, 8), "10:00");
    season.launchesNext("F1");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.WITHDRAWN);
    assertThat(season.row(season.ash).state()).isEqualTo(SchoolPlanState.LATE);
    assertThat(season.open(season.pete)).hasSize(1);
  }

  @Test
  void where_plans_are_switched_off_for_the_next_year_what_has_begun_goes_on() {
    season.moveTo(LocalDate.of(2027, 7, 8), "10:00");
    season.switches.put(
        season.code, SchoolPlanProgram.RUNS, false, ASeason.NEXT, season.coordinator);
    season.launchesNext();
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.LATE);
    assertThat(season.open(season.paula)).hasSize(1);
  }

  @Test
  void the_next_year_typed_by_a_slip_in_september_ends_nothing() {
    season.moveTo(LocalDate.of(2027, 9, 8), "10:00");
    assertThatThrownBy(() -> season.starts(Map.of("schoolYear", ASeason.NEXT)))
        .hasStackTraceContaining("The plans for 2028-29 can begin from")
        .hasStackTraceContaining("the plans for 2027-28");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.LATE);
  }

  @Test
  void a_talk_after_the_next_season_has_begun_changes_the_plan_no_more() {
    season.handsIn(season.birch, season.paula);
    season.moveTo(LocalDate.of(2027, 8, 26), "10:00");
    season.moves.beginReading(season.row(season.birch), "g");
    season.moves.feedbackIn(season.row(season.birch));
    season.moves.talkFirst(season.row(season.birch));
    season.settle();
    season.launchesNext();
    Task talk = season.task("Talk it through", season.sam, season.birch);
    assertThatThrownBy(() -> season.send(talk, Map.of("outcome", "revise")))
        .hasStackTraceContaining("The plan for 2028-29 has begun");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.TALK_FIRST);
  }

  /** The principal says that the school closes, then the coordinator does. */
  @Test
  void a_school_whose_plan_was_withdrawn_can_close_and_begins_no_plan_again() {
    season.moves.withdraw(season.row(season.cedar), season.sam, "We close.");
    desk.as(season.coordinator, season.code, Role.COORDINATOR);
    desk.send("/school-plan/" + ASeason.SEASON + "/closing", "school", "103", "sure", "yes");
    assertThat(season.row(season.cedar).state()).isEqualTo(SchoolPlanState.CLOSED_SCHOOL);
    season.launchesNext();
    assertThat(season.open(season.sam)).isEmpty();
  }

  @Test
  void what_is_just_beginning_is_neither_withdrawn_nor_closed_in_between() {
    SchoolPlan row = season.row(season.birch);
    row.runsAs(null);
    season.rows.saveAndFlush(row);
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    String page = "/school-plan/" + ASeason.SEASON;
    desk.send(page + "/101/withdraw", "sure", "yes");
    desk.as(season.coordinator, season.code, Role.COORDINATOR);
    desk.send(page + "/closing", "school", "101", "sure", "yes");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.OPEN);
  }

  @Test
  void what_a_group_reads_goes_on_to_its_end() {
    season.handsIn(season.birch, season.paula);
    season.moves.beginReading(season.row(season.birch), "g");
    season.launchesNext();
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.BEING_READ);
  }
}
