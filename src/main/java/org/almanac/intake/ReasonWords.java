package org.almanac.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.almanac.matching.Criterion;
import org.almanac.matching.Reason;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.WordBook;
import org.almanac.registers.WordList;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why two fit, criterion by criterion, in words that both of them may read. */
@Component
class ReasonWords {
  private final RegisterWords registerWords;
  private final MatchWords words;

  ReasonWords(RegisterWords registerWords, MatchWords words) {
    this.registerWords = registerWords;
    this.words = words;
  }

  /**
   * One criterion of a pair.
   *
   * @param name what it is called
   * @param text what it says of the pair
   * @param hundredths how well they fit by it
   * @param share what part of the whole it counts, of a hundred
   */
  record Line(String name, String text, int hundredths, int share) {}

  /** All criteria that count, in their order. */
  List<Line> lines(String organization, List<Reason> reasons) {
    WordBook book = registerWords.of(organization);
    List<Reason> counting = reasons.stream().filter(reason -> reason.weight() > 0).toList();
    int[] shares = Hundred.of(counting.stream().mapToLong(Reason::weight).toArray());
    return IntStream.range(0, counting.size())
        .mapToObj(at -> line(book, counting.get(at), shares[at]))
        .toList();
  }

  private Line line(WordBook book, Reason reason, int share) {
    return new Line(
        name(reason.criterion()), text(book, reason), MatchWords.hundredths(reason.score()), share);
  }

  String name(Criterion criterion) {
    return words.say("criterion." + MatchWords.word(criterion));
  }

  private String text(WordBook book, Reason reason) {
    if (reason.isUnknown()) {
      String whose = reason.isOfMentor() ? "mentor." : "";
      return words.say("reason.unknown." + whose + MatchWords.word(reason.criterion()));
    }
    return switch (reason.criterion()) {
      case ISSUES -> common("issues", WordList.ISSUES, book, reason);
      case NEEDS -> common("needs", WordList.NEEDS, book, reason);
      case GEOGRAPHY -> words.say("reason.geography", reason.numbers().get("km"));
      case SIZE ->
          words.say("reason.size", reason.numbers().get("member"), reason.numbers().get("mentor"));
      case EXPERTISE ->
          reason.common().isEmpty()
              ? words.say("reason.expertise.other", reason.numbers().get("years"))
              : words.say(
                  "reason.expertise.same",
                  book.labels(WordList.POSITIONS, reason.common(), locale()),
                  reason.numbers().get("years"));
    };
  }

  private String common(String word, WordList list, WordBook book, Reason reason) {
    int of = reason.numbers().get("of");
    return reason.common().isEmpty()
        ? words.say("reason." + word + ".none", of)
        : words.say(
            "reason." + word + ".some",
            reason.common().size(),
            of,
            book.labels(list, reason.common(), locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
