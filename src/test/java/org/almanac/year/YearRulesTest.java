package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Busy;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.rules.AttentionBudget;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class YearRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  private final Settings gentle = Settings.ofProfile("x", "gentle");
  private final Persons persons = mock(Persons.class);
  private YearRules rules;

  @BeforeEach
  void words() {
    LocaleContextHolder.setLocale(Locale.CANADA);
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/year", "messages/access", "messages/rules");
    messages.setDefaultEncoding("UTF-8");
    rules = new YearRules(new AttentionBudget(messages), persons, new YearWords(messages));
  }

  @AfterEach
  void nobody_reads() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void one_place_at_a_time() {
    when(persons.findAllById(any()))
        .thenReturn(
            List.of(
                person("Sam", "Old"),
                person("Ana", "Reyes"),
                person("Lee", "Chan"),
                person("Jo", "Ng")));
    List<Collision> both =
        Collision.among(
            List.of(
                busy("PLT", "09:00", "12:00", "a", "b", "c", "d"),
                busy("Council", "11:30", "13:00", "a", "b", "c", "d", "e"),
                busy("After", "12:00", "13:00", "x")));

    assertThat(both).singleElement().satisfies(c -> assertThat(c.people()).hasSize(4));
    assertThat(rules.onePlaceAtATime(gentle, both))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.strength()).isEqualTo(Strength.WARN);
              assertThat(said.message())
                  .isEqualTo(
                      "Wednesday, 14 October: Lee Chan, Jo Ng, Sam Old and one more person would"
                          + " be in two places at once, PLT (09:00–12:00) and Council"
                          + " (11:30–13:00).");
            });
    Settings off = gentle.with("year.one-place", "off", Strength.WARN);
    assertThat(rules.onePlaceAtATime(off, both))
        .extracting(Finding::strength)
        .containsOnly(Strength.OFF);
  }

  @Test
  void within_the_budget() {
    YearMonth november = YearMonth.of(2026, 11);
    Map<Role, Map<YearMonth, Load>> loads =
        Map.of(
            Role.PRINCIPAL,
            Map.of(november, new Load(2, 3, 0), november.plusMonths(1), new Load(1, 3, 0)));

    assertThat(rules.withinTheBudget(gentle, loads))
        .extracting(each -> each.finding().message())
        .containsExactly("Principal, November: 2 tasks for one person, and the budget has 1.");
    assertThat(
            rules.withinTheBudget(
                gentle, Map.of(Role.PRINCIPAL, Map.of(november, new Load(1, 29, 0)))))
        .extracting(each -> each.finding().message())
        .contains("Principal, the whole year: 29 mails for one person, and the budget has 28.");
    assertThat(
            rules.withinTheBudget(
                gentle,
                Map.of(Role.SUPERINTENDENT, Map.of(YearMonth.of(2027, 7), new Load(3, 0, 0)))))
        .as("July has a budget of its own")
        .hasSize(1);
  }

  @Test
  void switched_off_no_cell_says_too_much() {
    YearMonth october = YearMonth.of(2026, 10);
    Map<Role, Map<YearMonth, Load>> loads =
        Map.of(Role.PRINCIPAL, Map.of(october, new Load(2, 29, 0)));

    assertThat(tooMuch(gentle, loads)).isTrue();
    assertThat(tooMuch(gentle.with("year.attention", "off", Strength.WARN), loads)).isFalse();
  }

  private boolean tooMuch(Settings settings, Map<Role, Map<YearMonth, Load>> loads) {
    YearSheet.RoleLoad row =
        new YearLoads()
            .rows(SchoolYear.named("2026-27"), loads, rules.withinTheBudget(settings, loads))
            .get(0);
    assertThat(row.year().beyond()).isEqualTo(row.months().get(2).beyond());
    return row.year().beyond();
  }

  private static Person person(String given, String family) {
    return new Person("p" + family, "x", given, family, family + "@example.org");
  }

  private static Busy busy(String name, String from, String until, String... who) {
    return new Busy(
        name, name, DAY, LocalTime.parse(from), LocalTime.parse(until), () -> Set.of(who));
  }
}
