package org.almanac.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A calendar that looks too often waits, and only that one. */
class FeedLooksTest {
  private final Hand hand = new Hand();
  private final FeedLooks looks = new FeedLooks(hand);

  @Test
  void who_looks_too_often_waits_for_the_hour_to_pass_and_nobody_else_does() {
    for (int i = 0; i < FeedLooks.MOST; i++) {
      assertThat(looks.tooMany("one")).isFalse();
    }
    assertThat(looks.tooMany("one")).isTrue();
    assertThat(looks.tooMany("other")).isFalse();
    hand.now = hand.now.plus(FeedLooks.WINDOW);
    assertThat(looks.tooMany("one")).isFalse();
  }

  private static class Hand extends Clock {
    private Instant now = Instant.parse("2026-09-22T10:30:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
