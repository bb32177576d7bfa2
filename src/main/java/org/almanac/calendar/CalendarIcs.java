package org.almanac.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.almanac.calendar.CalendarReading.Place;

/**
 * Reads the entries of an ICS file, each with its kind as a category or before a colon in its
 * summary: {@code HOLIDAY: Labour Day}. Dates are read strictly here: the library takes 31
 * September for the 30th.
 */
class CalendarIcs implements ContentHandler {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern KIND_FIRST = Pattern.compile("\\s*(\\p{L}+)\\s*:\\s*(.*)");
  private static final Set<String> REPEATING = Set.of("RRULE", "RDATE", "EXRULE");
  private static final String ENTRY = "VEVENT";

  private final CalendarReading reading;
  private final ZoneId zone;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> zones = new HashMap<>();
  private String component = "";
  private int depth;
  private int number;
  private String property = "";

  CalendarIcs(CalendarReading reading, ZoneId zone) {
    this.reading = reading;
    this.zone = zone;
  }

  void read(String text) {
    try {
      new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(text), true), this);
    } catch (ParserException e) {
      reading.trouble(new Place(Math.max(0, e.getLineNo()), ""), "ics");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      reading.trouble(Place.FILE, "ics");
    }
  }

  @Override
  public void startComponent(String name) {
    if (depth++ == 0) {
      component = name.toUpperCase(Locale.ROOT);
      values.clear();
      zones.clear();
      number++;
      if (!component.equals(ENTRY) && !component.equals("VTIMEZONE")) {
        reading.trouble(place(), "component", CalendarCsv.shown(component));
      }
    }
  }

  @Override
  public void startProperty(String name) {
    property = name.toUpperCase(Locale.ROOT);
  }

  @Override
  public void parameter(String name, String value) {
    if (depth == 1 && name.equalsIgnoreCase("TZID")) {
      zones.put(property, value);
    }
  }

  @Override
  public void propertyValue(String value) {
    if (depth == 1) {
      // several CATEGORIES of one entry are one list
      values.merge(property, value, (before, more) -> before + "," + more);
    }
  }

  @Override
  public void endComponent(String name) {
    depth = Math.max(0, depth - 1);
    boolean cancelled = "CANCELLED".equalsIgnoreCase(values.get("STATUS"));
    if (depth == 0 && component.equals(ENTRY) && !cancelled && !reading.isFull()) {
      entry();
    }
  }

  private void entry() {
    if (values.keySet().stream().anyMatch(REPEATING::contains)) {
      reading.trouble(place(), "repeats");
      return;
    }
    String start = values.get("DTSTART");
    if (start == null) {
      reading.trouble(place(), "no-start");
      return;
    }
    try {
      LocalDate from = begins("DTSTART");
      LocalDate to = last(from);
      Matcher summary = KIND_FIRST.matcher(summary());
      boolean first = summary.matches() && CalendarCsv.kind(summary.group(1)).isPresent();
      List<DayKind> kinds = categories();
      if (kinds.isEmpty() && first) {
        kinds = CalendarCsv.kind(summary.group(1)).stream().toList();
      }
      if (kinds.isEmpty()) {
        reading.trouble(place(), "no-kind", CalendarCsv.kinds());
      }
      String label = first ? summary.group(2).strip() : summary();
      kinds.forEach(kind -> reading.take(place(), from, to, kind, label));
    } catch (OtherZone e) {
      reading.trouble(place(), "zone", CalendarCsv.shown(e.getMessage()), zone.getId());
    } catch (DateTimeException e) {
      reading.trouble(place(), "ics-day", CalendarCsv.shown(start));
    }
  }

  private List<DayKind> categories() {
    return Stream.of(values.getOrDefault("CATEGORIES", "").split(","))
        .flatMap(word -> CalendarCsv.kind(word).stream())
        .distinct()
        .toList();
  }

  /** The day before the end, which isn't part of it; without an end one day, or its duration. */
  private LocalDate last(LocalDate from) {
    String end = values.get("DTEND");
    String duration = values.get("DURATION");
    if (end == null) {
      boolean days = duration != null && duration.matches("\\+?P\\d{1,4}[DW]");
      return days ? from.plus(Period.parse(duration.replace("+", ""))).minusDays(1) : from;
    }
    LocalDate to = begins("DTEND");
    boolean midnight = !end.contains("T") || time("DTEND").toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight && to.isAfter(from) ? to.minusDays(1) : to;
  }

  private LocalDate begins(String name) {
    return values.get(name).contains("T")
        ? time(name).toLocalDate()
        : LocalDate.parse(values.get(name), DAY);
  }

  /** Hours mean a day only in the organization's own zone, or on any wall. */
  private LocalDateTime time(String name) {
    String value = values.get(name);
    String other = value.endsWith("Z") ? "UTC" : zones.getOrDefault(name, zone.getId());
    if (!other.equals(zone.getId())) {
      throw new OtherZone(other);
    }
    return LocalDateTime.parse(value, TIME);
  }

  private String summary() {
    return values
        .getOrDefault("SUMMARY", "")
        .replaceAll("\\\\[nN]", " ")
        .replaceAll("\\\\([,;\\\\])", "$1")
        .strip();
  }

  private Place place() {
    return new Place(0, number + " " + CalendarCsv.shown(summary()));
  }

  @Override
  public void startCalendar() {}

  @Override
  public void endCalendar() {}

  @Override
  public void endProperty(String name) {}

  private static class OtherZone extends DateTimeException {
    private static final long serialVersionUID = 1L;

    OtherZone(String zone) {
      super(zone);
    }
  }
}
