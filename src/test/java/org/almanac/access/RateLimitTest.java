package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.almanac.HandClock;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final HandClock clock = new HandClock();
  private final RateLimit limit = new RateLimit(clock, 30, Duration.ofMinutes(1));

  @Test
  void whoever_comes_too_often_waits_until_the_while_is_over_and_nobody_else_does() {
    count("10.0.0.1", 29);
    assertThat(limit.reached("10.0.0.1")).isFalse();
    count("10.0.0.1", 1);
    assertThat(limit.reached("10.0.0.1")).isTrue();
    assertThat(limit.reached("10.0.0.2")).isFalse();
    clock.by(Duration.ofSeconds(59));
    assertThat(limit.reached("10.0.0.1")).isTrue();
    clock.by(Duration.ofSeconds(1));
    assertThat(limit.reached("10.0.0.1")).isFalse();
  }

  @Test
  void who_comes_slowly_never_waits() {
    for (int i = 0; i < 100; i++) {
      count("10.0.0.1", 1);
      clock.by(Duration.ofSeconds(3));
    }
    assertThat(limit.reached("10.0.0.1")).isFalse();
  }

  @Test
  void a_clock_that_was_set_back_keeps_nobody_waiting() {
    count("10.0.0.1", 30);
    clock.by(Duration.ofHours(-1));
    assertThat(limit.reached("10.0.0.1")).isFalse();
  }

  @Test
  void one_network_of_long_addresses_counts_as_one() {
    assertThat(RateLimit.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(RateLimit.network("2001:db8:1:2:9:9:9:9"))
        .isNotEqualTo(RateLimit.network("2001:db8:1:3:3:4:5:6"));
    assertThat(RateLimit.network("10.0.0.1")).isEqualTo("10.0.0.1");
  }

  @Test
  void a_flood_of_places_takes_no_endless_room() {
    for (int i = 0; i < 30_000; i++) {
      limit.count("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256);
    }
    assertThat(limit.places()).isEqualTo(20_000);
  }

  private void count(String place, int times) {
    for (int i = 0; i < times; i++) {
      limit.count(place);
    }
  }
}
