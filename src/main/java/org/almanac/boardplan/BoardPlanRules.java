package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** What holds for the making of a board plan: each rule is one method. */
@Component
class BoardPlanRules {
  private final BipWords words;

  BoardPlanRules(BipWords words) {
    this.words = words;
  }

  /** January waits for what the reviews say, as long as some are still being written. */
  Verdict januaryWaitsForTheReviews(Settings settings, int stillOut) {
    String rule = "boardplan.january-gate";
    return stillOut == 0 || !settings.on(rule)
        ? Verdict.fine()
        : Verdict.of(
            new Finding(rule, settings.strength(rule), words.say("rule.january-gate", stillOut)));
  }

  /** What is refused gives way to a reason that the director recorded for it, and says so. */
  Verdict refusedUnlessTheDirectorRecordsAReason(Verdict verdict, List<Reason> reasons) {
    List<Finding> findings =
        verdict.findings().stream().map(each -> givesWay(each, reasons)).toList();
    String left =
        findings.stream()
            .flatMap(each -> couldGiveWay(each).stream())
            .distinct()
            .sorted()
            .map(rule -> words.say("gives-way." + rule))
            .collect(Collectors.joining(", "));
    return left.isEmpty()
        ? Verdict.of(findings)
        : Verdict.of(findings)
            .and(new Finding("boardplan.reason", Strength.REFUSE, words.say("rule.reason", left)));
  }

  /** A year without the meeting that holds the launch: somebody names another one later. */
  Verdict launchedAtAMeetingInItsMonth(Settings settings, String month, boolean there) {
    String rule = "boardplan.launch.in-month";
    return there || !settings.on(rule)
        ? Verdict.fine()
        : Verdict.of(
            new Finding(rule, settings.strength(rule), words.say("rule.launch-month", month)));
  }

  private Finding givesWay(Finding each, List<Reason> reasons) {
    String said =
        couldGiveWay(each).stream()
            .flatMap(rule -> reasons.stream().filter(reason -> reason.rules().contains(rule)))
            .map(reason -> words.say("rule.gives-way", reason.text()))
            .collect(Collectors.joining(" "));
    return said.isEmpty()
        ? each
        : new Finding(each.rule(), Strength.WARN, each.message() + " " + said);
  }

  /** Numbers, months and days without school; what is impossible stays so. */
  private static Optional<GivingWay> couldGiveWay(Finding finding) {
    return GivingWay.of(finding.rule()).filter(rule -> finding.strength() == Strength.REFUSE);
  }
}
