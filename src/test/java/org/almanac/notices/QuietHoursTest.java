package org.almanac.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "17:59, 18:00, 06:30, ",
    "18:00, 18:00, 06:30, 2026-10-07",
    "23:59, 18:00, 06:30, 2026-10-07",
    "00:00, 18:00, 06:30, 2026-10-06",
    "06:29, 18:00, 06:30, 2026-10-06",
    "06:30, 18:00, 06:30, ",
    "12:30, 12:00, 13:00, 2026-10-06",
    "11:59, 12:00, 13:00, ",
    "12:00, 12:00, 12:00, ",
  })
  void the_quiet_ends_in_the_morning_that_follows(
      LocalTime at, LocalTime from, LocalTime to, LocalDate morning) {
    ZonedDateTime now = ZonedDateTime.parse("2026-10-06T" + at + ":00-04:00[America/Toronto]");
    assertThat(QuietHours.morningAfter(now, from, to).orElse(null)).isEqualTo(morning);
  }

  @ParameterizedTest
  @CsvSource({
    "07:00, 18:00, 06:30, 07:10",
    "06:30, 18:00, 06:30, 06:40",
    "05:00, 18:00, 06:30, 06:30",
    "19:00, 18:00, 06:30, 06:30",
    "07:00, 12:00, 13:00, 13:00",
  })
  void what_waited_lets_the_round_go_first(
      LocalTime round, LocalTime from, LocalTime to, LocalTime leaves) {
    assertThat(QuietHours.afterTheRound(round, from, to)).isEqualTo(leaves);
  }
}
