package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class PltRulesTest {
  private static final Settings DURHAM = Settings.ofProfile("ddsb", "durham-2014");
  private static final Settings GENTLE = Settings.ofProfile("hdsb", "gentle");

  private final PltRules rules = new PltRules(new PltWords(messages(), null));

  @Test
  void artifacts_at_least() {
    assertThat(rules.artifactsAtLeast(DURHAM, null).refused()).isTrue();
    assertThat(rules.artifactsAtLeast(DURHAM, " \n ").refused()).isTrue();
    assertThat(rules.artifactsAtLeast(DURHAM, "Photos, on paper")).isSameAs(Verdict.fine());
    assertThat(rules.artifactsAtLeast(GENTLE, null)).isSameAs(Verdict.fine());
    assertThat(rules.artifactsAtLeast(DURHAM, null).toString()).contains("paper is perfect");
  }

  @Test
  void plan_answered() {
    assertThat(rules.planAnswered(null, null).refused()).isTrue();
    assertThat(rules.planAnswered("moved", null).refused()).isTrue();
    assertThat(rules.planAnswered("moved", "Two rooms try it").refused()).isFalse();
    assertThat(rules.planAnswered("nothing-new", null).refused()).isFalse();
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/plt");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
