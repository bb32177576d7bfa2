package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar as a coordinator brings it: CSV or ICS, and not always well meant. */
class CalendarReadingTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final String HEADER = "from,to,kind,label\n";

  @Test
  void an_ics_file_says_the_same_as_a_csv_file() {
    CalendarReading csv =
        read(
            HEADER
                + "2026-09-08,2027-06-30,INSTRUCTIONAL,Days with pupils\n"
                + "2026-09-07,,HOLIDAY,Labour Day\n"
                + "2027-03-15,2027-03-19,BREAK,\"March break, all schools\"\n");
    CalendarReading ics =
        read(
            ics(
                event(
                    "DTSTART;VALUE=DATE:20260908",
                    "DTEND;VALUE=DATE:20270701",
                    "SUMMARY:INSTRUCTIONAL: Days with pupils"),
                event(
                    "DTSTART;VALUE=DATE:20260907", "CATEGORIES:Holiday", "SUMMARY:Labour\r\n  Day"),
                event(
                    "DTSTART;VALUE=DATE:20270315",
                    "DURATION:P5D",
                    "SUMMARY:Break: March break\\, all schools")));

    assertThat(troubles(ics)).isEmpty();
    assertThat(ics.file().csv()).isEqualTo(csv.file().csv());
  }

  @Test
  void what_is_written_can_be_read_again() {
    CalendarFile ontario = CalendarFile.named("ontario-2026-27.csv");
    assertThat(read(ontario.csv()).file().lines()).isEqualTo(ontario.lines());
  }

  @Test
  void hours_are_of_the_organizations_own_zone_or_of_any_wall() {
    CalendarReading reading =
        read(
            ics(
                event(
                    "DTSTART;TZID=America/Toronto:20261023T083000",
                    "DTEND;TZID=America/Toronto:20261023T153000",
                    "SUMMARY:PA: Morning"),
                event("DTSTART:20261127T000000", "DTEND:20261128T000000", "SUMMARY:PA: Any wall")));

    assertThat(troubles(reading)).isEmpty();
    assertThat(reading.lines())
        .extracting(CalendarLine::from)
        .containsExactly(d(10, 23), d(11, 27));
    assertThat(reading.lines()).extracting(CalendarLine::to).containsExactly(d(10, 23), d(11, 27));
  }

  @Test
  void an_entry_that_is_cancelled_and_the_zones_rules_are_no_days() {
    CalendarReading reading =
        read(
            ics(
                "BEGIN:VTIMEZONE\r\nTZID:America/Toronto\r\nBEGIN:STANDARD\r\n"
                    + "DTSTART:19701101T020000\r\nRRULE:FREQ=YEARLY\r\nEND:STANDARD\r\n"
                    + "END:VTIMEZONE\r\n",
                event("DTSTART;VALUE=DATE:20260907", "SUMMARY:HOLIDAY: Labour Day"),
                event(
                    "DTSTART;VALUE=DATE:20260908", "STATUS:CANCELLED", "SUMMARY:No kind at all")));

    assertThat(troubles(reading)).isEmpty();
    assertThat(reading.lines()).hasSize(1);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART;VALUE=DATE:20260907~RRULE:FREQ=YEARLY~SUMMARY:HOLIDAY: x|it repeats",
        "DTSTART;TZID=America/Vancouver:20260907T090000~SUMMARY:PA: x|those of America/Vancouver",
        "DTSTART;TZID=America/Mars:20260907T090000~SUMMARY:PA: x|those of America/Mars",
        "DTSTART:20260907T090000Z~SUMMARY:PA: x|those of UTC",
        "DTSTART;VALUE=DATE:20260907~SUMMARY:Labour Day|it says no kind of day",
        "DTSTART;VALUE=DATE:20260907~CATEGORIES:Fun~SUMMARY:Note: x|it says no kind of day",
        "DTSTART;VALUE=DATE:20260931~SUMMARY:PA: x|'20260931' is no day",
        "DTSTART;VALUE=DATE:soon~SUMMARY:PA: x|'soon' is no day",
        "SUMMARY:PA: x|no day on which it begins",
        "DTSTART;VALUE=DATE:20260907~DTEND;VALUE=DATE:20260901~SUMMARY:PA: x|is before",
        "DTSTART;VALUE=DATE:20260907~DTEND;VALUE=DATE:99990101~SUMMARY:PA: x|too far",
        "DTSTART;VALUE=DATE:20260907~DTEND;VALUE=DATE:20281001~SUMMARY:PA: x|longer than a year",
        "DTSTART;VALUE=DATE:20260907~SUMMARY:PA: =cmd()|spreadsheets take for a formula"
      })
  void an_entry_that_cant_be_taken_is_named_with_the_reason(String entry, String reason) {
    CalendarReading reading = read(ics(event(entry.split("~"))));

    assertThat(reading.troubleCount()).isEqualTo(1);
    assertThat(reading.troubles().get(0).entry()).startsWith("1 ");
    assertThat(troubles(reading).get(0)).contains(reason);
  }

  @Test
  void a_journal_is_no_day() {
    assertThat(troubles(read(ics("BEGIN:VJOURNAL\r\nSUMMARY:We bought chalk\r\nEND:VJOURNAL\r\n"))))
        .containsExactly("VJOURNAL is no entry with days; only VEVENT is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n",
        "BEGIN:VCALENDAR\r\nFOO\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR"
      })
  void an_ics_file_that_breaks_off_says_so(String text) {
    assertThat(troubles(read(text)))
        .containsExactly("from here on this is no calendar file that can be read");
  }

  @Test
  void thousands_of_components_in_each_other_are_no_calendar_and_no_harm() {
    CalendarReading reading = read("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(50_000));
    assertThat(reading.troubleCount()).isPositive();
  }

  @Test
  void a_file_that_never_ends_is_turned_away_before_it_is_read() {
    assertThat(troubles(read(HEADER + "x".repeat(1_000_001))))
        .containsExactly("the file has more than 1,000 kB, and a calendar has two or three");
    assertThat(troubles(read(HEADER + "2026-09-07,,PA,x\n".repeat(10_000))))
        .containsExactly("there are more than 2,000 lines, and a calendar has about a hundred");
  }

  @Test
  void every_line_that_cant_be_taken_is_named_and_the_first_fifty_are_shown() {
    CalendarReading reading = read(HEADER + "2026-09-07,,FUN,x\n".repeat(60));

    assertThat(reading.troubleCount()).isEqualTo(60);
    assertThat(reading.troubles()).hasSize(50);
    assertThat(reading.troubles().get(1).line()).isEqualTo(3);
  }

  @Test
  void what_spreadsheets_make_of_a_file_is_read_all_the_same() {
    CalendarReading reading =
        read(
            "\ufefffrom,to,kind,label,,\r\n# remark,,,\r\n,,,\r\n"
                + "\"2026-10-23\",,pa,\"Learning, together\"\r\n");

    assertThat(troubles(reading)).isEmpty();
    assertThat(reading.lines())
        .containsExactly(new CalendarLine(d(10, 23), d(10, 23), DayKind.PA, "Learning, together"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing\n", HEADER, "<html></html>", "PK\u0003\u0004"})
  void a_file_without_a_day_says_so(String text) {
    assertThat(read(text).troubleCount()).isEqualTo(1);
  }

  @Test
  void a_new_year_leaves_the_others_as_they_were() {
    CalendarFile before = CalendarFile.named("ontario-2026-27.csv");
    CalendarFile next =
        read(HEADER
                + "2027-09-07,2028-06-30,INSTRUCTIONAL,x\n2027-10-11,,HOLIDAY,Thanksgiving Day\n")
            .file();
    CalendarFile both = next.over(before);

    assertThat(both.years())
        .extracting(SchoolYear::name)
        .containsExactlyInAnyOrder("2026-27", "2027-28");
    assertThat(both.lines()).containsAll(before.lines()).containsAll(next.lines());
  }

  @Test
  void a_year_that_is_brought_anew_is_the_new_one_as_a_whole() {
    CalendarFile before = CalendarFile.named("ontario-2026-27.csv");
    CalendarFile anew =
        read(HEADER + "2026-09-08,2027-06-30,INSTRUCTIONAL,x\n2027-04-12,2027-04-16,BREAK,Later\n")
            .file();

    assertThat(anew.over(before).kinds(LocalDate.of(2027, 3, 17)))
        .containsExactly(DayKind.INSTRUCTIONAL);
    assertThat(anew.over(before).kinds(LocalDate.of(2027, 4, 14))).containsExactly(DayKind.BREAK);
  }

  @Test
  void a_file_without_a_term_adds_to_the_calendar() {
    CalendarFile before = CalendarFile.named("ontario-2026-27.csv");
    CalendarFile added = read(HEADER + "2027-02-26,,HOLIDAY,New holiday\n").file();

    assertThat(added.over(before).lines()).hasSize(before.lines().size() + 1);
    assertThat(added.over(before).over(before).lines()).hasSize(before.lines().size() + 1);
  }

  private static LocalDate d(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private static CalendarReading read(String text) {
    return CalendarReading.of(text, TORONTO);
  }

  private static List<String> troubles(CalendarReading reading) {
    return reading.troubles().stream()
        .map(trouble -> trouble.words(Durham.messages(), Locale.ENGLISH))
        .toList();
  }

  private static String ics(String... components) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//board//EN\r\n"
        + String.join("", components)
        + "END:VCALENDAR\r\n";
  }

  private static String event(String... lines) {
    return "BEGIN:VEVENT\r\nUID:1\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
  }
}
