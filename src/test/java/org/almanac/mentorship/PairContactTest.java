package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as being in touch. */
class PairContactTest {
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);
  private static final ContactSettings SETTINGS =
      new ContactSettings(2, 60, 4, 2, 20, new CountedDays(Set.of()));

  private final PairContact contact = new PairContact("assoc", 7, SEPTEMBER);

  @Test
  void an_hour_that_is_called_off_is_none_in_which_they_met() {
    contact.inTouch(SEPTEMBER.plusDays(30));
    contact.calledOff(SEPTEMBER.plusDays(2));
    assertThat(contact.countsFrom()).isEqualTo(SEPTEMBER.plusDays(2));
    contact.calledOff(SEPTEMBER.plusDays(9));
    assertThat(contact.countsFrom()).isEqualTo(SEPTEMBER.plusDays(2));
  }

  @Test
  void agreeing_anew_after_a_note_answers_it() {
    contact.noted(SEPTEMBER.plusDays(60));
    contact.noted(SEPTEMBER.plusDays(120));
    contact.sayHello();
    LocalDate anew = SEPTEMBER.plusDays(140);
    contact.agreed(anew);
    assertThat(contact.notes()).isZero();
    assertThat(contact.isHello()).isFalse();
    Two pair = new Two("assoc", 7, "p1", "p2", anew, 4);
    assertThat(contact.noteDue(SETTINGS, pair, anew.plusDays(59))).isFalse();
    assertThat(contact.noteDue(SETTINGS, pair, anew.plusDays(60))).isTrue();
  }

  @Test
  void what_was_agreed_before_the_note_answers_nothing() {
    contact.noted(SEPTEMBER.plusDays(60));
    contact.agreed(SEPTEMBER.plusDays(10));
    assertThat(contact.notes()).isOne();
  }
}
