package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.almanac.rules.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationCalendarTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private final OrganizationCalendar calendar = Durham.calendar();

  @Test
  void nine_stays_nine_when_clocks_go_back_on_1_november() {
    assertThat(calendar.at(day("2026-10-14"), NINE)).isEqualTo("2026-10-14T13:00:00Z");
    assertThat(calendar.at(day("2026-10-31"), NINE)).isEqualTo("2026-10-31T13:00:00Z");
    assertThat(calendar.at(day("2026-11-01"), NINE)).isEqualTo("2026-11-01T14:00:00Z");
    assertThat(calendar.at(day("2026-11-18"), NINE)).isEqualTo("2026-11-18T14:00:00Z");
  }

  @Test
  void nine_stays_nine_when_clocks_go_forward_on_14_march() {
    assertThat(calendar.at(day("2027-02-17"), NINE)).isEqualTo("2027-02-17T14:00:00Z");
    assertThat(calendar.at(day("2027-03-13"), NINE)).isEqualTo("2027-03-13T14:00:00Z");
    assertThat(calendar.at(day("2027-03-14"), NINE)).isEqualTo("2027-03-14T13:00:00Z");
    assertThat(calendar.at(day("2027-03-24"), NINE)).isEqualTo("2027-03-24T13:00:00Z");
  }

  @Test
  void an_hour_that_a_clock_change_skips_is_an_hour_later() {
    assertThat(calendar.local(calendar.at(day("2027-03-14"), LocalTime.of(2, 30))).toLocalTime())
        .isEqualTo(LocalTime.of(3, 30));
  }

  @Test
  void today_is_the_day_on_the_wall() {
    assertThat(Durham.calendarOn("2026-10-15T03:59:59Z").today()).isEqualTo(day("2026-10-14"));
    assertThat(Durham.calendarOn("2026-10-15T04:00:00Z").today()).isEqualTo(day("2026-10-15"));
  }

  @ParameterizedTest(name = "{0} is {1}, {2}")
  @CsvSource({
    "2026-08-03,HOLIDAY,Civic Holiday",
    "2026-09-03,PA,Professional activity days before the start",
    "2026-09-07,HOLIDAY,Labour Day",
    "2026-10-12,HOLIDAY,Thanksgiving Day",
    "2026-12-22,BREAK,Christmas break",
    "2027-02-15,HOLIDAY,Family Day",
    "2027-03-17,BREAK,March break",
    "2027-03-26,HOLIDAY,Good Friday",
    "2027-03-29,HOLIDAY,Easter Monday",
    "2027-05-24,HOLIDAY,Victoria Day",
    "2027-07-01,HOLIDAY,Canada Day"
  })
  void the_year_as_ontario_has_it(LocalDate day, DayKind kind, String label) {
    assertThat(calendar.kinds(day)).containsExactly(kind);
    assertThat(calendar.label(day)).isEqualTo(label);
  }

  @Test
  void a_day_can_have_pupils_and_still_be_better_avoided() {
    assertThat(calendar.kinds(day("2026-11-11")))
        .containsExactlyInAnyOrder(DayKind.INSTRUCTIONAL, DayKind.AVOID);
  }

  @Test
  void christmas_is_a_holiday_within_the_break() {
    assertThat(calendar.kinds(day("2026-12-25")))
        .containsExactlyInAnyOrder(DayKind.BREAK, DayKind.HOLIDAY);
  }

  @Test
  void pupils_come_on_8_september_and_go_in_the_last_week_of_june() {
    assertThat(days().filter(calendar::instructional).findFirst()).contains(day("2026-09-08"));
    assertThat(days().filter(calendar::schoolDay).reduce((before, after) -> after))
        .contains(day("2027-06-30"));
  }

  @Test
  void the_regulation_wants_194_school_days_and_at_most_seven_pa_days() {
    assertThat(days().filter(calendar::schoolDay).count()).isGreaterThanOrEqualTo(194);
    assertThat(days().filter(day -> calendar.kinds(day).contains(DayKind.PA)).count())
        .isLessThanOrEqualTo(7);
    assertThat(days().filter(calendar::schoolDay))
        .allSatisfy(day -> assertThat(day).isBetween(day("2026-09-01"), day("2027-06-30")));
  }

  @Test
  void no_weekend_has_pupils() {
    assertThat(days().filter(CalendarFile::weekend)).noneMatch(calendar::schoolDay);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-03", "2026-09-08", "2026-11-11", "2026-08-25", "2026-08-31"})
  void school_staff_work_on_school_days_and_in_the_last_week_of_august(LocalDate day) {
    assertThat(calendar.working(Rhythm.SCHOOL, day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-24",
        "2026-08-30",
        "2026-09-01",
        "2026-09-07",
        "2026-10-12",
        "2026-12-21",
        "2027-03-17",
        "2027-07-02",
        "2027-10-09"
      })
  void school_staff_rest_on_all_others(LocalDate day) {
    assertThat(calendar.working(Rhythm.SCHOOL, day)).isFalse();
  }

  @Test
  void the_last_week_of_august_has_five_days_of_work() {
    assertThat(
            day("2026-08-01")
                .datesUntil(day("2026-09-01"))
                .filter(day -> calendar.working(Rhythm.SCHOOL, day)))
        .hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-17", "2026-12-21", "2026-12-23", "2027-03-17", "2027-07-02"})
  void system_staff_work_in_summer_and_in_school_breaks(LocalDate day) {
    assertThat(calendar.working(Rhythm.SYSTEM, day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-03",
        "2026-08-15",
        "2026-12-24",
        "2026-12-31",
        "2027-01-01",
        "2027-07-01"
      })
  void system_staff_rest_on_holidays_weekends_and_in_their_vacation_block(LocalDate day) {
    assertThat(calendar.working(Rhythm.SYSTEM, day)).isFalse();
  }

  @Test
  void a_weekend_swallows_no_working_day() {
    assertThat(calendar.plusWorkingDays(Rhythm.SCHOOL, day("2026-10-16"), 1))
        .isEqualTo(day("2026-10-19"));
    assertThat(calendar.plusWorkingDays(Rhythm.SCHOOL, day("2026-10-17"), 1))
        .isEqualTo(day("2026-10-19"));
    assertThat(calendar.plusWorkingDays(Rhythm.SCHOOL, day("2026-10-18"), -1))
        .isEqualTo(day("2026-10-16"));
  }

  @Test
  void cards_go_out_fifteen_school_days_before_the_meeting() {
    assertThat(calendar.plusWorkingDays(Rhythm.SCHOOL, day("2026-11-18"), -15))
        .isEqualTo(day("2026-10-28"));
    assertThat(calendar.plusWorkingDays(Rhythm.SCHOOL, day("2026-10-14"), -15))
        .isEqualTo(day("2026-09-22"));
  }

  @Test
  void two_working_days_lead_over_the_christmas_break() {
    assertThat(calendar.plusWorkingDays(Rhythm.SCHOOL, day("2026-12-17"), 2))
        .isEqualTo(day("2027-01-04"));
    assertThat(calendar.plusWorkingDays(Rhythm.SYSTEM, day("2026-12-23"), 1))
        .isEqualTo(day("2027-01-04"));
  }

  @Test
  void no_working_days_later_is_the_same_day() {
    assertThat(calendar.plusWorkingDays(Rhythm.SCHOOL, day("2026-10-17"), 0))
        .isEqualTo(day("2026-10-17"));
  }

  @Test
  void the_next_working_day_may_be_today() {
    assertThat(calendar.nextWorkingDay(Rhythm.SCHOOL, day("2026-10-16")))
        .isEqualTo(day("2026-10-16"));
    assertThat(calendar.nextWorkingDay(Rhythm.SCHOOL, day("2026-10-10")))
        .isEqualTo(day("2026-10-13"));
    assertThat(calendar.nextWorkingDay(Rhythm.SCHOOL, day("2027-07-01")))
        .isEqualTo(day("2027-08-25"));
  }

  @ParameterizedTest
  @EnumSource(Rhythm.class)
  void where_no_calendar_file_reaches_days_still_count(Rhythm rhythm) {
    assertThat(calendar.kinds(day("2025-10-15"))).isEmpty();
    assertThat(calendar.known(day("2027-10-13"))).isFalse();
    assertThat(calendar.plusWorkingDays(rhythm, day("2027-10-13"), 5)).isEqualTo(day("2027-10-20"));
    assertThat(calendar.plusWorkingDays(rhythm, day("2026-08-17"), -60)).isBefore("2026-07-01");
    assertThat(calendar.plusWorkingDays(rhythm, day("2027-06-30"), 60)).isAfter("2027-08-31");
  }

  @Test
  void a_vacation_block_may_be_empty_and_one_that_makes_no_sense_is_named() {
    Settings without = Durham.SETTINGS.with("calendar.vacation", "", null);
    Settings wrong = Durham.SETTINGS.with("calendar.vacation", "2026-12-24 to 2027-01-01", null);

    assertThat(
            OrganizationCalendar.of(without, Clock.systemUTC())
                .working(Rhythm.SYSTEM, day("2026-12-24")))
        .isTrue();
    assertThatThrownBy(() -> OrganizationCalendar.of(wrong, Clock.systemUTC()))
        .hasMessageContaining("calendar.vacation of ddsb");
  }

  private static Stream<LocalDate> days() {
    return Durham.YEAR.first().datesUntil(Durham.YEAR.last().plusDays(1));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
