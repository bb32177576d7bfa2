package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** After how long a silence a pair gets its note: handbook 5, Contact. */
class ContactSettingsTest {
  private static final CountedDays COUNTED = new CountedDays(Set.of(Month.JULY, Month.AUGUST));
  private static final ContactSettings SETTINGS = new ContactSettings(2, 60, 4, 2, 20, COUNTED);
  private static final LocalDate IN_SEPTEMBER = LocalDate.of(2026, 9, 10);

  @Test
  void after_twice_the_pairs_rhythm() {
    assertThat(SETTINGS.silence(6)).isEqualTo(84);
    assertThat(SETTINGS.noteAfter(IN_SEPTEMBER, 6)).isEqualTo(LocalDate.of(2026, 12, 3));
  }

  @Test
  void at_least_sixty_days_however_often_they_meet() {
    assertThat(SETTINGS.silence(1)).isEqualTo(60);
    assertThat(SETTINGS.silence(4)).isEqualTo(60);
    assertThat(SETTINGS.noteAfter(IN_SEPTEMBER, 1)).isEqualTo(LocalDate.of(2026, 11, 9));
  }

  @Test
  void a_pair_that_has_agreed_on_no_rhythm_yet_has_the_organizations() {
    assertThat(new ContactSettings(2, 60, 6, 2, 20, COUNTED).silence(0)).isEqualTo(84);
  }

  @Test
  void july_and_august_are_not_counted() {
    LocalDate inJune = LocalDate.of(2027, 6, 10);
    LocalDate due = SETTINGS.noteAfter(inJune, 4);
    assertThat(due).as("twenty days of June, forty from September on").isEqualTo("2027-10-10");
    assertThat(COUNTED.after(LocalDate.of(2027, 7, 12), 60)).isEqualTo("2027-10-30");
  }

  @Test
  void nothing_is_written_in_july_and_august() {
    assertThat(COUNTED.counts(LocalDate.of(2027, 7, 1))).isFalse();
    assertThat(COUNTED.counts(LocalDate.of(2027, 8, 31))).isFalse();
    assertThat(COUNTED.counts(LocalDate.of(2027, 9, 1))).isTrue();
  }

  @Test
  void who_counts_in_no_month_writes_to_nobody() {
    assertThat(new CountedDays(Set.of(Month.values())).after(IN_SEPTEMBER, 60))
        .isEqualTo(LocalDate.MAX);
  }

  @Test
  void a_year_without_a_tap_brings_two_notes_and_then_the_list() {
    Two pair = new Two("assoc", 7, "p1", "p2", IN_SEPTEMBER, 4);
    PairContact contact = new PairContact("assoc", 7, IN_SEPTEMBER);
    int notes = 0;
    LocalDate listed = null;
    for (LocalDate day = IN_SEPTEMBER; day.isBefore(LocalDate.of(2028, 9, 1)); ) {
      if (contact.noteDue(SETTINGS, pair, day)) {
        contact.noted(day);
        notes++;
      }
      if (contact.helloDue(SETTINGS, day)) {
        contact.sayHello();
        listed = day;
      }
      day = day.plusDays(1);
    }
    assertThat(notes).isEqualTo(2);
    assertThat(listed).isEqualTo(LocalDate.of(2027, 1, 28));
    contact.inTouch(LocalDate.of(2028, 9, 1));
    assertThat(contact.isHello()).isFalse();
    assertThat(contact.noteDue(SETTINGS, pair, LocalDate.of(2028, 10, 30))).isFalse();
    assertThat(contact.noteDue(SETTINGS, pair, LocalDate.of(2028, 10, 31))).isTrue();
  }

  @Test
  void that_they_agreed_how_to_go_about_it_counts_as_contact() {
    PairContact contact = new PairContact("assoc", 7, IN_SEPTEMBER);
    Two agreed = new Two("assoc", 7, "p1", "p2", LocalDate.of(2026, 9, 30), 4);
    assertThat(contact.noteDue(SETTINGS, agreed, LocalDate.of(2026, 11, 28))).isFalse();
    assertThat(contact.noteDue(SETTINGS, agreed, LocalDate.of(2026, 11, 29))).isTrue();
  }

  @Test
  void a_pause_counts_for_nothing_and_afterwards_the_count_begins_anew() {
    Two pair = new Two("assoc", 7, "p1", "p2", IN_SEPTEMBER, 4);
    PairContact contact = new PairContact("assoc", 7, IN_SEPTEMBER);
    contact.noted(LocalDate.of(2026, 11, 9));
    contact.rests();
    assertThat(contact.noteDue(SETTINGS, pair, LocalDate.of(2027, 6, 1))).isFalse();
    assertThat(contact.helloDue(SETTINGS, LocalDate.of(2027, 6, 1))).isFalse();
    contact.goesOn(LocalDate.of(2027, 2, 1));
    assertThat(contact.noteDue(SETTINGS, pair, LocalDate.of(2027, 4, 1))).isFalse();
    assertThat(contact.noteDue(SETTINGS, pair, LocalDate.of(2027, 4, 2))).isTrue();
  }
}
