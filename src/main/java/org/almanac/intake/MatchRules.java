package org.almanac.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.matching.Criterion;
import org.almanac.matching.Weights;
import org.almanac.matching.YearsServed;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Component;

/**
 * What the organization has decided about its matches. What it refuses binds the match; what it
 * only warns of is said beside a pair, one method each.
 */
@Component
class MatchRules {
  static final String NO_GROUP = "none";

  private final MatchWords words;

  MatchRules(MatchWords words) {
    this.words = words;
  }

  static Weights weights(Settings settings) {
    Map<Criterion, Integer> criteria = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      criteria.put(criterion, settings.number("matching.weights." + MatchWords.word(criterion)));
    }
    return new Weights(
        criteria,
        settings.read("matching.weights.groups", MatchRules::groups),
        settings.number("matching.far.kilometres"),
        settings.number("matching.seasoned.years"));
  }

  private static Map<String, Integer> groups(String value) {
    Map<String, Integer> groups = new TreeMap<>();
    for (String part : value.split(",")) {
      if (!part.isBlank() && !part.strip().equals(NO_GROUP)) {
        String[] both = part.strip().split(":");
        if (both.length != 2) {
          throw new IllegalArgumentException(
              "'" + part.strip() + "' is not like business-officials:2");
        }
        groups.put(both[0].strip(), Integer.valueOf(both[1].strip()));
      }
    }
    return groups;
  }

  /** A mentor's contract, with its extension, reaches for the whole mentorship. */
  Verdict contractReaches(Settings settings, YearsServed years) {
    return reaches(settings, "matching.years.contract", years.inContract());
  }

  /** Nobody mentors for longer than so many years in all. */
  Verdict yearsInAll(Settings settings, YearsServed years) {
    return reaches(settings, "matching.years.in-all", years.inAll());
  }

  private Verdict reaches(Settings settings, String rule, int served) {
    int limit = settings.number(rule);
    int then = served + settings.number("mentorship.years");
    return limit == 0 || then <= limit
        ? Verdict.fine()
        : said(settings, rule, words.say("rule." + rule.substring(9), then, limit));
  }

  /** A mentor was at the joint preparation before the pairs begin. */
  Verdict preparedBefore(Settings settings, LocalDate prepared, LocalDate begins) {
    boolean fine = prepared != null && !prepared.isAfter(begins);
    return fine || !settings.on("matching.prepared")
        ? Verdict.fine()
        : said(settings, "matching.prepared", words.say("rule.prepared"));
  }

  /** The two of a pair are no further apart than so many kilometres. */
  Verdict withinReach(Settings settings, Integer km) {
    int limit = settings.number("matching.distance");
    return limit == 0 || km == null || km <= limit
        ? Verdict.fine()
        : said(settings, "matching.distance", words.say("rule.distance", km, limit));
  }

  private static Verdict said(Settings settings, String rule, String message) {
    return Verdict.of(new Finding(rule, settings.strength(rule), message));
  }
}
