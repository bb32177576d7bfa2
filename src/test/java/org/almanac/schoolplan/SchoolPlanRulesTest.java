package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.plans.Goal;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SchoolPlanRulesTest {
  private static final Settings DURHAM = Settings.ofProfile("ddsb", "durham-2014");
  private static final Settings GENTLE = Settings.ofProfile("hdsb", "gentle");
  private static final List<Goal> BOARD = List.of(goal("b1", "Every child reads.", "", ""));

  private final SchoolPlanRules rules =
      new SchoolPlanRules(new SchoolPlanWords(messages(), null, null));

  @Test
  void a_plan_has_a_goal() {
    assertThat(rules.aPlanHasAGoal(List.of(goal("g1", "We read.", "", ""))).findings()).isEmpty();
    assertThat(rules.aPlanHasAGoal(List.of()).refused()).isTrue();
    Verdict empty = rules.aPlanHasAGoal(List.of(goal("g1", " ", "b1", "")));
    assertThat(empty.words(Strength.REFUSE)).contains("good beginning");
  }

  @Test
  void each_goal_serves_the_boards_or_says_why() {
    List<Goal> goals =
        List.of(
            goal("g1", "We read.", "b1", ""),
            goal("g2", "Our roof.", "", "It leaks."),
            goal("g3", "We sing.", "", ""),
            goal("g4", "We {run}.", "gone", ""));
    Verdict verdict = rules.eachGoalServesTheBoardsOrSaysWhy(DURHAM, goals, BOARD);
    assertThat(verdict.words(Strength.REFUSE))
        .contains("“We sing.”, “We {run}.”", "2 goals")
        .doesNotContain("We read", "Our roof");
    assertThat(rules.eachGoalServesTheBoardsOrSaysWhy(GENTLE, goals, BOARD).refused()).isFalse();
    assertThat(rules.eachGoalServesTheBoardsOrSaysWhy(DURHAM, goals, List.of()).findings())
        .as("a board plan that is not in this program has no goals to name")
        .isEmpty();
    Settings off = DURHAM.with(SchoolPlanRules.BOARD_GOALS, "off", Strength.REFUSE);
    assertThat(rules.eachGoalServesTheBoardsOrSaysWhy(off, goals, BOARD).findings()).isEmpty();
  }

  private static Goal goal(String key, String title, String serves, String alone) {
    return new Goal(key, title, "", "", serves, alone, List.of());
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/schoolplan");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
