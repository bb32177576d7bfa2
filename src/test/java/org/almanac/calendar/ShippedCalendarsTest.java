package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendars that come along, held against what is computed without them. */
class ShippedCalendarsTest {
  private static final String ONTARIO = "ontario-2026-27.csv";
  private static final String BRITISH_COLUMBIA = "british-columbia-2026-27.csv";
  private static final SchoolYear YEAR = Durham.YEAR;

  @ParameterizedTest(name = "{0}: {1} days with pupils, {2} without")
  @CsvSource({ONTARIO + ",187,7", BRITISH_COLUMBIA + ",182,7"})
  void a_year_has_as_many_days_with_pupils_as_its_source_says(String file, int with, int without) {
    OrganizationCalendar calendar = calendar(file);
    assertThat(days().filter(calendar::instructional)).hasSize(with);
    assertThat(days().filter(day -> calendar.kinds(day).contains(DayKind.PA))).hasSize(without);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONTARIO, BRITISH_COLUMBIA})
  void holidays_are_where_they_are_computed_to_be(String file) {
    OrganizationCalendar calendar = calendar(file);
    LocalDate easter = easter(2027);
    Map<String, LocalDate> computed =
        Map.ofEntries(
            Map.entry("Labour Day", monday(1, 2026, Month.SEPTEMBER)),
            Map.entry("Thanksgiving Day", monday(2, 2026, Month.OCTOBER)),
            Map.entry("Christmas Day", LocalDate.of(2026, 12, 25)),
            Map.entry("New Year's Day", LocalDate.of(2027, 1, 1)),
            Map.entry("Family Day", monday(3, 2027, Month.FEBRUARY)),
            Map.entry("Good Friday", easter.minusDays(2)),
            Map.entry("Easter Monday", easter.plusDays(1)),
            Map.entry("Victoria Day", mondayBefore(LocalDate.of(2027, 5, 25))),
            Map.entry("Canada Day", LocalDate.of(2027, 7, 1)));
    computed.forEach(
        (name, day) -> {
          assertThat(calendar.kinds(day)).as(name).contains(DayKind.HOLIDAY);
          assertThat(calendar.label(day)).contains(name);
        });
  }

  @Test
  void british_columbia_has_holidays_that_ontario_has_not() {
    OrganizationCalendar there = calendar(BRITISH_COLUMBIA);
    OrganizationCalendar here = calendar(ONTARIO);
    for (String day : new String[] {"2026-09-30", "2026-11-11"}) {
      assertThat(there.working(Rhythm.SYSTEM, LocalDate.parse(day))).isFalse();
      assertThat(here.working(Rhythm.SYSTEM, LocalDate.parse(day))).isTrue();
    }
    assertThat(there.kinds(monday(1, 2026, Month.AUGUST))).contains(DayKind.HOLIDAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONTARIO, BRITISH_COLUMBIA})
  void every_line_lies_in_the_year_and_no_school_day_on_a_weekend(String file) {
    assertThat(CalendarFile.named(file).lines())
        .allSatisfy(
            line -> assertThat(YEAR.contains(line.from()) && YEAR.contains(line.to())).isTrue());
    assertThat(CalendarFile.named(file).years()).containsExactly(YEAR);
    assertThat(days().filter(CalendarFile::weekend)).noneMatch(calendar(file)::schoolDay);
  }

  @ParameterizedTest
  @CsvSource({
    ONTARIO + ",Regulation 304",
    ONTARIO + ",ontario.ca/page/school-year-calendars",
    BRITISH_COLUMBIA + ",B.C. Reg. 314/2012",
    BRITISH_COLUMBIA + ",sd23.bc.ca"
  })
  void each_file_names_its_source(String file, String source) throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/calendars", file)))
        .contains("# Source of")
        .contains(source);
  }

  /** Edge case 31: June ends on a weekend or early. */
  @ParameterizedTest(name = "a term until {0}: the last school day is {1}")
  @CsvSource({
    "2027-06-30,2027-06-30",
    "2027-06-24,2027-06-24",
    "2027-06-26,2027-06-25",
    "2027-06-27,2027-06-25"
  })
  void june_ends_on_a_weekend_or_early(LocalDate ends, LocalDate last) {
    CalendarFile file =
        CalendarFile.read(
            "ours.csv", CalendarCsv.HEADER + "\n2026-09-08," + ends + ",INSTRUCTIONAL,x");
    assertThat(Durham.calendar().by(file).lastSchoolDay(YEAR)).isEqualTo(last);
  }

  @Test
  void a_pa_day_at_the_end_of_june_is_the_last_school_day() {
    assertThat(calendar(BRITISH_COLUMBIA).lastSchoolDay(YEAR)).isEqualTo("2027-06-30");
    assertThat(calendar(ONTARIO).lastSchoolDay(YEAR)).isEqualTo("2027-06-30");
  }

  @Test
  void without_a_calendar_file_the_last_school_day_is_junes_last_weekday() {
    assertThat(calendar(ONTARIO).lastSchoolDay(SchoolYear.named("2027-28")))
        .isEqualTo("2028-06-30");
    assertThat(calendar(ONTARIO).lastSchoolDay(SchoolYear.named("2028-29")))
        .isEqualTo("2029-06-29");
  }

  @Test
  void a_vacation_in_the_file_goes_before_the_setting() {
    OrganizationCalendar calendar = calendar(BRITISH_COLUMBIA);
    assertThat(calendar.working(Rhythm.SYSTEM, LocalDate.of(2026, 12, 24))).isTrue();
    assertThat(calendar.working(Rhythm.SYSTEM, LocalDate.of(2026, 12, 29))).isFalse();
    assertThat(calendar(ONTARIO).working(Rhythm.SYSTEM, LocalDate.of(2026, 12, 24))).isFalse();
  }

  @Test
  void a_vacation_of_system_staff_changes_no_school_day() {
    CalendarFile file =
        CalendarFile.read(
            "ours.csv",
            CalendarCsv.HEADER + "\n2026-09-08,2027-06-30,INSTRUCTIONAL,x\n2026-10-14,,VACATION,x");
    OrganizationCalendar calendar = Durham.calendar().by(file);
    LocalDate day = LocalDate.of(2026, 10, 14);
    assertThat(calendar.working(Rhythm.SCHOOL, day)).isTrue();
    assertThat(calendar.instructional(day)).isTrue();
    assertThat(calendar.working(Rhythm.SYSTEM, day)).isFalse();
  }

  @Test
  void a_holiday_in_the_last_week_of_august_is_no_working_day() {
    CalendarFile file =
        CalendarFile.read(
            "ours.csv",
            CalendarCsv.HEADER + "\n2026-09-08,2027-06-30,INSTRUCTIONAL,x\n2026-08-27,,HOLIDAY,x");
    OrganizationCalendar calendar = Durham.calendar().by(file);
    assertThat(calendar.working(Rhythm.SCHOOL, LocalDate.of(2026, 8, 26))).isTrue();
    assertThat(calendar.working(Rhythm.SCHOOL, LocalDate.of(2026, 8, 27))).isFalse();
  }

  private static OrganizationCalendar calendar(String file) {
    return OrganizationCalendar.of(
        Durham.SETTINGS.with("calendar.file", file, null),
        Clock.fixed(Instant.parse("2026-08-17T13:00:00Z"), ZoneOffset.UTC));
  }

  private static Stream<LocalDate> days() {
    return YEAR.first().datesUntil(YEAR.last().plusDays(1));
  }

  private static LocalDate monday(int which, int year, Month month) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
  }

  private static LocalDate mondayBefore(LocalDate day) {
    return day.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
  }

  /** Gauss, for the Gregorian calendar of 1900 to 2099. */
  private static LocalDate easter(int year) {
    int d = (19 * (year % 19) + 24) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
    return LocalDate.of(year, 3, 22).plusDays(d + e);
  }
}
