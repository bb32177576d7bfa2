package org.almanac.intake;

import static org.almanac.rules.FewCounts.LEAST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almanac.matching.Criterion;
import org.almanac.matching.GroupMean;
import org.almanac.matching.Match;
import org.almanac.matching.Proposal;
import org.almanac.matching.Reason;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.WordBook;
import org.almanac.registers.WordList;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the match came out, as it stands: no figure about fewer than five people, and none that could
 * be found by subtraction, from another day's report neither: people are counted in fives.
 */
@Component
@Transactional(readOnly = true)
class MatchReport {
  private final Solving solving;
  private final RegisterWords registerWords;
  private final ReasonWords reasons;
  private final MatchWords words;

  MatchReport(Solving solving, RegisterWords registerWords, ReasonWords reasons, MatchWords words) {
    this.solving = solving;
    this.registerWords = registerWords;
    this.reasons = reasons;
    this.words = words;
  }

  /**
   * A figure with what it is about.
   *
   * @param count how many, in words where they are too few
   * @param figure of a hundred; null where there is none to tell
   */
  record Figure(String name, String count, Integer figure) {}

  /**
   * @param shares what each criterion brought to all scores, of a hundred
   */
  record Told(
      String slug, String title, List<Figure> people, List<Figure> groups, List<Figure> shares) {}

  /** One member's match has none: it would be about that one. */
  Told of(IntakeMatch match) {
    if (match.member().isPresent()) {
      throw MatchDoor.nowhere();
    }
    Solved solved = solving.of(match);
    return new Told(
        match.slug(),
        words.title(match, solved.gathered()::name),
        people(solved),
        groups(solved),
        shares(solved.match()));
  }

  private List<Figure> people(Solved solved) {
    int served = solved.match().proposals().size();
    int waiting = solved.match().unserved().size();
    if (served + waiting < LEAST) {
      String few = words.say("report.few", LEAST); // a nobody beside it would tell the others
      return Stream.of("members", "served", "waiting")
          .map(word -> new Figure(words.say("report." + word), few, null))
          .toList();
    }
    boolean few = few(served) || few(waiting);
    return List.of(
        new Figure(
            words.say("report.members"),
            few ? words.say("report.not-told") : count(served + waiting),
            null),
        new Figure(words.say("report.served"), count(served), mean(solved.match())),
        new Figure(words.say("report.waiting"), count(waiting), null));
  }

  private static boolean few(int people) {
    return people > 0 && people < LEAST;
  }

  private String count(int people) {
    return few(people) ? words.say("report.few", LEAST) : inFives(people);
  }

  /** The nearest five: the next report, with one more in it, tells nothing of that one. */
  private static String inFives(int people) {
    return "" + (people + LEAST / 2) / LEAST * LEAST;
  }

  private static Integer mean(Match match) {
    return match.proposals().size() < LEAST
        ? null
        : MatchWords.hundredths(
            Math.round(match.proposals().stream().mapToInt(Proposal::score).average().orElse(0)));
  }

  private List<Figure> groups(Solved solved) {
    String organization = solved.gathered().match().organization();
    WordBook book = registerWords.of(organization);
    Locale locale = LocaleContextHolder.getLocale();
    List<Figure> told = new ArrayList<>();
    for (GroupMean mean : solved.explained().matching().means(LEAST)) {
      told.add(
          new Figure(
              mean.group() == null
                  ? words.say("report.together")
                  : book.label(WordList.GROUPS, mean.group(), locale),
              inFives(mean.pairs()),
              MatchWords.hundredths(mean.mean())));
    }
    return told;
  }

  private List<Figure> shares(Match match) {
    if (match.proposals().size() < LEAST) {
      return List.of();
    }
    long[] brought = new long[Criterion.values().length];
    for (Proposal proposal : match.proposals()) {
      for (Reason reason : proposal.reasons()) {
        brought[reason.criterion().ordinal()] += (long) reason.weight() * reason.score();
      }
    }
    int[] shares = Hundred.of(brought);
    return Arrays.stream(Criterion.values())
        .map(each -> new Figure(reasons.name(each), null, shares[each.ordinal()]))
        .toList();
  }
}
