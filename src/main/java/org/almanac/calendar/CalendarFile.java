package org.almanac.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/**
 * A school calendar as a file of lines {@code from,to,kind,label}, both days included; an empty
 * {@code to} means one day. INSTRUCTIONAL lines span a term: its weekdays that are no PA day,
 * holiday or break are the instructional days. AVOID comes on top of what a day is. Lines that
 * begin with {@code #} are remarks. A label may hold commas.
 */
class CalendarFile {
  private static final String HEADER = "from,to,kind,label";

  private final Map<LocalDate, Set<DayKind>> kinds = new HashMap<>();
  private final Map<LocalDate, List<String>> labels = new HashMap<>();
  private final Set<SchoolYear> years = new TreeSet<>();

  private record Line(LocalDate from, LocalDate to, DayKind kind, String label) {}

  static CalendarFile named(String name) {
    try (InputStream in = new ClassPathResource("calendars/" + name).getInputStream()) {
      return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no calendar file " + name, e);
    }
  }

  static CalendarFile read(String name, String text) {
    CalendarFile file = new CalendarFile();
    List<Line> lines = new ArrayList<>();
    int number = 0;
    boolean headed = false;
    for (String raw : text.lines().toList()) {
      number++;
      if (raw.isBlank() || raw.startsWith("#")) {
        continue;
      }
      try {
        if (headed) {
          lines.add(line(raw));
        } else if (!raw.strip().equals(HEADER)) {
          throw new IllegalArgumentException("the first line is to be '" + HEADER + "'");
        }
        headed = true;
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalStateException(name + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    lines.forEach(file::put);
    file.kinds.values().forEach(CalendarFile::settle);
    return file;
  }

  private static Line line(String raw) {
    String[] cells = raw.split(",", 4);
    if (cells.length < 4) {
      throw new IllegalArgumentException("expected " + HEADER + ", found '" + raw + "'");
    }
    LocalDate from = LocalDate.parse(cells[0].strip());
    LocalDate to = cells[1].isBlank() ? from : LocalDate.parse(cells[1].strip());
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
    if (to.isAfter(from.plusYears(1))) {
      throw new IllegalArgumentException(from + " to " + to + " is longer than a year");
    }
    return new Line(from, to, kind(cells[2].strip()), cells[3].strip());
  }

  private static DayKind kind(String word) {
    for (DayKind kind : DayKind.values()) {
      if (kind.name().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no kind of day; there are " + List.of(DayKind.values()));
  }

  private void put(Line line) {
    if (line.kind() == DayKind.INSTRUCTIONAL) {
      years.add(SchoolYear.containing(line.from()));
      years.add(SchoolYear.containing(line.to()));
    }
    line.from().datesUntil(line.to().plusDays(1)).forEach(day -> put(line, day));
  }

  private void put(Line line, LocalDate day) {
    boolean term = line.kind() == DayKind.INSTRUCTIONAL;
    if (term && weekend(day)) {
      return;
    }
    kinds.computeIfAbsent(day, any -> EnumSet.noneOf(DayKind.class)).add(line.kind());
    if (!term) {
      labels.computeIfAbsent(day, any -> new ArrayList<>()).add(line.label());
    }
  }

  private static void settle(Set<DayKind> kinds) {
    if (kinds.contains(DayKind.HOLIDAY) || kinds.contains(DayKind.BREAK)) {
      kinds.remove(DayKind.PA);
    }
    if (kinds.stream().anyMatch(CalendarFile::withoutPupils)) {
      kinds.remove(DayKind.INSTRUCTIONAL);
    }
  }

  private static boolean withoutPupils(DayKind kind) {
    return kind == DayKind.PA || kind == DayKind.HOLIDAY || kind == DayKind.BREAK;
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  Set<DayKind> kinds(LocalDate day) {
    return kinds.getOrDefault(day, Set.of());
  }

  String label(LocalDate day) {
    return String.join(", ", labels.getOrDefault(day, List.of()));
  }

  boolean covers(LocalDate day) {
    return years.contains(SchoolYear.containing(day));
  }
}
