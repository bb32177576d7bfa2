package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.junit.jupiter.api.Test;

/** What an organization has decided about the goals of its board plan. */
class BoardGoalRulesTest {
  @Test
  void few_goals() {
    GoalWords words = mock(GoalWords.class);
    when(words.say(anyString(), any(), any())).thenReturn("Which could rest for a year?");
    BoardGoalRules rules = new BoardGoalRules(words);
    Settings gentle = Settings.ofProfile("d1", "gentle");
    assertThat(rules.fewGoals(gentle, 5).findings()).isEmpty();
    assertThat(rules.fewGoals(gentle, 6).warned()).isTrue();
    assertThat(rules.fewGoals(Settings.ofProfile("d1", "durham-2014"), 6).refused()).isFalse();
    assertThat(rules.fewGoals(gentle.with("boardplan.goals.few", "3", Strength.OFF), 9).findings())
        .isEmpty();
  }
}
