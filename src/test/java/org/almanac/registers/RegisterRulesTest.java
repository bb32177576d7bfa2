package org.almanac.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RegisterRulesTest {
  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final RegisterRules rules = new RegisterRules(messages);

  RegisterRulesTest() {
    messages.setBasename("messages/registers");
    messages.setDefaultEncoding("UTF-8");
  }

  @Test
  void mentor_capacity() {
    Settings durham = Settings.ofProfile("ddsb", "durham-2014");
    assertThat(rules.mentorCapacity(durham, 3, Locale.CANADA).findings()).isEmpty();
    Verdict four = rules.mentorCapacity(durham, 4, Locale.CANADA);
    assertThat(four.refused()).isTrue();
    assertThat(four.words(Strength.REFUSE)).contains("4 people", "the 3 that").contains("fewer");
    Settings gentle = Settings.ofProfile("assoc", "gentle");
    assertThat(rules.mentorCapacity(gentle, 4, Locale.CANADA).warned()).isTrue();
    assertThat(rules.mentorCapacity(gentle, 0, Locale.CANADA).findings()).isEmpty();
  }
}
