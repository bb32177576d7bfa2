package org.almanac.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Locale;
import java.util.Map;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The two hints of plain language, as an organization decides them. */
class PlainRulesTest {
  private static final Settings GENTLE = Settings.ofProfile("d1", "gentle");

  private PlainRules rules;

  @BeforeEach
  void inEnglish() {
    LocaleContextHolder.setLocale(Locale.CANADA);
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/plans");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    rules = new PlainRules(mock(Rules.class), mock(PlainWords.class), messages);
  }

  @Test
  void short_sentences() {
    String long_ = "word ".repeat(21);
    assertThat(rules.shortSentences(GENTLE, "word ".repeat(20)).findings()).isEmpty();
    assertThat(rules.shortSentences(GENTLE, long_).findings().get(0).message())
        .isEqualTo(
            "A sentence of 21 words begins “word word word word word word …”. Up to 20 can be"
                + " heard once and told on: could it be two?");
    Settings off = GENTLE.with("plans.plain.sentence", "20", Strength.OFF);
    assertThat(rules.shortSentences(off, long_).findings()).isEmpty();
    Settings thirty = GENTLE.with("plans.plain.sentence", "30", Strength.WARN);
    assertThat(rules.shortSentences(thirty, long_).findings()).isEmpty();
  }

  @Test
  void plain_words() {
    Map<String, String> words = Map.of("utilize", "use");
    assertThat(rules.plainWords(GENTLE, words, "We utilize it.").findings().get(0).message())
        .isEqualTo("“utilize”: how about “use”?");
    Settings off = GENTLE.with("plans.plain.words", "off", Strength.WARN);
    assertThat(rules.plainWords(off, words, "We utilize it.").findings()).isEmpty();
  }
}
