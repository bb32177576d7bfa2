package org.almanac.texts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.almanac.rules.HouseTexts;

/**
 * What was typed in both languages.
 *
 * @param seen the versions that its writer saw
 * @param stays whether the other language still says the same: yes, no, or null for not said
 */
record TypedText(Map<String, String> words, Map<String, Integer> seen, String stays) {
  /** What no database keeps, and what turns round how a line is read. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  static TypedText of(Map<String, String> posted, Offered text) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (String language : HouseTexts.LANGUAGES) {
      words.put(language, tidy(posted.getOrDefault(language, ""), text));
      seen.put(language, number(posted.get("seen-" + language)));
    }
    return new TypedText(words, seen, posted.get("stays"));
  }

  /** A mail's line is one line; a form's text can have several. */
  private static String tidy(String typed, Offered text) {
    return UNSEEN
        .matcher(typed.replace("\r\n", "\n"))
        .replaceAll("")
        .replaceAll(text.mail() ? "\\s+" : "[ \t]+", " ")
        .strip();
  }

  private static int number(String typed) {
    return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }
}
