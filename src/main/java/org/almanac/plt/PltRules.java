package org.almanac.plt;

import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/** What the principal learning teams ask of a card: each rule is one method. */
@Component
class PltRules {
  private final PltWords words;

  PltRules(PltWords words) {
    this.words = words;
  }

  /** Whoever comes brings something that shows learning: a line for each. */
  Verdict artifactsAtLeast(Settings settings, String brings) {
    int least = settings.number("plt.artifacts.least");
    long lines = brings == null ? 0 : brings.lines().filter(line -> !line.isBlank()).count();
    return lines >= least
        ? Verdict.fine()
        : finding(
            "artifacts_at_least",
            settings.strength("plt.artifacts.least"),
            words.say("rule.artifacts_at_least", least));
  }

  /** The plan's line is there when something moved; nothing new is an answer too. */
  Verdict planAnswered(String plan, String moved) {
    if (plan == null) {
      return finding("plan_answered", Strength.REFUSE, words.say("rule.plan_answered"));
    }
    return plan.equals("moved") && moved == null
        ? finding("plan_answered", Strength.REFUSE, words.say("rule.plan_answered.line"))
        : Verdict.fine();
  }

  private static Verdict finding(String rule, Strength strength, String message) {
    return Verdict.of(new Finding(rule, strength, message));
  }
}
