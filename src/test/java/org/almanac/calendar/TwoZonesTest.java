package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Edge case 34: the clock changes between two meetings, and Ontario and British Columbia are
 * together. Local wall time is kept; what is stored is the instant.
 */
class TwoZonesTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-10-01T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest(name = "9:00 on {0} is {1}")
  @CsvSource({
    "2026-10-28, 2026-10-28T13:00:00Z",
    "2026-11-04, 2026-11-04T14:00:00Z",
    "2027-03-10, 2027-03-10T14:00:00Z",
    "2027-03-24, 2027-03-24T13:00:00Z"
  })
  void the_clock_change_between_two_meetings_keeps_the_wall_time_in_ontario(
      LocalDate day, Instant stored) {
    assertThat(Durham.calendar().at(day, NINE)).isEqualTo(stored);
    assertThat(Durham.calendar().local(stored).toLocalTime()).isEqualTo(NINE);
    assertThat(Durham.calendar().local(stored).toLocalDate()).isEqualTo(day);
  }

  /** By law it is 16:00 UTC all year; a Java that says otherwise is refused for this zone. */
  @ParameterizedTest(name = "9:00 on {0}")
  @CsvSource({"2026-10-28", "2026-11-04", "2027-03-10", "2027-03-24"})
  void in_british_columbia_nine_stays_nine_or_nothing_runs_there(LocalDate day) {
    OrganizationCalendar there = britishColumbia();
    Instant stored = there.at(day, NINE);
    assertThat(there.local(stored).toLocalTime()).isEqualTo(NINE);
    boolean right = ZoneCheck.wrong(VANCOUVER, VANCOUVER.getRules()).isEmpty();
    if (right) {
      assertThat(stored).isEqualTo(day.atTime(16, 0).toInstant(ZoneOffset.UTC));
    } else {
      assertThatThrownBy(() -> ZoneCheck.check(VANCOUVER)).hasMessageContaining("Vancouver");
    }
  }

  @Test
  void two_provinces_have_their_own_midnight_and_their_own_holidays() {
    Instant lateEvening = Instant.parse("2026-10-01T05:30:00Z");
    assertThat(Durham.calendarOn(lateEvening.toString()).today()).isEqualTo("2026-10-01");
    assertThat(britishColumbia().local(lateEvening).toLocalDate()).isEqualTo("2026-09-30");
    assertThat(britishColumbia().schoolDay(LocalDate.of(2026, 11, 11))).isFalse();
    assertThat(Durham.calendar().schoolDay(LocalDate.of(2026, 11, 11))).isTrue();
  }

  @Test
  void an_hour_that_comes_twice_is_the_first_of_the_two() {
    LocalDate day = LocalDate.of(2026, 11, 1);
    assertThat(Durham.calendar().at(day, LocalTime.of(1, 30))).isEqualTo("2026-11-01T05:30:00Z");
  }

  @Test
  void working_days_over_a_clock_change_keep_the_hour() {
    OrganizationCalendar calendar = Durham.calendar();
    LocalDate friday = LocalDate.of(2026, 10, 30);
    Instant due = calendar.at(friday, LocalTime.of(16, 0));
    assertThat(calendar.local(calendar.putOff(Rhythm.SCHOOL, due, friday)).toLocalTime())
        .isEqualTo(LocalTime.of(16, 0));
  }

  private static OrganizationCalendar britishColumbia() {
    return OrganizationCalendar.of(
        Durham.SETTINGS
            .with("calendar.zone", "America/Vancouver", null)
            .with("calendar.file", "british-columbia-2026-27.csv", null),
        NOW);
  }
}
