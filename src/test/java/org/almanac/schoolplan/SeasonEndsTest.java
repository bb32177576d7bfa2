package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
  void what_a_group_reads_goes_on_to_its_end() {
    season.handsIn(season.birch, season.paula);
    season.moves.beginReading(season.row(season.birch), "g");
    season.launchesNext();
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.BEING_READ);
  }
}
