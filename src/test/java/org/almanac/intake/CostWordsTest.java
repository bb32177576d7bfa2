package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.almanac.matching.Difference;
import org.almanac.matching.Value;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What another match would cost, in words. */
class CostWordsTest {

  @Test
  void nothing_changes_is_said_only_where_nothing_does() {
    assertThat(said(new Difference(0, 0, 0))).isEqualTo("nothing changes");
    assertThat(said(new Difference(0, -4, 0))).startsWith("hardly anything changes");
    assertThat(said(new Difference(0, 0, -3))).startsWith("hardly anything changes");
    assertThat(said(new Difference(0, -4, -20))).isEqualTo("all points together 2 fewer");
  }

  @Test
  void the_words_say_what_can_be_counted_in_the_figures_beside_them() {
    Value forty = new Value(2, 396, 796); // read as 40 and 80
    Value less = new Value(2, 384, 784); // as 38 and 78
    assertThat(words().difference(forty, less))
        .isEqualTo("the worst-off pair 2 of 100 lower, all points together 2 fewer");
    Value hardly = new Value(2, 404, 796); // as 40 again
    assertThat(words().difference(forty, hardly)).startsWith("hardly anything changes");
    assertThat(words().difference(forty, forty)).isEqualTo("nothing changes");
  }

  private static String said(Difference difference) {
    return words().difference(difference);
  }

  private static CostWords words() {
    LocaleContextHolder.setLocale(Locale.CANADA);
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/intake");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new CostWords(new MatchWords(messages));
  }
}
