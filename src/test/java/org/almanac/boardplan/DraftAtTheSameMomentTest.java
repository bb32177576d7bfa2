package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody saves at the very moment at which a round opens. */
@BoardTableTest
class DraftAtTheSameMomentTest {
  private static final LocalDate SPRING = LocalDate.of(2027, 4, 20);
  private static final String LATE = "Every child counts every day.";
  private static final Draft.Choices NOTHING = new Draft.Choices(Set.of(), Set.of(), Set.of());

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired HearingRounds rounds;
  @Autowired BoardVoices voices;
  @Autowired BoardGoals goals;
  @Autowired Plans plans;
  @Autowired Drafts drafts;
  @Autowired DraftWriting draft;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void theDraftIsWritten() {
    cycle.begins();
    cycle.toTheDraft();
    FirstGoal.in(goals, drafts, cycle.plan(), district.director);
  }

  @Test
  void a_line_that_comes_while_a_round_opens_goes_into_no_draft_that_rests() throws Exception {
    BoardPlan plan = cycle.plan();
    CompletableFuture<Optional<Draft.Outcome>> line =
        transaction.execute(
            status -> {
              opensRound(plan);
              CompletableFuture<Optional<Draft.Outcome>> coming =
                  CompletableFuture.supplyAsync(() -> draft.write(plan, () -> types(plan)));
              assertThatThrownBy(() -> coming.get(300, TimeUnit.MILLISECONDS))
                  .as("it waits for the round")
                  .isInstanceOf(TimeoutException.class);
              return coming;
            });
    assertThat(line.get(10, TimeUnit.SECONDS)).as("the draft rests").isEmpty();
    assertThat(goals.of(plan).goals()).extracting(Goal::title).doesNotContain(LATE);
  }

  @Test
  void a_round_that_opens_while_a_line_is_saved_hears_that_line() throws Exception {
    BoardPlan plan = cycle.plan();
    CompletableFuture<Hearing> round =
        transaction.execute(
            status -> {
              draft.write(plan, () -> types(plan));
              CompletableFuture<Hearing> opening =
                  CompletableFuture.supplyAsync(() -> opensRound(plan));
              assertThatThrownBy(() -> opening.get(300, TimeUnit.MILLISECONDS))
                  .as("it waits for the line")
                  .isInstanceOf(TimeoutException.class);
              return opening;
            });
    int heard = round.get(10, TimeUnit.SECONDS).planVersion();
    assertThat(plans.version(goals.of(plan), heard).orElseThrow().goals())
        .extracting(Goal::title)
        .contains(LATE);
  }

  private Hearing opensRound(BoardPlan plan) {
    return rounds.open(
        plan, voices.of(district.code, SPRING), SmallDistrict.at(SPRING.plusDays(7), "16:00"));
  }

  private Draft.Outcome types(BoardPlan plan) {
    Plan seen = goals.of(plan);
    Goal first = seen.goals().get(0);
    return drafts.save(
        seen.id(),
        Map.of(first.key() + "-title", new Draft.Typed(LATE, Draft.mark(first.title()))),
        NOTHING,
        district.superintendent,
        Locale.CANADA);
  }
}
