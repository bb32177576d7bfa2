package org.almanac.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a calendar file says, and what of it can't be taken. */
public class CalendarReading {
  /** The biggest of the files that districts publish has a hundred lines. */
  static final int MOST_LINES = 2000;

  static final int LONGEST_LABEL = 120;
  private static final int LARGEST = 1_000_000;
  private static final int SHOWN = 50;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  /** What makes a spreadsheet take a cell for a formula. */
  private static final String FORMULA = "=+-@\t\uff1d\uff0b\uff0d\uff20";

  private final List<CalendarLine> lines = new ArrayList<>();
  private final List<CalendarTrouble> troubles = new ArrayList<>();
  private int troubleCount;

  /** A line of a file, or an entry of one that has no lines to speak of. */
  record Place(int line, String entry) {
    static final Place FILE = new Place(0, "");
  }

  /**
   * Reads CSV or ICS, whichever it is.
   *
   * @param zone in which an entry with hours has its day
   */
  public static CalendarReading of(String text, ZoneId zone) {
    CalendarReading reading = new CalendarReading();
    String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (plain.length() > LARGEST) {
      reading.trouble(Place.FILE, "large", LARGEST / 1000);
    } else if (plain.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
      new CalendarIcs(reading, zone).read(plain.stripLeading());
    } else {
      new CalendarCsv(reading).read(plain);
    }
    if (reading.lines.isEmpty() && reading.troubleCount == 0) {
      reading.trouble(Place.FILE, "empty");
    }
    return reading;
  }

  /** Takes the days, unless they make no sense. */
  void take(Place place, LocalDate from, LocalDate to, DayKind kind, String label) {
    if (to.isBefore(from)) {
      trouble(place, "backwards", to.toString(), from.toString());
    } else if (from.isBefore(FIRST) || to.isAfter(LAST)) {
      trouble(place, "far", from.toString(), to.toString());
    } else if (to.isAfter(from.plusYears(1))) {
      trouble(place, "long", from.toString(), to.toString());
    } else if (label.length() > LONGEST_LABEL) {
      trouble(place, "label.long", LONGEST_LABEL);
    } else if (label.codePoints().anyMatch(CalendarReading::isHidden)) {
      trouble(place, "label.hidden");
    } else if (!label.isEmpty() && FORMULA.indexOf(label.charAt(0)) >= 0) {
      trouble(place, "label.formula", label.substring(0, 1));
    } else {
      lines.add(new CalendarLine(from, to, kind, label));
    }
    if (lines.size() == MOST_LINES + 1) {
      trouble(Place.FILE, "many", MOST_LINES);
    }
  }

  void trouble(Place place, String key, Object... values) {
    troubleCount++;
    if (troubles.size() < SHOWN) {
      troubles.add(new CalendarTrouble(place.line(), place.entry(), key, List.of(values)));
    }
  }

  boolean isFull() {
    return lines.size() > MOST_LINES;
  }

  /** The first ones, from the top. */
  public List<CalendarTrouble> troubles() {
    return List.copyOf(troubles);
  }

  public int troubleCount() {
    return troubleCount;
  }

  public List<CalendarLine> lines() {
    return List.copyOf(lines);
  }

  /** Only what can be taken as a whole is a calendar. */
  public CalendarFile file() {
    if (troubleCount > 0) {
      throw new IllegalStateException("There are " + troubleCount + " troubles in this file");
    }
    return new CalendarFile(lines);
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xfffd;
    };
  }
}
