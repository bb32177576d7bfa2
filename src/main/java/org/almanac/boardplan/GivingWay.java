package org.almanac.boardplan;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule for the days of the working meetings that gives way to the director's reason. */
enum GivingWay {
  NUMBERS("boardplan.meetings.least", "boardplan.meetings.most"),
  MONTHS("boardplan.only-months"),
  /** Days without school. */
  DAYS("boardplan.day-kinds"),
  SPREAD("boardplan.spread.days");

  private final Set<String> settings;

  GivingWay(String... settings) {
    this.settings = Set.of(settings);
  }

  /** The rule behind a setting, if it is one of these; what is impossible never gives way. */
  static Optional<GivingWay> of(String setting) {
    return Arrays.stream(values()).filter(rule -> rule.settings.contains(setting)).findFirst();
  }

  /** As a page sends them; what is none of them is left out. */
  static Set<GivingWay> sent(Collection<String> words) {
    return Arrays.stream(values())
        .filter(rule -> words.contains(rule.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(GivingWay.class)));
  }
}
