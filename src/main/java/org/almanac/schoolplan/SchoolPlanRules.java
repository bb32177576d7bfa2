package org.almanac.schoolplan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.plans.Goal;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** What holds when a school's plan is handed in: each rule is one method. */
@Component
class SchoolPlanRules {
  static final String BOARD_GOALS = "schoolplan.board-goals";

  private final SchoolPlanWords words;

  SchoolPlanRules(SchoolPlanWords words) {
    this.words = words;
  }

  /** There is nothing to read in a plan without a goal. */
  Verdict aPlanHasAGoal(List<Goal> goals) {
    return said(goals).isEmpty()
        ? Verdict.of(new Finding("schoolplan.goal", Strength.REFUSE, words.say("rule.goal")))
        : Verdict.fine();
  }

  /** Each goal names the board goal that it serves, or says why it serves none. */
  Verdict eachGoalServesTheBoardsOrSaysWhy(Settings settings, List<Goal> goals, List<Goal> board) {
    Set<String> keys = board.stream().map(Goal::key).collect(Collectors.toSet());
    List<String> open =
        said(goals).stream()
            .filter(goal -> !keys.contains(goal.serves()) && goal.alone().isBlank())
            .map(Goal::title)
            .toList();
    if (open.isEmpty() || board.isEmpty() || !settings.on(BOARD_GOALS)) {
      return Verdict.fine();
    }
    String named = open.stream().map(words::quoted).collect(Collectors.joining(", "));
    return Verdict.of(
        new Finding(
            BOARD_GOALS,
            settings.strength(BOARD_GOALS),
            words.say("rule.board-goals", open.size(), named)));
  }

  private static List<Goal> said(List<Goal> goals) {
    return goals.stream().filter(goal -> !goal.title().isBlank()).toList();
  }
}
