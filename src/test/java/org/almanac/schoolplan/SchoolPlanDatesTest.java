package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.junit.jupiter.api.Test;

/** When a season's steps are, with the shipped calendar of Ontario for 2026-27. */
class SchoolPlanDatesTest {
  private static final String SEASON = "2027-28";
  private static final Settings DURHAM = Settings.ofProfile("ddsb", "durham-2014");

  @Test
  void drafts_are_due_by_the_last_school_day_of_june() {
    SchoolPlanDates dates = on("2027-05-20", DURHAM);
    LocalDate due = dates.due(SEASON);
    assertThat(due).isEqualTo(dates.calendar().lastSchoolDay(year("2026-27")));
    assertThat(due).isBetween(LocalDate.of(2027, 6, 21), LocalDate.of(2027, 6, 30));
  }

  @Test
  void or_by_the_end_of_september_or_a_date_of_the_districts_own() {
    assertThat(on("2027-05-20", due("september")).due(SEASON)).isEqualTo(LocalDate.of(2027, 9, 30));
    assertThat(on("2027-05-20", due("06-11")).due(SEASON)).isEqualTo(LocalDate.of(2027, 6, 11));
  }

  /** Edge case 31. */
  @Test
  void a_june_that_ends_early_or_on_a_weekend_is_due_on_its_last_school_day() {
    SchoolPlanDates guessed = on("2029-05-20", DURHAM);
    assertThat(guessed.due("2029-30"))
        .as("30 June 2029 is a Saturday")
        .isEqualTo(LocalDate.of(2029, 6, 29));
  }

  /** Edge case 26. */
  @Test
  void a_school_that_opens_in_september_has_ten_school_days_for_a_short_plan() {
    SchoolPlanDates dates = on("2026-09-08", DURHAM);
    LocalDate due = dates.due("2026-27");
    assertThat(due).isEqualTo(LocalDate.of(2026, 9, 22));
  }

  @Test
  void late_is_the_working_day_after_and_the_superintendent_hears_only_after_the_note_could() {
    SchoolPlanDates dates = on("2027-05-20", due("september"));
    LocalDate due = LocalDate.of(2027, 9, 29);
    assertThat(day(dates, dates.lateAt(due))).isEqualTo("2027-09-30");
    assertThat(day(dates, dates.tellAt(due))).isEqualTo("2027-10-05");
    LocalDate june = on("2027-05-20", DURHAM).due(SEASON);
    assertThat(dates.tellAt(june))
        .as("no principal is at work in July, so the note waits, and so does the telling")
        .isAfter(Instant.parse("2027-08-25T00:00:00Z"));
  }

  @Test
  void nothing_goes_back_before_the_last_week_of_august() {
    SchoolPlanDates dates = on("2027-05-20", DURHAM);
    assertThat(dates.releaseFrom(SEASON)).isEqualTo(LocalDate.of(2027, 8, 25));
    assertThat(day(dates, dates.talkFrom(SEASON))).isEqualTo("2027-08-25");
    assertThat(day(dates, dates.talkDue(SEASON)))
        .as("September has the card and a second round")
        .isEqualTo("2027-08-31");
    assertThat(day(on("2027-10-04", DURHAM), on("2027-10-04", DURHAM).talkFrom(SEASON)))
        .as("in a second round there is time at once")
        .isEqualTo("2027-10-04");
    Settings own = DURHAM.with(SchoolPlanDates.RELEASE_FROM, "09-01", null);
    assertThat(on("2027-05-20", own).releaseFrom(SEASON)).isEqualTo(LocalDate.of(2027, 9, 1));
  }

  private static Settings due(String value) {
    return DURHAM.with(SchoolPlanDates.DUE, value, Strength.REFUSE);
  }

  private static String day(SchoolPlanDates dates, Instant at) {
    return dates.calendar().local(at).toLocalDate().toString();
  }

  private static SchoolYear year(String name) {
    return SchoolYear.named(name);
  }

  private static SchoolPlanDates on(String day, Settings settings) {
    Clock clock = Clock.fixed(Instant.parse(day + "T15:00:00Z"), ZoneOffset.UTC);
    return new SchoolPlanDates(OrganizationCalendar.of(settings, clock), settings);
  }
}
