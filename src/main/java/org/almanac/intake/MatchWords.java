package org.almanac.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.almanac.calendar.DayWords;
import org.almanac.matching.Criterion;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What matches and proposals say, in the reader's language. */
@Component
class MatchWords {
  private final MessageSource messages;

  MatchWords(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... words) {
    return messages.getMessage("intake." + key, words, LocaleContextHolder.getLocale());
  }

  /** What a match is about: an intake, or one member. */
  String title(IntakeMatch match, UnaryOperator<String> names) {
    return match
        .member()
        .map(member -> say("title.member", names.apply(member)))
        .orElseGet(() -> say("title.intake", "" + match.year()));
  }

  /** Wednesday, 14 October. */
  String day(LocalDate day) {
    return DayWords.now().day(day);
  }

  /** The word for a criterion in settings and texts: {@code issues}. */
  static String word(Criterion criterion) {
    return criterion.name().toLowerCase(Locale.ROOT);
  }

  /** Thousandths as people say them: 82 of a hundred. */
  static int hundredths(long thousandths) {
    return (int) Math.round(thousandths / 10.0);
  }

  /** As it was typed, where a form would else read it as Markdown: no link, picture or tag. */
  static String literally(String typed) {
    return typed.replaceAll("\\s+", " ").replaceAll("[\\\\`*_\\[\\]<>]", "\\\\$0");
  }
}
