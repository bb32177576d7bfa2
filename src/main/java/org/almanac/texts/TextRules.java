package org.almanac.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.rules.Finding;
import org.almanac.rules.HouseTexts;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.TextPattern;
import org.almanac.rules.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What holds for a text before anybody gets to read it. */
@Component
class TextRules {
  /** What the table holds. */
  private static final int LONGEST = 4000;

  private static final Pattern CHOICE = Pattern.compile("\\{(\\d)\\s*,");
  private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^>]*>|&[a-z]+;|!\\[");
  private static final Pattern NAME = Pattern.compile("\\{\\{\\w+}}");

  private final HouseTexts house;
  private final MessageSource messages;

  TextRules(HouseTexts house, MessageSource messages) {
    this.house = house;
    this.messages = messages;
  }

  /** What somebody typed for a text in a language. */
  record Typed(Offered text, String language, String words) {}

  Verdict all(Typed typed, Settings settings) {
    return somethingSaid(typed)
        .and(shortEnough(typed, settings))
        .and(placeholdersFit(typed))
        .and(nothingLeftOut(typed))
        .and(shownAsWritten(typed))
        .and(kindWords(typed, settings));
  }

  Verdict somethingSaid(Typed typed) {
    return typed.words().isBlank() ? no("said", Strength.REFUSE, typed, "empty") : Verdict.fine();
  }

  Verdict shortEnough(Typed typed, Settings settings) {
    int length = typed.words().length();
    if (length > LONGEST) {
      return no("short", Strength.REFUSE, typed, "long", length, LONGEST);
    }
    int most = settings.number("texts.length.most");
    return length > most
        ? no("short", settings.strength("texts.length.most"), typed, "long", length, most)
        : Verdict.fine();
  }

  /** What can't be filled in would stand in a mail as it is, or keep it from being written. */
  Verdict placeholdersFit(Typed typed) {
    if (!typed.text().mail()) {
      return namesFit(typed);
    }
    if (!TextPattern.sound(typed.words())) {
      return no("placeholders", Strength.REFUSE, typed, "braces", known(typed));
    }
    Set<Integer> unknown = new TreeSet<>(TextPattern.placeholders(typed.words()));
    unknown.removeIf(index -> index < typed.text().fills().size());
    if (!unknown.isEmpty()) {
      return no("placeholders", Strength.REFUSE, typed, "unknown", shown(unknown), known(typed));
    }
    Set<Integer> choices = choices(typed.words());
    choices.removeAll(choices(said(typed)));
    return choices.isEmpty()
        ? Verdict.fine()
        : no("placeholders", Strength.REFUSE, typed, "choice", shown(choices));
  }

  /** In a form what is filled in has a name, in two braces; after a "=" it would be reckoned. */
  private Verdict namesFit(Typed typed) {
    if (typed.words().strip().startsWith("=")) {
      return no("placeholders", Strength.REFUSE, typed, "formula");
    }
    Set<String> known = names(said(typed));
    Set<String> unknown = names(typed.words());
    unknown.removeAll(known);
    String rest = NAME.matcher(typed.words()).replaceAll("");
    boolean fits = unknown.isEmpty() && !rest.contains("{") && !rest.contains("}");
    String words = known.isEmpty() ? say("rule.noneKnown") : String.join(", ", known);
    return fits ? Verdict.fine() : no("placeholders", Strength.REFUSE, typed, "names", words);
  }

  /** A day or a name that is not said any more: sometimes meant so. */
  Verdict nothingLeftOut(Typed typed) {
    Set<String> left = typed.text().mail() ? signs(said(typed)) : names(said(typed));
    left.removeAll(typed.text().mail() ? signs(typed.words()) : names(typed.words()));
    return left.isEmpty() || typed.words().isBlank()
        ? Verdict.fine()
        : no("left-out", Strength.WARN, typed, "leftOut", String.join(", ", left));
  }

  private String said(Typed typed) {
    return house.words(typed.text().key(), typed.language()).orElse("");
  }

  private static Set<String> signs(String words) {
    return TextPattern.placeholders(words).stream()
        .map(index -> "{" + index + "}")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(String words) {
    return NAME.matcher(words)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Verdict shownAsWritten(Typed typed) {
    return MARKUP.matcher(typed.words()).find()
        ? no("markup", Strength.WARN, typed, "markup")
        : Verdict.fine();
  }

  /** Coming up, still open, let's talk; never what sounds like a mark in a report. */
  Verdict kindWords(Typed typed, Settings settings) {
    String text = typed.words().toLowerCase(Locale.ROOT);
    String found =
        settings.words("texts.words.avoided").stream()
            .filter(word -> said(word).matcher(text).find())
            .collect(Collectors.joining(", "));
    return found.isEmpty()
        ? Verdict.fine()
        : no("words", settings.strength("texts.words.avoided"), typed, "avoided", found);
  }

  /** The word by itself, with its French endings. */
  static Pattern said(String word) {
    return Pattern.compile(
        "(?<!\\p{L})" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?:e|s|es)?(?!\\p{L})");
  }

  private Verdict no(String rule, Strength strength, Typed typed, String key, Object... values) {
    Object[] all =
        Stream.concat(Stream.of(say("language." + typed.language())), Arrays.stream(values))
            .toArray();
    return Verdict.of(new Finding("texts." + rule, strength, say("rule." + key, all)));
  }

  private String known(Typed typed) {
    List<String> fills = typed.text().fills();
    return fills.isEmpty()
        ? say("rule.noneKnown")
        : IntStream.range(0, fills.size())
            .mapToObj(i -> "{" + i + "} " + say("fill." + fills.get(i)))
            .collect(Collectors.joining(", "));
  }

  private static String shown(Set<Integer> indexes) {
    return indexes.stream().map(i -> "{" + i + "}").collect(Collectors.joining(", "));
  }

  private static Set<Integer> choices(String words) {
    return CHOICE
        .matcher(words)
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String say(String key, Object... values) {
    return messages.getMessage("texts." + key, values, LocaleContextHolder.getLocale());
  }
}
