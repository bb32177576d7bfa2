package org.almanac.plans;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text for what a parent or a new colleague would stumble over: long sentences, jargon. */
final class PlainLanguage {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final int GLANCE = 6;

  private PlainLanguage() {}

  /** A place in the text where something simpler could be said. */
  sealed interface Stumble {
    /** A sentence with many words, named by how it begins. */
    record Long(String begins, int words) implements Stumble {}

    /** A word that only insiders use, and what could be said instead. */
    record Jargon(String word, String instead) implements Stumble {}
  }

  /**
   * @param most words of a sentence that is easy to hear
   * @param jargon what could be said instead, by the word in small letters
   */
  static List<Stumble> of(String text, int most, Map<String, String> jargon) {
    List<Stumble> found = new ArrayList<>();
    for (String sentence : sentences(text)) {
      List<String> words = words(sentence);
      if (words.size() > most) {
        String begins = String.join(" ", words.subList(0, Math.min(GLANCE, words.size())));
        found.add(new Stumble.Long(begins, words.size()));
      }
    }
    jargon.forEach(
        (word, instead) -> {
          Matcher there = whole(word).matcher(text);
          if (!instead.isEmpty() && there.find()) {
            found.add(new Stumble.Jargon(there.group(), instead));
          }
        });
    return found;
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String line : text.split("\\n+")) {
      BreakIterator parts = BreakIterator.getSentenceInstance(Locale.CANADA);
      parts.setText(line);
      int from = parts.first();
      for (int to = parts.next(); to != BreakIterator.DONE; from = to, to = parts.next()) {
        sentences.add(line.substring(from, to).strip());
      }
    }
    return sentences;
  }

  private static List<String> words(String sentence) {
    return WORD.matcher(sentence).results().map(found -> found.group()).toList();
  }

  /** The word by itself, however it is written: "data-driven" is not in "metadata-driven". */
  private static Pattern whole(String word) {
    String spaced = Pattern.quote(word).replace(" ", "\\E\\s+\\Q").replace("’", "\\E['’]\\Q");
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])" + spaced + "(?![\\p{L}\\p{N}-])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
