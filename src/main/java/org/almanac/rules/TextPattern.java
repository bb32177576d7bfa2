package org.almanac.rules;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text as people write it: an apostrophe is an apostrophe, and {0} is where the first thing is
 * filled in. The bundles write the same for {@link MessageFormat}, with doubled apostrophes.
 */
public final class TextPattern {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\s*(?:,[^{}]*)?");

  private TextPattern() {}

  /** As a person reads it who edits it. */
  static String shown(String pattern) {
    return pattern.contains("{") ? pattern.replace("''", "'") : pattern;
  }

  /** The words with everything filled in. */
  static String say(String words, Object[] args, Locale locale) {
    return args == null || args.length == 0 || !words.contains("{")
        ? words
        : format(words, locale).format(args);
  }

  /** Which things are filled in: 0 for {0}. */
  public static Set<Integer> placeholders(String words) {
    Set<Integer> found = new TreeSet<>();
    PLACEHOLDER
        .matcher(words)
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .forEach(found::add);
    return found;
  }

  /** Whether braces stand where something is filled in and nowhere else. */
  public static boolean sound(String words) {
    if (!words.contains("{")) {
      return !words.contains("}");
    }
    try {
      format(words, Locale.ROOT).format(new Object[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2});
      return Optional.of(
              words.replaceAll("\\{\\d(?:\\s*,\\s*choice\\s*,(?:[^{}]|\\{\\d\\})*)?\\}", ""))
          .filter(rest -> !rest.contains("{") && !rest.contains("}"))
          .isPresent();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Inside of a choice no number of quotes is right in every case: there it is a printer's one. */
  private static MessageFormat format(String words, Locale locale) {
    StringBuilder pattern = new StringBuilder();
    int depth = 0;
    for (char c : words.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '\'') {
        pattern.append(depth > 0 ? "’" : "''");
      } else {
        pattern.append(c);
      }
    }
    return new MessageFormat(pattern.toString(), locale);
  }
}
