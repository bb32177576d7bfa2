package org.almanac.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrongTriesTest {
  private final HandClock clock = new HandClock();
  private final WrongTries tries = new WrongTries(clock);

  @Test
  void thirty_wrong_tries_a_minute() {
    wrong("10.0.0.1", 29);
    assertThat(tries.mustWait("10.0.0.1")).isFalse();
    wrong("10.0.0.1", 1);
    assertThat(tries.mustWait("10.0.0.1")).isTrue();
    assertThat(tries.mustWait("10.0.0.2")).isFalse();
    clock.by(Duration.ofSeconds(59));
    assertThat(tries.mustWait("10.0.0.1")).isTrue();
    clock.by(Duration.ofSeconds(1));
    assertThat(tries.mustWait("10.0.0.1")).isFalse();
  }

  @Test
  void slow_tries_never_wait() {
    for (int i = 0; i < 100; i++) {
      wrong("10.0.0.1", 1);
      clock.by(Duration.ofSeconds(3));
    }
    assertThat(tries.mustWait("10.0.0.1")).isFalse();
  }

  @Test
  void one_network_of_long_addresses_counts_as_one() {
    wrong("2001:db8:1:2:3:4:5:6", 15);
    wrong("2001:db8:1:2:9:9:9:9", 15);
    assertThat(tries.mustWait("2001:db8:1:2:7:7:7:7")).isTrue();
    assertThat(tries.mustWait("2001:db8:1:3:7:7:7:7")).isFalse();
  }

  @Test
  void a_flood_of_addresses_takes_no_endless_room() {
    for (int i = 0; i < 30_000; i++) {
      tries.wrong("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256);
    }
    assertThat(tries.addresses()).isEqualTo(10_000);
  }

  private void wrong(String address, int times) {
    for (int i = 0; i < times; i++) {
      tries.wrong(address);
    }
  }
}
