package org.almanac.year;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the cycles of a settled year begin, counted back from their first meetings. */
@Component
@Transactional
class YearCountedDates implements CountedDates {
  private static final String KEEPER = "year";

  private final ProgramYearProcess process;
  private final YearOpening opening;
  private final Programs programs;
  private final YearWords words;

  YearCountedDates(
      ProgramYearProcess process, YearOpening opening, Programs programs, YearWords words) {
    this.process = process;
    this.opening = opening;
    this.programs = programs;
    this.words = words;
  }

  @Override
  public String keeper() {
    return KEEPER;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    return process.waiting(change.organization()).stream()
        .map(cycle -> move(cycle, change))
        .filter(move -> !move.from().equals(move.to()))
        .toList();
  }

  private DateMove move(ProgramYearProcess.Cycle cycle, CalendarChange change) {
    String organization = change.organization();
    String year = cycle.schoolYear();
    String code = cycle.program();
    OrganizationCalendar now = change.now();
    Instant byNow = opening.cycleBegins(organization, year, code, now, Map.of());
    Instant byNext =
        opening.cycleBegins(organization, year, code, change.next(), change.meetings());
    return new DateMove(
        KEEPER,
        key(cycle),
        ProgramYearProcess.CYCLE_BEGINS,
        words.say("counted.year", year),
        words.say("counted.cycleBegins", programs.named(code).name()),
        cycle.begins(),
        change.to(Rhythm.SYSTEM, cycle.begins(), byNow, byNext));
  }

  @Override
  public void move(String organization, String key, List<DateMove> moves, String by) {
    process.waiting(organization).stream()
        .filter(cycle -> key(cycle).equals(key))
        .forEach(
            cycle ->
                moves.stream()
                    .filter(move -> move.from().equals(cycle.begins()))
                    .forEach(move -> process.begins(cycle, move.to())));
  }

  private static String key(ProgramYearProcess.Cycle cycle) {
    return cycle.schoolYear() + " " + cycle.program();
  }
}
