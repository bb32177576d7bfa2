package org.almanac.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the days of the schools are: as the calendar file has them, less those on which the schools
 * were closed against it. Both are asked for once, when a day is asked for.
 */
class SchoolDays {
  private static final Set<DayKind> AT_SCHOOL = EnumSet.of(DayKind.INSTRUCTIONAL, DayKind.PA);

  private final Supplier<CalendarFile> fileOnce;
  private final Supplier<Map<LocalDate, String>> closedOnce;
  private CalendarFile file;
  private Map<LocalDate, String> closed;

  SchoolDays(Supplier<CalendarFile> file, Supplier<Map<LocalDate, String>> closed) {
    this.fileOnce = file;
    this.closedOnce = closed;
  }

  /** The same closed days in another calendar. */
  SchoolDays by(CalendarFile other) {
    return new SchoolDays(() -> other, this::closed);
  }

  CalendarFile file() {
    if (file == null) {
      file = fileOnce.get();
    }
    return file;
  }

  private Map<LocalDate, String> closed() {
    if (closed == null) {
      closed = closedOnce.get();
    }
    return closed;
  }

  Set<DayKind> kinds(LocalDate day) {
    Set<DayKind> kinds = EnumSet.noneOf(DayKind.class);
    kinds.addAll(file().kinds(day));
    if (kinds.stream().anyMatch(AT_SCHOOL::contains) && isClosed(day)) {
      kinds.removeAll(AT_SCHOOL);
    }
    return kinds;
  }

  boolean isClosed(LocalDate day) {
    return closed().containsKey(day);
  }

  String label(LocalDate day) {
    return Stream.concat(Stream.of(closed().getOrDefault(day, "")), file().labels(day))
        .filter(label -> !label.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
