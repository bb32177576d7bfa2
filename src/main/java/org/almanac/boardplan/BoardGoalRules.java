package org.almanac.boardplan;

import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** What an organization has decided about the goals of its board plan. */
@Component
class BoardGoalRules {
  private static final String FEW = "boardplan.goals.few";

  private final GoalWords words;

  BoardGoalRules(GoalWords words) {
    this.words = words;
  }

  /** Few goals are remembered: a hint at the sixth, and never more than a hint. */
  Verdict fewGoals(Settings settings, int goals) {
    int few = settings.number(FEW);
    return goals <= few
        ? Verdict.fine()
        : Verdict.of(new Finding(FEW, settings.strength(FEW), words.say("few", goals, few)));
  }
}
