package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Busy;
import org.almanac.meetings.Engagements;
import org.almanac.meetings.SwitchedProgram;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a year has the meeting that is to hold the launch, settled or proposed. */
@Component
class LaunchMonth {
  private final ObjectProvider<YearProgram> programs;
  private final ObjectProvider<Engagements> engagements;
  private final Rules rules;

  LaunchMonth(
      ObjectProvider<YearProgram> programs, ObjectProvider<Engagements> engagements, Rules rules) {
    this.programs = programs;
    this.engagements = engagements;
    this.rules = rules;
  }

  boolean there(String organization, SchoolYear year) {
    Settings settings = rules.of(organization, year.name());
    int month = settings.number("boardplan.launch.month");
    String setting = settings.text("boardplan.launch.program") + ".";
    return programs.stream()
        .filter(one -> one instanceof SwitchedProgram all && all.setting().startsWith(setting))
        .filter(one -> one.runs(organization, year))
        .anyMatch(one -> days(organization, year, one).anyMatch(day -> in(month, day)));
  }

  private static boolean in(int month, LocalDate day) {
    return day.getMonthValue() == month;
  }

  /** As the year has them; before anybody opened it, as they would be proposed. */
  private Stream<LocalDate> days(String organization, SchoolYear year, YearProgram program) {
    List<LocalDate> known =
        engagements.stream()
            .flatMap(all -> all.beside(organization, year, BoardPlanProgram.CODE).stream())
            .filter(busy -> busy.name().equals(program.name()))
            .map(Busy::day)
            .toList();
    return known.isEmpty()
        ? program.propose(organization, year).stream()
            .filter(YearDate::takesPlace)
            .map(YearDate::day)
        : known.stream();
  }
}
