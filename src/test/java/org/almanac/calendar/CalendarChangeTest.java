package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a date goes when the calendar is another. */
class CalendarChangeTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 16);
  private static final LocalTime FOUR = LocalTime.of(16, 0);

  private final OrganizationCalendar now = Durham.calendar();
  private final OrganizationCalendar next = now.by(holidayOn(FRIDAY));
  private final OrganizationCalendar onThursday = Durham.calendarOn("2026-10-15T12:00:00Z");
  private final CalendarChange change = new CalendarChange("ddsb", now, next, Map.of());

  @Test
  void a_date_where_the_old_calendar_put_it_goes_where_the_new_one_does() {
    assertThat(change.to(Rhythm.SYSTEM, at(20), at(20), at(21))).isEqualTo(at(21));
    assertThat(change.to(Rhythm.SYSTEM, at(20), at(20), at(19))).isEqualTo(at(19));
  }

  @Test
  void a_date_that_somebody_put_elsewhere_stays() {
    assertThat(change.to(Rhythm.SYSTEM, at(22), at(20), at(21))).isEqualTo(at(22));
  }

  @Test
  void a_date_on_a_day_that_turns_free_goes_to_the_next_working_day_at_its_hour() {
    assertThat(change.to(Rhythm.SYSTEM, at(16))).isEqualTo(at(19));
    assertThat(change.to(Rhythm.SCHOOL, at(16))).isEqualTo(at(19));
  }

  @Test
  void whoever_has_so_many_working_days_has_as_many_where_one_of_them_turns_free() {
    CalendarChange inside =
        new CalendarChange("ddsb", onThursday, onThursday.by(holidayOn(FRIDAY)), Map.of());
    assertThat(inside.withAsManyDays(Rhythm.SYSTEM, at(20))).isEqualTo(at(21));
    assertThat(inside.withAsManyDays(Rhythm.SYSTEM, at(16))).isEqualTo(at(19));
    assertThat(inside.withAsManyDays(Rhythm.SYSTEM, at(15))).isEqualTo(at(15));
    assertThat(inside.withAsManyDays(Rhythm.SYSTEM, at(14))).as("it has been").isEqualTo(at(14));
    assertThat(inside.withAsManyDays(Rhythm.SYSTEM, at(17)))
        .as("until Saturday they had Friday")
        .isEqualTo(at(19));
  }

  @Test
  void what_people_were_told_never_comes_nearer() {
    CalendarChange back =
        new CalendarChange("ddsb", onThursday.by(holidayOn(FRIDAY)), onThursday, Map.of());
    assertThat(back.withAsManyDays(Rhythm.SYSTEM, at(21))).isEqualTo(at(21));
  }

  @Test
  void a_last_midnight_belongs_to_the_day_before() {
    Instant midnight = now.at(FRIDAY.plusDays(1), LocalTime.MIDNIGHT);
    assertThat(change.to(Rhythm.SYSTEM, midnight))
        .isEqualTo(now.at(LocalDate.of(2026, 10, 20), LocalTime.MIDNIGHT));
  }

  @Test
  void a_date_that_was_on_a_free_day_all_along_was_meant_so() {
    assertThat(change.to(Rhythm.SYSTEM, at(17))).isEqualTo(at(17));
  }

  @Test
  void nothing_moves_into_the_past_and_what_has_been_stays() {
    CalendarChange later =
        new CalendarChange("ddsb", Durham.calendarOn("2026-10-18T12:00:00Z"), ahead(), Map.of());
    assertThat(later.to(Rhythm.SYSTEM, at(20), at(20), at(15))).isEqualTo(at(20));
    assertThat(later.to(Rhythm.SYSTEM, at(16), at(16), at(22))).isEqualTo(at(16));
    assertThat(later.to(Rhythm.SYSTEM, at(16))).isEqualTo(at(16));
  }

  @Test
  void the_days_that_turn_free_are_those_and_no_others() {
    assertThat(change.turningFree(Rhythm.SYSTEM)).isEqualTo(List.of(FRIDAY));
    assertThat(new CalendarChange("ddsb", now, now, Map.of()).turningFree(Rhythm.SCHOOL)).isEmpty();
  }

  private OrganizationCalendar ahead() {
    return Durham.calendarOn("2026-10-18T12:00:00Z").by(holidayOn(FRIDAY));
  }

  private Instant at(int dayOfOctober) {
    return now.at(LocalDate.of(2026, 10, dayOfOctober), FOUR);
  }

  private static CalendarFile holidayOn(LocalDate day) {
    String text = "from,to,kind,label\n2026-09-08,2027-06-30,INSTRUCTIONAL,x\n";
    return CalendarFile.read(
        "ours.csv", text + day + ",,HOLIDAY,New\n2026-10-12,,HOLIDAY,x\n" + rest());
  }

  /** Everything else as in Ontario. */
  private static String rest() {
    return CalendarFile.named("ontario-2026-27.csv").csv().replace("from,to,kind,label\r\n", "");
  }
}
