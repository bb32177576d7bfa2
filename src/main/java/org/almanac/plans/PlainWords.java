package org.almanac.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words that a plan's readers would stumble over: those we know, and an organization's own. */
@Component
@Transactional
public class PlainWords {
  public static final int MOST = 10000;

  private final PlainWordLists lists;

  PlainWords(PlainWordLists lists) {
    this.lists = lists;
  }

  /** What could be said instead, by the word; an organization's own lines go before ours. */
  @Transactional(readOnly = true)
  public Map<String, String> of(String organization) {
    Map<String, String> words = new LinkedHashMap<>(ShippedPlainWords.all());
    own(organization)
        .lines()
        .filter(PlainWords::reads)
        .forEach(
            line -> {
              int at = line.indexOf('=');
              String word = line.substring(0, at).strip().toLowerCase(Locale.ROOT);
              words.put(word, line.substring(at + 1).strip());
            });
    return words;
  }

  /** An organization's own lines as they were typed. */
  @Transactional(readOnly = true)
  public String own(String organization) {
    return lists.findById(organization).map(PlainWordList::lines).orElse("");
  }

  /** Keeps lines that all read; see {@link #unread}. */
  public void keep(String organization, String lines) {
    PlainWordList list =
        lists.findById(organization).orElseGet(() -> new PlainWordList(organization));
    lists.save(list.say(lines));
  }

  /** The lines that say no word. */
  public static List<String> unread(String lines) {
    return lines.lines().filter(line -> !line.isBlank() && !reads(line)).toList();
  }

  private static boolean reads(String line) {
    int at = line.indexOf('=');
    return at > 0 && line.substring(0, at).codePoints().anyMatch(Character::isLetter);
  }
}
