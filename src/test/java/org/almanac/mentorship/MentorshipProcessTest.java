package org.almanac.mentorship;

import static org.almanac.mentorship.WhatNext.Kind.CLOSE;
import static org.almanac.mentorship.WhatNext.Kind.MENTOR;
import static org.almanac.mentorship.WhatNext.Kind.PAUSE;
import static org.almanac.mentorship.WhatNext.Kind.TERM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way through two years, on the engine alone. */
class MentorshipProcessTest {
  private final BareMentorship mentorship = new BareMentorship();

  @AfterEach
  void close() {
    mentorship.close();
  }

  @Test
  void two_years_done() {
    mentorship.next(TERM, TERM, TERM, TERM, CLOSE).begins();
    for (int half = 1; half <= 4; half++) {
      assertThat(mentorship.waitsAt()).containsExactly("timer_termEnds");
      mentorship.moveTo(LocalDate.of(2026, 9, 1).plusMonths(6L * half));
    }
    mentorship.does("Close the mentorship");
    assertThat(mentorship.ends())
        .containsExactly("Term over", "Term over", "Term over", "Term over", "Two years done");
    assertThat(mentorship.isOver()).isTrue();
  }

  @Test
  void two_years_done_quietly() {
    mentorship.next(CLOSE).begins();
    mentorship.moveTo(LocalDate.of(2026, 10, 19));
    assertThat(mentorship.isOver()).isFalse();
    mentorship.moveTo(LocalDate.of(2026, 10, 20));
    assertThat(mentorship.ends()).containsExactly("Two years done, quietly");
  }

  @Test
  void the_pair_ends_and_another_mentor_is_found() {
    mentorship.next(TERM, MENTOR, TERM).begins();
    mentorship.hears("mentorship-pair-ended");
    assertThat(mentorship.waitsAt()).contains("gateway_untilMentor");
    mentorship.hears("mentorship-pair-agreed");
    assertThat(mentorship.waitsAt()).containsExactly("timer_termEnds");
    assertThat(mentorship.ends()).containsExactly("Parted");
  }

  @Test
  void two_years_are_over_before_another_mentor_is_found() {
    mentorship.next(MENTOR, CLOSE).begins();
    mentorship.moveTo(LocalDate.of(2028, 9, 1));
    assertThat(mentorship.task("Close the mentorship")).isNotNull();
  }

  @Test
  void a_pause_and_what_comes_after_it() {
    mentorship.next(TERM, PAUSE, TERM).begins();
    mentorship.hears("mentorship-paused");
    assertThat(mentorship.waitsAt()).containsExactly("event_goesOn");
    mentorship.moveTo(LocalDate.of(2029, 1, 1));
    assertThat(mentorship.waitsAt()).as("no time runs in a pause").containsExactly("event_goesOn");
    mentorship.hears("mentorship-goes-on");
    assertThat(mentorship.waitsAt()).containsExactly("timer_termEnds");
  }

  @Test
  void left_before_two_years() {
    mentorship.next(TERM).begins();
    mentorship.hears("mentorship-left");
    assertThat(mentorship.ends()).containsExactly("Left before two years");
    assertThat(mentorship.isOver()).as("the term ends with it").isTrue();
  }

  @Test
  void left_while_waiting_for_a_mentor() {
    mentorship.next(MENTOR).begins();
    mentorship.hears("mentorship-left");
    assertThat(mentorship.ends()).containsExactly("Left before two years");
  }

  @Test
  void left_in_a_pause() {
    mentorship.next(PAUSE).begins();
    mentorship.hears("mentorship-left");
    assertThat(mentorship.ends()).containsExactly("Left before two years");
  }

  @Test
  void left_before_the_last_word() {
    mentorship.next(CLOSE).begins();
    mentorship.hears("mentorship-left");
    assertThat(mentorship.task("Close the mentorship")).isNull();
    assertThat(mentorship.ends()).containsExactly("Left before two years");
  }
}
