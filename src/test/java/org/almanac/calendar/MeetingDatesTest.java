package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Predicate;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.junit.jupiter.api.Test;

class MeetingDatesTest {
  @Test
  void ten_meetings_one_a_month_all_on_a_wednesday() {
    assertThat(propose(Durham.SETTINGS))
        .containsExactly(
            LocalDate.parse("2026-09-16"),
            LocalDate.parse("2026-10-14"),
            LocalDate.parse("2026-11-18"),
            LocalDate.parse("2026-12-16"),
            LocalDate.parse("2027-01-13"),
            LocalDate.parse("2027-02-17"),
            LocalDate.parse("2027-03-24"),
            LocalDate.parse("2027-04-14"),
            LocalDate.parse("2027-05-19"),
            LocalDate.parse("2027-06-16"));
  }

  @Test
  void every_proposed_date_has_pupils_and_is_not_better_avoided() {
    assertThat(propose(Durham.SETTINGS))
        .allSatisfy(
            day -> assertThat(Durham.calendar().kinds(day)).containsExactly(DayKind.INSTRUCTIONAL));
  }

  @Test
  void what_is_proposed_breaks_no_rule_on_any_weekday() {
    for (DayOfWeek weekday : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)) {
      Settings settings = Durham.SETTINGS.with("plt.weekday", weekday.name(), null);
      assertThat(propose(settings)).hasSize(10).allMatch(day -> day.getDayOfWeek() == weekday);
    }
  }

  @Test
  void months_that_have_been_are_left_out() {
    OrganizationCalendar november = Durham.calendarOn("2026-11-18T15:00:00Z");

    List<LocalDate> dates = MeetingDates.propose(Durham.SETTINGS, "plt", november, Durham.YEAR);
    assertThat(dates).hasSize(8);
    assertThat(dates.get(0)).isEqualTo("2026-11-25");
  }

  @Test
  void a_month_whose_last_wednesday_has_been_is_left_out_and_no_other_weekday_proposed() {
    OrganizationCalendar lastWednesday = Durham.calendarOn("2026-11-25T14:00:00Z");

    List<LocalDate> dates =
        MeetingDates.propose(Durham.SETTINGS, "plt", lastWednesday, Durham.YEAR);
    assertThat(dates).hasSize(7).allMatch(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY);
  }

  @Test
  void a_month_without_an_accepted_day_is_left_out() {
    Settings settings = Durham.SETTINGS.with("plt.months", "6,7,8,9", null);

    assertThat(propose(settings))
        .extracting(LocalDate::getMonth)
        .containsExactly(Month.SEPTEMBER, Month.JUNE);
  }

  @Test
  void a_month_whose_weekday_is_taken_gets_the_nearest_accepted_day() {
    Settings onPaDays =
        Durham.SETTINGS
            .with("plt.day-kinds", "PA", Strength.REFUSE)
            .with("plt.months", "9,10", null);

    assertThat(propose(onPaDays))
        .containsExactly(LocalDate.parse("2026-09-04"), LocalDate.parse("2026-10-23"));
  }

  @Test
  void six_meetings_spread_over_the_year() {
    assertThat(propose(Durham.SETTINGS.with("plt.meetings.proposed", "6", null)))
        .extracting(LocalDate::getMonthValue)
        .containsExactly(9, 11, 1, 2, 4, 6);
  }

  @Test
  void a_year_without_a_calendar_file_has_no_dates_to_propose() {
    assertThat(
            MeetingDates.propose(
                Durham.SETTINGS, "plt", Durham.calendar(), SchoolYear.named("2027-28")))
        .isEmpty();
  }

  @Test
  void where_people_are_elsewhere_another_wednesday_of_the_month_is_proposed() {
    LocalDate elsewhere = LocalDate.parse("2026-11-18");
    assertThat(free(day -> !day.equals(elsewhere)))
        .hasSize(10)
        .doesNotContain(elsewhere)
        .contains(LocalDate.parse("2026-11-25"))
        .allMatch(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY);
  }

  @Test
  void where_people_are_elsewhere_on_every_wednesday_the_usual_one_stays() {
    assertThat(free(day -> false)).isEqualTo(propose(Durham.SETTINGS));
  }

  private static List<LocalDate> free(Predicate<LocalDate> free) {
    return MeetingDates.propose(Durham.SETTINGS, "plt", Durham.calendar(), Durham.YEAR, free);
  }

  private static List<LocalDate> propose(Settings settings) {
    return MeetingDates.propose(settings, "plt", Durham.calendar(), Durham.YEAR);
  }
}
