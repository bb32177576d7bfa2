package org.almanac.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CardRulesTest {
  private final CardRules rules = new CardRules(new MeetingWords(Scene.bundle(), null));

  @Test
  void card_before_meeting() {
    Instant begins = Instant.parse("2026-10-14T13:00:00Z");
    assertThat(rules.cardBeforeMeeting(begins, begins.minusSeconds(1)).refused()).isFalse();
    assertThat(rules.cardBeforeMeeting(begins, begins).refused()).isTrue();
  }
}
