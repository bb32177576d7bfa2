package org.almanac.registers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of each organization: the ones we ship until it changes any, its own from then on. A
 * word is never taken away from whoever has it; it is only offered no more.
 */
@Component
@Transactional(readOnly = true)
public class RegisterWords {
  static final int LABEL = 80;
  private static final int CODE = 40;

  private final OwnWords own;

  RegisterWords(OwnWords own) {
    this.own = own;
  }

  public WordBook of(String organization) {
    List<OwnWord> rows = own.findByOrganizationOrderById(organization);
    return new WordBook(
        Stream.concat(rows.stream().map(OwnWord::word), shippedBeside(rows)).toList());
  }

  /** A list that came later than an organization's own words is there as we ship it. */
  private static Stream<Word> shippedBeside(List<OwnWord> rows) {
    Set<WordList> there = rows.stream().map(OwnWord::list).collect(Collectors.toSet());
    return ShippedWords.all().stream().filter(word -> !there.contains(word.list()));
  }

  /** A new word; its code is made of the English label. */
  @Transactional
  public Word add(String organization, WordList list, String group, String en, String fr) {
    List<OwnWord> rows = ownRows(organization);
    String code = code(en);
    for (int n = 2; isTaken(rows, list, code); n++) {
      code = code(en) + "-" + n;
    }
    Word word = new Word(list, code, group, en, fr, true);
    own.save(new OwnWord(organization, word));
    return word;
  }

  /** Other labels, another group, offered or not. */
  @Transactional
  public void change(String organization, Word word) {
    Optional<OwnWord> row =
        ownRows(organization).stream()
            .filter(known -> known.list() == word.list() && known.code().equals(word.code()))
            .findFirst();
    row.ifPresent(known -> own.save(known.says(word)));
  }

  private List<OwnWord> ownRows(String organization) {
    List<OwnWord> rows = own.findByOrganizationOrderById(organization);
    List<OwnWord> shipped =
        shippedBeside(rows).map(word -> new OwnWord(organization, word)).toList();
    return Stream.concat(rows.stream(), own.saveAllAndFlush(shipped).stream()).toList();
  }

  private static boolean isTaken(List<OwnWord> rows, WordList list, String code) {
    return rows.stream().anyMatch(row -> row.list() == list && row.code().equals(code));
  }

  /** Speaking with the public becomes speaking-with-the-public. */
  private static String code(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(plain.length(), CODE - 4)).replaceAll("-$", "");
    return cut.isEmpty() ? "word" : cut;
  }
}
