package org.almanac.registers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of one organization, as they stand. */
public final class WordBook {
  private final List<Word> words;

  WordBook(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /** All of a list, those that aren't offered any more included. */
  public List<Word> all(WordList list) {
    return words.stream().filter(word -> word.list() == list).toList();
  }

  /** What can be chosen. */
  public List<Word> offered(WordList list) {
    return all(list).stream().filter(Word::offered).toList();
  }

  public Optional<Word> find(WordList list, String code) {
    return all(list).stream().filter(word -> word.code().equals(code)).findFirst();
  }

  /** What a word is called; the code itself where nobody knows it any more. */
  public String label(WordList list, String code, Locale locale) {
    return find(list, code).map(word -> word.label(locale)).orElse(code);
  }

  /** Several, in the order of the list. */
  public String labels(WordList list, Collection<String> codes, Locale locale) {
    return all(list).stream()
        .filter(word -> codes.contains(word.code()))
        .map(word -> word.label(locale))
        .collect(Collectors.joining(", "));
  }

  /** The employee group of a position; null where nobody said. */
  public String group(String position) {
    return position == null
        ? null
        : find(WordList.POSITIONS, position).map(Word::group).orElse(null);
  }
}
