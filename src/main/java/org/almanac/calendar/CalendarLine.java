package org.almanac.calendar;

import java.time.LocalDate;
import java.util.Comparator;

/** Some days in a row that are of one kind, both ends included. */
public record CalendarLine(LocalDate from, LocalDate to, DayKind kind, String label)
    implements Comparable<CalendarLine> {
  private static final Comparator<CalendarLine> BY_DAY =
      Comparator.comparing(CalendarLine::from)
          .thenComparing(CalendarLine::kind)
          .thenComparing(CalendarLine::to)
          .thenComparing(CalendarLine::label);

  boolean touches(SchoolYear year) {
    return !to.isBefore(year.first()) && !from.isAfter(year.last());
  }

  /** The part of it that lies in this school year. */
  CalendarLine within(SchoolYear year) {
    return new CalendarLine(
        from.isBefore(year.first()) ? year.first() : from,
        to.isAfter(year.last()) ? year.last() : to,
        kind,
        label);
  }

  String csv() {
    return from + "," + (to.equals(from) ? "" : to) + "," + kind + "," + label;
  }

  @Override
  public int compareTo(CalendarLine other) {
    return BY_DAY.compare(this, other);
  }
}
