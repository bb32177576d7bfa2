package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.matching.Criterion;
import org.almanac.matching.YearsServed;
import org.almanac.registers.HardLimits;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What an organization decides about its matches: each rule by its name. */
class MatchRulesTest {
  private final Settings durham = Settings.ofProfile("ddsb", "durham-2014");
  private final Settings gentle = Settings.ofProfile("new", "gentle");
  private MatchRules rules;

  @BeforeEach
  void in_english() {
    LocaleContextHolder.setLocale(Locale.CANADA);
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/intake");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    rules = new MatchRules(new MatchWords(messages));
  }

  @Test
  void contract_reaches() {
    assertThat(rules.contractReaches(durham, new YearsServed(1, 1, null)).findings()).isEmpty();
    assertThat(rules.contractReaches(durham, new YearsServed(2, 2, null)).refused()).isTrue();
    assertThat(rules.contractReaches(gentle, new YearsServed(2, 2, null)).warned()).isTrue();
  }

  @Test
  void years_in_all() {
    assertThat(rules.yearsInAll(durham, new YearsServed(0, 3, null)).findings()).isEmpty();
    assertThat(rules.yearsInAll(durham, new YearsServed(0, 4, null)).refused()).isTrue();
    assertThat(rules.yearsInAll(gentle, new YearsServed(0, 4, null)).warned()).isTrue();
    Settings none = durham.with("matching.years.in-all", "0", Strength.REFUSE);
    assertThat(rules.yearsInAll(none, new YearsServed(0, 30, null)).findings()).isEmpty();
  }

  @Test
  void prepared_before() {
    LocalDate begins = LocalDate.of(2026, 9, 1);
    assertThat(rules.preparedBefore(durham, begins, begins).findings()).isEmpty();
    assertThat(rules.preparedBefore(durham, begins.plusDays(1), begins).refused()).isTrue();
    assertThat(rules.preparedBefore(gentle, null, begins).warned()).isTrue();
    Settings off = durham.with("matching.prepared", "off", Strength.REFUSE);
    assertThat(rules.preparedBefore(off, null, begins).findings()).isEmpty();
  }

  @Test
  void within_reach() {
    Settings near = durham.with("matching.distance", "100", Strength.REFUSE);
    assertThat(rules.withinReach(near, 100).findings()).isEmpty();
    assertThat(rules.withinReach(near, 101).refused()).isTrue();
    assertThat(rules.withinReach(near, null).findings()).as("nobody knows").isEmpty();
    assertThat(rules.withinReach(durham, 5000).findings()).as("no limit").isEmpty();
  }

  @Test
  void what_is_refused_binds_the_match_and_what_is_warned_of_does_not() {
    assertThat(HardLimits.of(durham).contractYears()).isEqualTo(3);
    assertThat(HardLimits.of(durham).yearsInAll()).isEqualTo(5);
    assertThat(HardLimits.of(durham).prepared()).isTrue();
    assertThat(HardLimits.of(gentle).contractYears()).isNull();
    assertThat(HardLimits.of(gentle).prepared()).isFalse();
    assertThat(HardLimits.of(durham).farthestKm()).isNull();
  }

  @Test
  void five_criteria_have_weights_and_an_employee_group_may_have_one() {
    assertThat(MatchRules.weights(durham).criteria())
        .isEqualTo(
            Map.of(
                Criterion.ISSUES, 22,
                Criterion.GEOGRAPHY, 11,
                Criterion.SIZE, 11,
                Criterion.EXPERTISE, 22,
                Criterion.NEEDS, 34));
    for (Settings shipped : List.of(durham, gentle)) {
      assertThat(MatchRules.weights(shipped).criteria().values().stream().mapToInt(w -> w).sum())
          .isEqualTo(100);
    }
    assertThat(MatchRules.weights(durham).groups()).isEmpty();
    Settings weighted =
        durham.with("matching.weights.groups", "business-officials:2, directors:3", null);
    assertThat(MatchRules.weights(weighted).groups())
        .isEqualTo(Map.of("business-officials", 2, "directors", 3));
    Settings odd = durham.with("matching.weights.groups", "business-officials", null);
    assertThatThrownBy(() -> MatchRules.weights(odd)).hasMessageContaining("business-officials:2");
  }
}
