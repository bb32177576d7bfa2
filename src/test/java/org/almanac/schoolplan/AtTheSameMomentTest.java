package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.plans.Plan;
import org.almanac.tasks.OpenTasks;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Two who change a plan at the same moment: the second one reads what happened, and no fault. */
class AtTheSameMomentTest {
  private static final String YEAR = "2027-28";
  private static final SignedIn SAM =
      new SignedIn("s1", "ddsb", "Sam", Set.of(Role.SUPERINTENDENT));

  private final SchoolPlanDoor door = mock(SchoolPlanDoor.class);
  private final RedirectAttributesModelMap said = new RedirectAttributesModelMap();

  @Test
  void a_second_release_at_a_moment_says_that_something_changed() {
    FeedbackRelease release = mock(FeedbackRelease.class);
    ModerationWords words = mock(ModerationWords.class);
    when(words.say("release.moved")).thenReturn("changed");
    when(release.release(any(), any(), any(), any()))
        .thenThrow(new OptimisticLockingFailureException("meanwhile"));
    String next =
        new FeedbackReleasePage(release, door, mock(OpenTasks.class), words)
            .release(YEAR, List.of("101"), SAM, said);
    assertThat(next).isEqualTo("redirect:/moderation/" + YEAR + "/release");
    assertThat(said.getFlashAttributes().get("problem")).isEqualTo("changed");
  }

  @Test
  void a_word_on_a_plan_that_is_in_by_now_says_so() {
    SchoolPlans plans = mock(SchoolPlans.class);
    LatePlans late = mock(LatePlans.class);
    SchoolPlanWords words = mock(SchoolPlanWords.class);
    SchoolPlan plan = new SchoolPlan("ddsb", YEAR, "101");
    plan.fallsLate();
    when(door.forWriter(SAM, "101"))
        .thenReturn(new Unit("ddsb", "101", "Birch PS", UnitKind.SCHOOL, null));
    when(plans.findByOrganizationAndSeasonAndSchool("ddsb", YEAR, "101"))
        .thenReturn(Optional.of(plan));
    when(words.say("moved")).thenReturn("changed");
    doThrow(new IllegalStateException("it is in")).when(late).call(plan);
    LaterPage page = new LaterPage(door, plans, late, null, words, null);
    page.say(YEAR, "101", "call", "", SAM, Locale.CANADA, null, said);
    assertThat(said.getFlashAttributes().get("care")).isEqualTo("changed");
    assertThat(said.getFlashAttributes().get("saved")).isNull();
  }

  @Test
  void withdrawing_what_readers_begin_with_says_so_and_keeps_the_reason() {
    SchoolPlanMoves moves = mock(SchoolPlanMoves.class);
    SchoolPlanWords words = mock(SchoolPlanWords.class);
    Plan board = mock(Plan.class);
    Unit birch = new Unit("ddsb", "101", "Birch PS", UnitKind.SCHOOL, null);
    when(board.schoolYear()).thenReturn(YEAR);
    when(door.board(SAM, YEAR)).thenReturn(board);
    when(door.forReader(SAM, "101")).thenReturn(birch);
    SchoolPlan plan = new SchoolPlan("ddsb", YEAR, "101");
    plan.runsAs("its instance");
    when(door.row(board, birch)).thenReturn(Optional.of(plan));
    when(words.say("moved")).thenReturn("changed");
    doThrow(new OptimisticLockingFailureException("meanwhile"))
        .when(moves)
        .withdraw(any(), eq("s1"), any());
    SchoolPlanStepsPage page =
        new SchoolPlanStepsPage(door, moves, mock(SchoolPlanPlaces.class), words);
    assertThat(page.withdraw(YEAR, "101", "It closes.", "yes", SAM, said))
        .isEqualTo("redirect:/school-plan/" + YEAR + "/101");
    assertThat(said.getFlashAttributes().get("care")).isEqualTo("changed");
    assertThat(said.getFlashAttributes().get("reason")).isEqualTo("It closes.");
  }
}
