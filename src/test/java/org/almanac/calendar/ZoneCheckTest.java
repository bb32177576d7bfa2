package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ZoneCheckTest {
  @Test
  void this_java_knows_the_clocks_of_toronto() {
    assertThatCode(ZoneCheck::new).doesNotThrowAnyException();
  }

  @Test
  void a_java_that_is_an_hour_off_does_not_start() {
    assertThatThrownBy(() -> ZoneCheck.check((zone, instant) -> ZoneOffset.ofHours(-4)))
        .hasMessageContaining("America/Toronto")
        .hasMessageContaining("-05:00");
  }
}
