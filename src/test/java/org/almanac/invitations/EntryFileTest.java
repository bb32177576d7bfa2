package org.almanac.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.Attendee;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What calendars read, read by a parser that is not ours. The files stay in {@code
 * target/calendar}, where a third one, outside Java, reads them too ({@code .ci/calendar}).
 */
class EntryFileTest {
  private static final Path FILES = Path.of("target/calendar");
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final Party DISTRICT = new Party("Durham District", "almanac@example.org");
  private static final Party ANA = new Party("Ana Reyes", "ana@example.org");
  private static final Instant NOW = Instant.parse("2026-09-22T10:30:00Z");
  private static final String HOSTILE =
      "Hall 1, “A”; north\\south \"x\" 🎉\r\nATTENDEE:mailto:evil@example.org\rEND:VEVENT\n\u0007";

  private final EntryFile file = new EntryFile(DISTRICT, "https://almanac.example.org", NOW);

  @BeforeAll
  static void folder() throws Exception {
    Files.createDirectories(FILES);
  }

  @Test
  void a_meeting_is_asked_for_then_moved_then_taken_out_under_one_uid() throws Exception {
    String invited = kept("1-invited", file.entry(october(0), ANA));
    String moved = kept("2-moved", file.entry(movedToNovember(1), ANA));
    String cancelled = kept("3-cancelled", file.entry(movedToNovember(1).withdrawn(2), ANA));

    assertThat(List.of(invited, moved, cancelled))
        .extracting(text -> event(text).getUid().getValue())
        .containsOnly("ddsb.PLT-2026-10@almanac");
    assertThat(List.of(invited, moved, cancelled))
        .extracting(text -> event(text).getSequence().getValue())
        .containsExactly(0, 1, 2);
    assertThat(List.of(invited, moved, cancelled))
        .extracting(text -> Biweekly.parse(text).first().getMethod().getValue())
        .containsExactly("REQUEST", "REQUEST", "CANCEL");
    assertThat(event(cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(event(moved).getStatus().getValue()).isEqualTo("CONFIRMED");
  }

  /** 14 October is daylight time, 4 November is not: nine o'clock stays nine o'clock. */
  @Test
  void nine_o_clock_stays_nine_o_clock_across_the_clock_change() {
    String october = file.entry(october(0), ANA);
    String november = file.entry(movedToNovember(1), ANA);
    assertThat(october).contains("DTSTART;TZID=America/Toronto:20261014T090000\r\n");
    assertThat(november).contains("DTSTART;TZID=America/Toronto:20261104T090000\r\n");
    assertThat(start(october)).isEqualTo(Instant.parse("2026-10-14T13:00:00Z"));
    assertThat(start(november)).isEqualTo(Instant.parse("2026-11-04T14:00:00Z"));
  }

  /**
   * The zone that a file brings along says the same as ours does, on each day of a school year. Not
   * read here but outside Java: St. John's, whose half hour biweekly doesn't manage on the one day.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Toronto",
        "America/Vancouver",
        "America/Regina",
        "America/St_Johns",
        "Europe/Berlin",
        "Asia/Jerusalem",
        "Africa/Cairo",
        "America/Asuncion",
        "UTC"
      })
  void a_zone_brings_its_own_clock_changes(String id) throws Exception {
    ZoneId zone = ZoneId.of(id);
    List<Event> year =
        LocalDate.parse("2026-09-01")
            .datesUntil(LocalDate.parse("2027-07-01"))
            .map(day -> day.atTime(9, 0).atZone(zone))
            .map(at -> event("at-" + at.toInstant(), 0, at, "PLT", ""))
            .toList();
    String text = kept("zone-" + id.replace('/', '-'), file.list("PLT", zone, year));
    List<VEvent> read = Biweekly.parse(text).first().getEvents();
    assertThat(read).hasSameSizeAs(year);
    for (int i = 0; i < year.size() && !id.equals("America/St_Johns"); i++) {
      assertThat(read.get(i).getDateStart().getValue().toInstant())
          .isEqualTo(year.get(i).begins().toInstant());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "America/Toronto, RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU, RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
    "Europe/Berlin, RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU, RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
  })
  void a_zone_that_changes_each_year_alike_says_so(String zone, String spring, String autumn) {
    assertThat(file.list("PLT", ZoneId.of(zone), List.of())).contains(spring, autumn);
  }

  @Test
  void one_person_is_invited_by_the_organization_and_need_not_answer() {
    VEvent event = event(file.entry(october(0), ANA));
    assertThat(event.getAttendees()).hasSize(1);
    Attendee ana = event.getAttendees().get(0);
    assertThat(ana.getEmail()).isEqualTo("ana@example.org");
    assertThat(ana.getCommonName()).isEqualTo("Ana Reyes");
    assertThat(ana.getRsvp()).isFalse();
    assertThat(event.getOrganizer().getEmail()).isEqualTo("almanac@example.org");
    assertThat(event.getOrganizer().getCommonName()).isEqualTo("Durham District");
  }

  @Test
  void it_bears_the_clocks_time_and_leads_to_the_card() {
    VEvent event = event(file.entry(october(0), ANA));
    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
    assertThat(event.getUrl().getValue())
        .isEqualTo("https://almanac.example.org/meetings/PLT-2026-10/card");
    assertThat(event.getDescription().getValue())
        .endsWith("https://almanac.example.org/meetings/PLT-2026-10/card");
  }

  @Test
  void what_people_type_stays_text() throws Exception {
    Event hostile =
        event("PLT-2026-10", 3, at("2026-10-14T09:00"), "Läsning, \\n; “" + HOSTILE, HOSTILE);
    String text =
        kept(
            "4-hostile",
            file.entry(
                hostile, new Party("Ana \"Bo\"; O’Neil,\r\nX-EVIL:1 ^n Öz", "ana@example.org")));
    VEvent event = event(text);
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(event.getAttendees().get(0).getCommonName())
        .isEqualTo("Ana 'Bo'; O’Neil, X-EVIL:1 n Öz");
    assertThat(event.getLocation().getValue())
        .isEqualTo(
            "Hall 1, “A”; north\\south \"x\" 🎉\nATTENDEE:mailto:evil@example.org\nEND:VEVENT");
    assertThat(event.getSummary().getValue()).startsWith("Läsning, \\n; “Hall 1, “A”;");
    assertThat(text.lines().filter(line -> line.startsWith("ATTENDEE"))).hasSize(1);
    assertThat(text).doesNotContain("\u0007");
  }

  @Test
  void no_line_is_longer_than_75_octets_and_no_character_is_torn() {
    String longName = "🎉 naïve — ".repeat(60);
    String text =
        file.entry(
            event("PLT-2026-10", 0, at("2026-10-14T09:00"), longName, longName),
            new Party("Ö".repeat(150), "ana@example.org"));
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> {
              assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
              assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
            });
    assertThat(event(text).getSummary().getValue()).isEqualTo(longName.strip());
    assertThat(event(text).getAttendees().get(0).getCommonName()).isEqualTo("Ö".repeat(150));
  }

  @Test
  void a_year_names_nobody_and_asks_nothing() throws Exception {
    Event off = event("PLT-2026-12", 1, at("2026-12-09T09:00"), "Not taking place: PLT", "");
    List<Event> year =
        List.of(october(0), movedToNovember(4), off.withdrawn(2), october(0, "2027-03-24T09:00"));
    String text = kept("5-year", file.list("PLT 2026-27", TORONTO, year));
    ICalendar read = Biweekly.parse(text).first();
    assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(read.getEvents()).hasSize(4).allMatch(event -> event.getAttendees().isEmpty());
    assertThat(read.getEvents().get(2).getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(read.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("PLT 2026-27");
  }

  @Test
  void a_calendar_without_entries_is_still_one() throws Exception {
    String text = kept("6-empty", file.list("PLT", TORONTO, List.of()));
    assertThat(Biweekly.parse(text).first().getEvents()).isEmpty();
    assertThat(text).contains("BEGIN:VTIMEZONE");
  }

  @Test
  void the_second_parser_has_nothing_to_object_to() {
    for (String text :
        List.of(
            file.entry(october(0), ANA),
            file.entry(october(0).withdrawn(1), ANA),
            file.list("PLT", TORONTO, List.of(october(0))))) {
      List<List<ParseWarning>> warnings = new ArrayList<>();
      ICalendar read = Biweekly.parse(text).warnings(warnings).first();
      assertThat(warnings).allMatch(List::isEmpty);
      assertThat(read.validate(biweekly.ICalVersion.V2_0).toString()).isEmpty();
    }
  }

  /** What the parser outside Java has to find in the files. */
  @BeforeAll
  static void expected() throws Exception {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("1-invited", "REQUEST ddsb.PLT-2026-10@almanac 0 CONFIRMED 2026-10-14T13:00:00Z");
    expected.put("2-moved", "REQUEST ddsb.PLT-2026-10@almanac 1 CONFIRMED 2026-11-04T14:00:00Z");
    expected.put("3-cancelled", "CANCEL ddsb.PLT-2026-10@almanac 2 CANCELLED 2026-11-04T14:00:00Z");
    expected.put("4-hostile", "REQUEST ddsb.PLT-2026-10@almanac 3 CONFIRMED 2026-10-14T13:00:00Z");
    Files.createDirectories(FILES);
    Files.write(
        FILES.resolve("expected.txt"),
        expected.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  private static Event october(int sequence) {
    return october(sequence, "2026-10-14T09:00");
  }

  private static Event october(int sequence, String at) {
    return event("PLT-2026-10", sequence, at(at), "PLT: Reading", "Education Centre, Room 2");
  }

  private static Event movedToNovember(int sequence) {
    return october(sequence, "2026-11-04T09:00");
  }

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(TORONTO);
  }

  private static Event event(
      String key, int sequence, ZonedDateTime begins, String summary, String location) {
    return new Event(
        Event.uid("ddsb", key),
        sequence,
        begins,
        begins.plusHours(3),
        summary,
        location,
        "Coffee from 08:30.\nYour card:",
        "/meetings/" + key + "/card",
        false);
  }

  private static String kept(String name, String text) throws Exception {
    Files.writeString(FILES.resolve(name + ".ics"), text);
    return text;
  }

  private static VEvent event(String text) {
    return Biweekly.parse(text).first().getEvents().get(0);
  }

  private static Instant start(String text) {
    return event(text).getDateStart().getValue().toInstant();
  }
}
