package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.almanac.matching.Difference;
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

  private static String said(Difference difference) {
    LocaleContextHolder.setLocale(Locale.CANADA);
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/intake");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new CostWords(new MatchWords(messages)).difference(difference);
  }
}
