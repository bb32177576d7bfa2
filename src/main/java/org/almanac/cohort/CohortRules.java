package org.almanac.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almanac.meetings.Block;
import org.almanac.meetings.BlockKind;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** What holds for cohort meetings: each rule is one method. */
@Component
class CohortRules {
  private static final int YEARS = 2;

  private final CohortWords words;

  CohortRules(CohortWords words) {
    this.words = words;
  }

  /** Every agenda holds sharing of successful practice and emergent issues. */
  Verdict practiceAndEmergentInEveryAgenda(Settings settings, List<Block> agenda) {
    String rule = "cohort.practice-and-emergent";
    if (!settings.on(rule) || holds(agenda, BlockKind.PRACTICE, BlockKind.EMERGENT)) {
      return Verdict.fine();
    }
    String which =
        holds(agenda, BlockKind.PRACTICE)
            ? "emergent"
            : holds(agenda, BlockKind.EMERGENT) ? "practice" : "both";
    return Verdict.of(
        new Finding(
            rule, settings.strength(rule), words.say("rule.practice-and-emergent." + which)));
  }

  /**
   * Who joins mid-year begins with the next meeting and still gets six: a new member is invited as
   * long as fewer were offered, even when the two years end before, and then for about a year; who
   * left earlier is not.
   *
   * @param offered how many meetings the member was invited to before
   * @param began the first day as a new member
   * @param ended the last; empty while it is the member's role
   */
  boolean sixForEveryone(
      Settings settings, int offered, LocalDate began, Optional<LocalDate> ended, LocalDate day) {
    boolean begun = !began.isAfter(day);
    boolean stays = ended.isEmpty() || !ended.get().isBefore(day);
    boolean twoYears =
        ended.filter(last -> last.isBefore(began.plusYears(YEARS).minusDays(1))).isEmpty();
    int after = settings.number("cohort.after.months");
    boolean soon = ended.filter(last -> day.isAfter(last.plusMonths(after))).isEmpty();
    return begun
        && (stays || (twoYears && soon))
        && offered < settings.number("cohort.meetings.each");
  }

  private static boolean holds(List<Block> agenda, BlockKind... kinds) {
    return List.of(kinds).stream()
        .allMatch(kind -> agenda.stream().anyMatch(b -> b.kind() == kind && b.minutes() > 0));
  }
}
