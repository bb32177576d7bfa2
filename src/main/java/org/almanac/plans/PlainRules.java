package org.almanac.plans;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.almanac.rules.Finding;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Plain language: hints beside what somebody writes. They are there to look at, never in the way.
 */
@Component
public class PlainRules {
  private final Rules rules;
  private final PlainWords words;
  private final MessageSource messages;

  PlainRules(Rules rules, PlainWords words, MessageSource messages) {
    this.rules = rules;
    this.words = words;
    this.messages = messages;
  }

  /** What could be said more simply, text by text: the words of an organization are read once. */
  public Function<String, List<String>> hints(String organization) {
    Settings settings = rules.of(organization);
    Map<String, String> jargon = words.of(organization);
    return text ->
        shortSentences(settings, text).and(plainWords(settings, jargon, text)).findings().stream()
            .map(Finding::message)
            .toList();
  }

  /** A sentence that can be heard once and told on. */
  Verdict shortSentences(Settings settings, String text) {
    Strength strength = settings.strength("plans.plain.sentence");
    int most = settings.number("plans.plain.sentence");
    return Verdict.of(
        PlainLanguage.of(text, most, Map.of()).stream()
            .map(PlainLanguage.Stumble.Long.class::cast)
            .map(it -> finding("sentence", strength, it.begins(), it.words(), most))
            .toList());
  }

  /** A word that everybody knows, where there is one. */
  Verdict plainWords(Settings settings, Map<String, String> jargon, String text) {
    if (!settings.on("plans.plain.words")) {
      return Verdict.fine();
    }
    Strength strength = settings.strength("plans.plain.words");
    return Verdict.of(
        PlainLanguage.of(text, Integer.MAX_VALUE, jargon).stream()
            .map(PlainLanguage.Stumble.Jargon.class::cast)
            .map(it -> finding("words", strength, it.word(), it.instead()))
            .toList());
  }

  private Finding finding(String rule, Strength strength, Object... values) {
    String said =
        messages.getMessage("plans.plain." + rule, values, LocaleContextHolder.getLocale());
    return new Finding("plans.plain." + rule, strength, said);
  }
}
