package org.almanac.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Reach;
import org.almanac.people.Role;
import org.almanac.rules.Finding;
import org.almanac.rules.Strength;

/**
 * A school year on one page: months and programs, and what is to be known of them.
 *
 * @param state null where nobody opened the year
 * @param toKnow what concerns several dates: collisions, months beyond the budget
 * @param mark changes with every change: who saw another one saw another year
 */
record YearSheet(
    SchoolYear year,
    OpenedYear.State state,
    List<Column> programs,
    List<Month> months,
    List<Fixed> fixed,
    List<Finding> toKnow,
    List<RoleLoad> loads,
    String mark) {

  public boolean settling() {
    return state == OpenedYear.State.SETTLING;
  }

  /** A program's column. */
  record Column(
      String code,
      String name,
      boolean settled,
      Reach reach,
      List<String> reachNames,
      LocalTime hour,
      int dates,
      Instant begins,
      List<Finding> findings) {}

  /** A month's row: a cell for each program, then what else is fixed. */
  record Month(YearMonth month, List<List<Line>> cells, List<Fixed> fixed) {}

  /**
   * A date in its cell.
   *
   * @param id null where it is settled and stands where it is
   * @param kind what day it is; empty without a day
   * @param page null where there is no page of its own
   */
  record Line(
      Long id,
      int version,
      LocalDate day,
      LocalTime begins,
      LocalTime ends,
      String kind,
      String page,
      List<Finding> findings) {}

  /** A date that no program knows. */
  record Fixed(
      Long id,
      String title,
      LocalDate day,
      LocalTime begins,
      LocalTime ends,
      String roles,
      String kind,
      List<Finding> findings) {}

  /** What one person of a role gets, month by month, and in the whole year. */
  record RoleLoad(Role role, List<MonthLoad> months, MonthLoad year) {}

  /** Null where a month asks nothing. */
  record MonthLoad(YearMonth month, Load load, boolean beyond) {}

  /** How many dates can't stay where they are. */
  public long refused() {
    return with(Strength.REFUSE);
  }

  /** How many dates have a remark of their program's rules beside them. */
  public long warned() {
    return with(Strength.WARN);
  }

  private long with(Strength strength) {
    return months.stream()
        .flatMap(month -> month.cells().stream())
        .flatMap(List::stream)
        .filter(
            line ->
                line.findings().stream()
                    .anyMatch(f -> f.strength() == strength && !toKnow.contains(f)))
        .count();
  }

  /** Everything that any rule has to say. */
  List<Finding> findings() {
    return Stream.of(
            toKnow.stream(),
            programs.stream().flatMap(column -> column.findings().stream()),
            months.stream()
                .flatMap(month -> month.cells().stream())
                .flatMap(List::stream)
                .flatMap(line -> line.findings().stream()))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }
}
