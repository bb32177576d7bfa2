package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.rules.Settings;
import org.junit.jupiter.api.Test;

/** When a group reads and approves, on the calendar of 2026-27. */
class ModerationDatesTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final LocalDate OPENS = LocalDate.of(2026, 8, 25);

  @Test
  void what_is_approved_is_so_before_the_release_window_where_that_lies_ahead() {
    assertThat(day(dates("2026-08-17").approved(OPENS))).isEqualTo(LocalDate.of(2026, 8, 24));
    assertThat(day(dates("2026-08-26").approved(OPENS))).isAfter(LocalDate.of(2026, 9, 10));
  }

  /** July has two tasks: the reading, and the feedback of whoever writes it. */
  @Test
  void plans_of_june_are_approved_in_august_however_early_their_group_sits_down() {
    for (String profile : List.of("durham-2014", "gentle")) {
      ModerationDates dates = dates("2027-07-02", profile);
      for (LocalDate met : dates.days()) {
        assertThat(dates.approvedOn(met, LocalDate.of(2027, 8, 25)))
            .as(profile + ", written on " + met)
            .isBetween(LocalDate.of(2027, 8, 1), LocalDate.of(2027, 8, 24));
      }
    }
  }

  @Test
  void groups_sit_down_on_working_days_and_read_before() {
    ModerationDates dates = dates("2026-08-17");
    assertThat(dates.days()).first().isEqualTo(LocalDate.of(2026, 8, 24));
    assertThat(dates.days()).hasSize(10).noneMatch(day -> day.getDayOfWeek().getValue() > 5);
    assertThat(dates.days()).as("Labour Day").doesNotContain(LocalDate.of(2026, 9, 7));
    LocalDate day = dates.days().first();
    assertThat(dates.read(day))
        .isBefore(dates.told(day))
        .isBefore(dates.agreed(day, OPENS, any -> true));
  }

  /** Who reads in a round of the fall has the card of the month and an approval besides. */
  @Test
  void in_the_fall_the_one_feedback_is_due_where_the_month_of_its_writer_has_room() {
    LocalDate met = LocalDate.of(2026, 10, 12);
    ModerationDates dates = dates("2026-10-12");
    assertThat(day(dates.agreed(met, OPENS, any -> true))).hasMonth(Month.OCTOBER);
    assertThat(day(dates.agreed(met, OPENS, day -> day.getMonth() != Month.OCTOBER)))
        .as("October is full")
        .isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(day(dates.agreed(met, OPENS, any -> false)))
        .as("November is full too: no school waits for nothing")
        .hasMonth(Month.OCTOBER);
  }

  @Test
  void in_summer_the_one_feedback_waits_for_no_month_so_that_it_is_approved_before_the_window() {
    LocalDate met = LocalDate.of(2026, 7, 14);
    assertThat(day(dates("2026-07-14").agreed(met, OPENS, day -> day.getMonth() != Month.JULY)))
        .hasMonth(Month.JULY);
  }

  private static ModerationDates dates(String today) {
    return dates(today, "durham-2014");
  }

  private static ModerationDates dates(String today, String profile) {
    Clock clock = Clock.fixed(Instant.parse(today + "T14:00:00Z"), TORONTO);
    Settings settings = Settings.ofProfile("ddsb", profile);
    return new ModerationDates(OrganizationCalendar.of(settings, clock), settings);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(TORONTO).toLocalDate();
  }
}
