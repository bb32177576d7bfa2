package org.almanac.boardplan;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Plan;

/** A draft with one goal: something to hear. */
final class FirstGoal {
  private FirstGoal() {}

  static void in(BoardGoals goals, Drafts drafts, BoardPlan board, String director) {
    drafts.addGoal(goals.of(board).id(), director);
    Plan plan = goals.of(board);
    drafts.save(
        plan.id(),
        Map.of(
            plan.goals().get(0).key() + "-title",
            new Draft.Typed("Every child reads every day.", Draft.mark(""))),
        new Draft.Choices(Set.of(), Set.of(), Set.of()),
        director,
        Locale.CANADA);
  }
}
