package org.almanac.year;

import java.util.Comparator;
import java.util.List;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.springframework.stereotype.Component;

/** The programs of a school year, in the order of their codes, with their drafts. */
@Component
class Programs {
  private final List<YearProgram> programs;
  private final PlannedDates dates;
  private final ProgramReaches reaches;

  Programs(List<YearProgram> programs, PlannedDates dates, ProgramReaches reaches) {
    this.programs = programs.stream().sorted(Comparator.comparing(YearProgram::code)).toList();
    this.dates = dates;
    this.reaches = reaches;
  }

  List<YearProgram> all() {
    return programs;
  }

  /** Those that the organization has switched on. */
  List<YearProgram> of(String organization, SchoolYear year) {
    return programs.stream().filter(program -> program.runs(organization, year)).toList();
  }

  /** The same, those with the most dates first. */
  List<YearProgram> mostOftenFirst(String organization, SchoolYear year) {
    return of(organization, year).stream()
        .sorted(Comparator.comparing(one -> -one.propose(organization, year).size()))
        .toList();
  }

  YearProgram named(String code) {
    return programs.stream()
        .filter(program -> program.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no program " + code));
  }

  /** What is planned for it on the page; those without a day are left out. */
  List<YearDate> drafts(String organization, SchoolYear year, YearProgram program) {
    return dates
        .findByOrganizationAndSchoolYearAndProgram(organization, year.name(), program.code())
        .stream()
        .map(PlannedDate::date)
        .filter(YearDate::takesPlace)
        .sorted(Comparator.comparing(YearDate::beginsAt))
        .toList();
  }

  /** For whom it runs: as settled, or else as chosen on the page. */
  Reach reach(String organization, SchoolYear year, YearProgram program) {
    return program.settled(organization, year)
        ? program.reach(organization, year)
        : reaches
            .findByOrganizationAndSchoolYearAndProgram(organization, year.name(), program.code())
            .map(ProgramReach::reach)
            .orElse(Reach.EVERYBODY);
  }

  /** Its dates: as settled, or else as planned on the page. */
  List<Entry> entries(
      String organization, SchoolYear year, YearProgram program, List<PlannedDate> drafts) {
    Reach reach = reach(organization, year, program);
    return program.settled(organization, year)
        ? program.dates(organization, year).stream()
            .map(date -> new Entry(program, reach, null, 0, date))
            .toList()
        : drafts.stream()
            .filter(draft -> draft.program().equals(program.code()))
            .map(draft -> new Entry(program, reach, draft.id(), draft.version(), draft.date()))
            .toList();
  }
}
