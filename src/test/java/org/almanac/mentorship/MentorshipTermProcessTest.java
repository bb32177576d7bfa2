package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way through half a year, on the engine alone. */
class MentorshipTermProcessTest {
  private static final LocalDate END = LocalDate.of(2027, 3, 1);

  private final BareMentorship term = new BareMentorship();

  @AfterEach
  void close() {
    term.close();
  }

  @Test
  void a_new_pair_agrees_on_its_rhythm_and_lives_its_term() {
    term.newToEachOther(true).aTermBegins();
    term.does("Agree on a rhythm");
    assertThat(term.isOver()).isFalse();
    term.moveTo(END);
    assertThat(term.ends()).containsExactly("Term over");
  }

  @Test
  void a_pair_that_knows_each_other_is_asked_nothing() {
    term.newToEachOther(false).aTermBegins();
    assertThat(term.task("Agree on a rhythm")).isNull();
    term.moveTo(END);
    assertThat(term.ends()).containsExactly("Term over");
  }

  @Test
  void a_term_is_over_even_if_nothing_was_written() {
    term.newToEachOther(true).aTermBegins();
    term.moveTo(END);
    assertThat(term.ends()).containsExactly("Term over, nothing written");
  }

  @Test
  void parted() {
    term.newToEachOther(false).aTermBegins();
    term.hears("mentorship-pair-ended");
    assertThat(term.ends()).containsExactly("Parted");
  }

  @Test
  void parted_before_they_agreed() {
    term.newToEachOther(true).aTermBegins();
    term.hears("mentorship-pair-ended");
    assertThat(term.task("Agree on a rhythm")).isNull();
    assertThat(term.ends()).containsExactly("Parted");
  }

  @Test
  void paused() {
    term.newToEachOther(true).aTermBegins();
    term.hears("mentorship-paused");
    assertThat(term.task("Agree on a rhythm")).isNull();
    assertThat(term.ends()).containsExactly("Paused");
  }
}
