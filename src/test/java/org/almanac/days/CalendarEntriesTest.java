package org.almanac.days;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.almanac.calendar.CalendarFile;
import org.almanac.calendar.CalendarReading;
import org.junit.jupiter.api.Test;

/** The calendar as an ICS file to keep: it says just what the CSV file says. */
class CalendarEntriesTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final CalendarFile FILE =
      CalendarReading.of(
              "from,to,kind,label\n"
                  + "2026-09-08,2027-06-30,INSTRUCTIONAL,Days with pupils\n"
                  + "2026-12-24,2027-01-01,VACATION,\"Offices closed; all of us, really\"\n"
                  + "2027-03-26,,HOLIDAY,Vendredi saint – "
                  + "é".repeat(80)
                  + "\n",
              TORONTO)
          .file();

  private final String text =
      CalendarEntries.of("ddsb", FILE, Instant.parse("2026-08-17T13:00:00Z"));

  @Test
  void what_is_kept_as_ics_can_be_brought_again() {
    assertThat(CalendarReading.of(text, TORONTO).file().csv()).isEqualTo(FILE.csv());
  }

  @Test
  void another_program_reads_it() {
    ICalendar read = Biweekly.parse(text).first();
    assertThat(read.getEvents()).hasSize(3);
    assertThat(read.getEvents().get(1).getSummary().getValue())
        .isEqualTo("Offices closed; all of us, really");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
  }
}
