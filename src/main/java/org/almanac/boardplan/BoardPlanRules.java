package org.almanac.boardplan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** What holds for the making of a board plan: each rule is one method. */
@Component
class BoardPlanRules {
  private static final Set<String> GIVING_WAY =
      Set.of(
          "boardplan.meetings.least",
          "boardplan.meetings.most",
          "boardplan.only-months",
          "boardplan.day-kinds",
          "boardplan.spread.days");

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

  /** What is refused gives way to a reason that the director has put on record, and says so. */
  Verdict refusedUnlessTheDirectorRecordsAReason(Verdict verdict, List<String> reasons) {
    List<Finding> findings =
        verdict.findings().stream()
            .map(each -> reasons.isEmpty() ? each : givesWay(each, reasons))
            .toList();
    return findings.stream().anyMatch(this::couldGiveWay)
        ? Verdict.of(findings)
            .and(new Finding("boardplan.reason", Strength.REFUSE, words.say("rule.reason")))
        : Verdict.of(findings);
  }

  /** A year without the meeting that holds the launch: somebody names another one later. */
  Verdict launchedAtAMeetingInItsMonth(Settings settings, String month, boolean there) {
    String rule = "boardplan.launch.in-month";
    return there || !settings.on(rule)
        ? Verdict.fine()
        : Verdict.of(
            new Finding(rule, settings.strength(rule), words.say("rule.launch-month", month)));
  }

  private Finding givesWay(Finding each, List<String> reasons) {
    return couldGiveWay(each)
        ? new Finding(each.rule(), Strength.WARN, each.message() + " " + said(reasons))
        : each;
  }

  private String said(List<String> reasons) {
    return reasons.stream()
        .map(why -> words.say("rule.gives-way", why))
        .collect(Collectors.joining(" "));
  }

  /** Numbers, months and days without school; what is impossible stays so. */
  private boolean couldGiveWay(Finding finding) {
    return finding.strength() == Strength.REFUSE && GIVING_WAY.contains(finding.rule());
  }
}
