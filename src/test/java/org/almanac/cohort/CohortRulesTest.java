package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almanac.meetings.Block;
import org.almanac.meetings.BlockKind;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class CohortRulesTest {
  private static final Settings DURHAM = Settings.ofProfile("assoc", "durham-2014");
  private static final Settings GENTLE = Settings.ofProfile("assoc", "gentle");
  private static final Block PRACTICE = new Block(BlockKind.PRACTICE, null, 45, null);
  private static final Block EMERGENT = new Block(BlockKind.EMERGENT, null, 30, null);

  private final CohortRules rules = new CohortRules(new CohortWords(messages(), null));

  @Test
  void practice_and_emergent_in_every_agenda() {
    assertThat(judged(DURHAM, PRACTICE, EMERGENT)).isEmpty();
    assertThat(judged(DURHAM, EMERGENT)).contains("successful practice").contains("who tells");
    assertThat(judged(DURHAM, PRACTICE)).contains("what came up meanwhile");
    assertThat(judged(DURHAM)).contains("A quarter of an hour for each");
    Block none = new Block(BlockKind.PRACTICE, null, 0, null);
    assertThat(judged(DURHAM, none, EMERGENT)).isNotEmpty();
    assertThat(rules.practiceAndEmergentInEveryAgenda(DURHAM, List.of()).refused()).isTrue();
    assertThat(rules.practiceAndEmergentInEveryAgenda(GENTLE, List.of()).warned()).isTrue();
    Settings off = DURHAM.with("cohort.practice-and-emergent", "off", Strength.REFUSE);
    assertThat(rules.practiceAndEmergentInEveryAgenda(off, List.of()).findings()).isEmpty();
  }

  @Test
  void six_for_everyone() {
    LocalDate began = LocalDate.of(2027, 1, 11);
    LocalDate april = LocalDate.of(2027, 4, 14);
    assertThat(six(0, began, null, april)).as("joins in January, begins with April").isTrue();
    assertThat(six(0, began, null, LocalDate.of(2026, 11, 18))).as("not before").isFalse();
    assertThat(six(5, began, null, LocalDate.of(2028, 11, 15))).as("the sixth").isTrue();
    assertThat(six(6, began, null, LocalDate.of(2029, 4, 11))).as("no seventh").isFalse();
  }

  @Test
  void six_even_when_the_two_years_end_before() {
    LocalDate began = LocalDate.of(2026, 8, 28);
    LocalDate ended = LocalDate.of(2028, 8, 27);
    LocalDate sixth = LocalDate.of(2028, 8, 30);
    assertThat(six(5, began, ended, sixth)).isTrue();
    assertThat(six(6, began, ended, sixth.plusMonths(3))).isFalse();
    LocalDate left = LocalDate.of(2027, 12, 31);
    assertThat(six(4, began, left, sixth)).as("left before: no more").isFalse();
    LocalDate leapDay = LocalDate.of(2028, 2, 29);
    assertThat(six(5, leapDay, LocalDate.of(2030, 2, 27), LocalDate.of(2030, 4, 10)))
        .as("two years from 29 February end on 27 February")
        .isTrue();
  }

  @Test
  void who_was_a_new_member_years_ago_is_invited_no_more() {
    LocalDate began = LocalDate.of(2012, 9, 1);
    LocalDate ended = LocalDate.of(2014, 8, 31);
    assertThat(six(0, began, ended, LocalDate.of(2015, 4, 15))).as("about a year").isTrue();
    assertThat(six(0, began, ended, LocalDate.of(2015, 11, 18))).isFalse();
    assertThat(six(0, began, ended, LocalDate.of(2026, 11, 18))).isFalse();
  }

  @Test
  void who_is_a_new_member_again_after_years_begins_anew() {
    Spell first = spell("2012-09-01", "2014-08-31");
    Spell again = spell("2026-09-01", null);
    int gone = GENTLE.number("cohort.again.months");
    assertThat(Spell.present(List.of(again, first), gone)).isEqualTo(again);
    assertThat(again.holds(LocalDate.of(2014, 4, 9))).as("offered then").isFalse();
    assertThat(again.holds(LocalDate.of(2026, 11, 18))).isTrue();
  }

  @Test
  void who_is_away_for_a_year_goes_on_where_they_were() {
    Spell before = spell("2025-09-01", "2026-01-31");
    int gone = GENTLE.number("cohort.again.months");
    assertThat(Spell.present(List.of(before, spell("2027-02-01", null)), gone))
        .isEqualTo(spell("2025-09-01", null));
    assertThat(Spell.present(List.of(before, spell("2026-02-01", "2027-08-31")), gone))
        .isEqualTo(spell("2025-09-01", "2027-08-31"));
  }

  private static Spell spell(String from, String to) {
    return new Spell(LocalDate.parse(from), Optional.ofNullable(to).map(LocalDate::parse));
  }

  private boolean six(int offered, LocalDate began, LocalDate ended, LocalDate day) {
    return rules.sixForEveryone(GENTLE, offered, began, Optional.ofNullable(ended), day);
  }

  private String judged(Settings settings, Block... blocks) {
    return rules.practiceAndEmergentInEveryAgenda(settings, List.of(blocks)).words(Strength.REFUSE);
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/cohort");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
