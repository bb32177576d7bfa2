package org.almanac.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.SwitchedProgram;
import org.almanac.meetings.YearProgram;
import org.almanac.rules.Rules;
import org.almanac.rules.Switches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which programs an organization runs, year by year; switching one is looked at before. */
@Service
@Transactional
class ProgramSwitches {
  private static final int YEARS = 3;

  private final List<SwitchedProgram> switched;
  private final Programs programs;
  private final OpenedYears years;
  private final PlannedDates dates;
  private final YearOpening opening;
  private final Calendars calendars;
  private final Rules rules;
  private final Switches switches;
  private final YearWords words;

  ProgramSwitches(
      List<SwitchedProgram> switched,
      Programs programs,
      OpenedYears years,
      PlannedDates dates,
      YearOpening opening,
      Calendars calendars,
      Rules rules,
      Switches switches,
      YearWords words) {
    this.switched = switched.stream().sorted(Comparator.comparing(SwitchedProgram::code)).toList();
    this.programs = programs;
    this.years = years;
    this.dates = dates;
    this.opening = opening;
    this.calendars = calendars;
    this.rules = rules;
    this.switches = switches;
    this.words = words;
  }

  /**
   * What would follow.
   *
   * @param refused why it can't be; null where it can
   */
  record Look(
      SwitchedProgram program, boolean on, SchoolYear from, List<String> follows, String refused) {
    /** Another look has another one. */
    public String mark() {
      return Integer.toHexString(List.of(program.code(), on, from.name(), follows).hashCode());
    }
  }

  List<SwitchedProgram> all() {
    return switched;
  }

  Optional<SwitchedProgram> find(String code) {
    return switched.stream().filter(program -> program.code().equals(code)).findFirst();
  }

  /** From which years on somebody may switch: this one and the next ones. */
  List<SchoolYear> choices(String organization) {
    return Stream.iterate(calendars.of(organization).schoolYear(), SchoolYear::next)
        .limit(YEARS)
        .toList();
  }

  boolean runs(String organization, SwitchedProgram program, SchoolYear year) {
    return rules.of(organization, year.name()).on(program.setting());
  }

  /** What would stop or begin; changes nothing. */
  @Transactional(readOnly = true)
  public Look look(String organization, SwitchedProgram program, boolean on, SchoolYear from) {
    List<String> follows = new ArrayList<>();
    String refused = null;
    boolean differs = false;
    for (SchoolYear year : concerned(organization, from)) {
      if (runs(organization, program, year) != on) {
        differs = true;
        if (!on && settled(organization, program, year)) {
          refused =
              words.say(
                  "programs.stands", program.name(), year.name(), latest(organization, program));
        }
        follows.add(follows(organization, program, on, year));
      }
    }
    if (!differs) {
      refused = words.say(on ? "programs.on-already" : "programs.off-already", program.name());
    }
    return new Look(program, on, from, List.copyOf(follows), refused);
  }

  /** False where something else would follow by now, or it can't be. */
  boolean put(
      String organization,
      SwitchedProgram program,
      boolean on,
      SchoolYear from,
      String seen,
      String by) {
    List<OpenedYear> open =
        years.findByOrganizationOrderBySchoolYearDesc(organization).stream()
            .filter(year -> SchoolYear.named(year.schoolYear()).compareTo(from) >= 0)
            .flatMap(year -> years.alone(organization, year.schoolYear()).stream())
            .toList();
    Look look = look(organization, program, on, from);
    if (look.refused() != null || !look.mark().equals(seen)) {
      return false;
    }
    switches.put(organization, program.setting(), on, from.name(), by);
    open.stream()
        .filter(OpenedYear::settling)
        .forEach(year -> follow(organization, program, on, year.schoolYear()));
    return true;
  }

  private void follow(String organization, SwitchedProgram program, boolean on, String year) {
    if (on) {
      opening.propose(organization, year);
    } else {
      dates.deleteAllInBatch(
          dates.findByOrganizationAndSchoolYearAndProgram(organization, year, program.code()));
    }
  }

  /** The years to choose from and whatever is open, from this one on. */
  private TreeSet<SchoolYear> concerned(String organization, SchoolYear from) {
    TreeSet<SchoolYear> all = new TreeSet<>(choices(organization));
    years
        .findByOrganizationOrderBySchoolYearDesc(organization)
        .forEach(year -> all.add(SchoolYear.named(year.schoolYear())));
    return new TreeSet<>(all.tailSet(from));
  }

  private String follows(
      String organization, SwitchedProgram program, boolean on, SchoolYear year) {
    return program
        .follows(on, year.name())
        .orElseGet(() -> inTheYear(organization, program, on, year));
  }

  private String inTheYear(
      String organization, SwitchedProgram program, boolean on, SchoolYear year) {
    OpenedYear.State state =
        years
            .findByOrganizationAndSchoolYear(organization, year.name())
            .filter(opened -> !opened.cancelled())
            .map(OpenedYear::state)
            .orElse(null);
    String how = state == null ? "NONE" : state.name();
    int proposed =
        dates
            .findByOrganizationAndSchoolYearAndProgram(organization, year.name(), program.code())
            .size();
    return words.say(
        "programs.follows." + (on ? "on." : "off.") + how, program.name(), year.name(), proposed);
  }

  private boolean settled(String organization, SwitchedProgram program, SchoolYear year) {
    return inTheYear(program).filter(each -> each.settled(organization, year)).isPresent();
  }

  /** From which year on nothing of it stands yet. */
  private String latest(String organization, SwitchedProgram program) {
    SchoolYear year = calendars.of(organization).schoolYear();
    for (SchoolYear each : concerned(organization, year)) {
      if (settled(organization, program, each)) {
        year = each.next();
      }
    }
    return year.name();
  }

  private Optional<YearProgram> inTheYear(SwitchedProgram program) {
    return programs.all().stream().filter(each -> each.code().equals(program.code())).findFirst();
  }
}
