package org.almanac.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.calendar.CalendarReading.Place;

/**
 * Reads lines {@code from,to,kind,label}, both days included; an empty {@code to} means one day.
 * Lines that begin with {@code #} are remarks. A label may hold commas, with or without quotes.
 */
class CalendarCsv {
  static final String HEADER = "from,to,kind,label";
  private static final int CELLS = 4;
  private static final int SHOWN_OF_A_CELL = 40;

  private final CalendarReading reading;

  CalendarCsv(CalendarReading reading) {
    this.reading = reading;
  }

  void read(String text) {
    int number = 0;
    boolean headed = false;
    for (String raw : text.lines().toList()) {
      Place place = new Place(++number, "");
      if (isRemark(raw)) {
        continue;
      }
      if (!headed && !isHeader(raw)) {
        reading.trouble(place, "header", HEADER);
        return;
      }
      if (headed) {
        line(place, raw);
      }
      headed = true;
      if (reading.isFull()) {
        return;
      }
    }
  }

  /** Spreadsheets write commas where a row is empty. */
  private static boolean isRemark(String raw) {
    return raw.replace(",", "").isBlank() || raw.startsWith("#") || raw.startsWith("\"#");
  }

  private static boolean isHeader(String raw) {
    return raw.strip().replaceAll("[ \"]", "").replaceAll(",+$", "").equalsIgnoreCase(HEADER);
  }

  private void line(Place place, String raw) {
    String[] cells = raw.split(",", CELLS);
    if (cells.length < CELLS) {
      reading.trouble(place, "cells", HEADER, shown(raw));
      return;
    }
    Optional<LocalDate> from = day(place, cells[0]);
    Optional<LocalDate> to = cells[1].isBlank() ? from : day(place, cells[1]);
    Optional<DayKind> kind = kind(cells[2]);
    if (kind.isEmpty()) {
      reading.trouble(place, "kind", shown(cells[2]), kinds());
    } else if (from.isPresent() && to.isPresent()) {
      reading.take(place, from.get(), to.get(), kind.get(), label(cells[3]));
    }
  }

  private Optional<LocalDate> day(Place place, String cell) {
    try {
      return Optional.of(LocalDate.parse(plain(cell)));
    } catch (DateTimeException e) {
      reading.trouble(place, "day", shown(cell));
      return Optional.empty();
    }
  }

  static Optional<DayKind> kind(String word) {
    String wanted = plain(word).toUpperCase(Locale.ROOT);
    return Arrays.stream(DayKind.values()).filter(kind -> kind.name().equals(wanted)).findFirst();
  }

  static String kinds() {
    return Arrays.stream(DayKind.values()).map(DayKind::name).collect(Collectors.joining(", "));
  }

  /** Without the quotes that a spreadsheet puts around a label with commas. */
  private static String label(String cell) {
    String label = cell.strip();
    return label.matches("\"([^\"]|\"\")*\"")
        ? label.substring(1, label.length() - 1).replace("\"\"", "\"").strip()
        : label;
  }

  private static String plain(String cell) {
    return cell.replace("\"", "").strip();
  }

  static String shown(String cell) {
    String plain = cell.strip().replaceAll("\\p{C}", "");
    return plain.length() > SHOWN_OF_A_CELL ? plain.substring(0, SHOWN_OF_A_CELL) + "…" : plain;
  }

  static String write(List<CalendarLine> lines) {
    return lines.stream()
        .map(CalendarLine::csv)
        .collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n"));
  }
}
