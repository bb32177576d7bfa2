package org.almanac.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Submissions;
import org.almanac.engine.Tenants;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearProgram;
import org.almanac.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does on the year's page; each thing is kept at once. */
@Service
@Transactional
class YearDesk {
  private final OpenedYears years;
  private final PlannedDates dates;
  private final FixedDates fixedDates;
  private final ProgramReaches reaches;
  private final Programs programs;
  private final YearOpening opening;
  private final YearSheets sheets;
  private final ProgramYearProcess process;
  private final Submissions submissions;
  private final Tenants tenants;

  YearDesk(
      OpenedYears years,
      PlannedDates dates,
      FixedDates fixedDates,
      ProgramReaches reaches,
      Programs programs,
      YearOpening opening,
      YearSheets sheets,
      ProgramYearProcess process,
      Submissions submissions,
      Tenants tenants) {
    this.years = years;
    this.dates = dates;
    this.fixedDates = fixedDates;
    this.reaches = reaches;
    this.programs = programs;
    this.opening = opening;
    this.sheets = sheets;
    this.process = process;
    this.submissions = submissions;
    this.tenants = tenants;
  }

  /** How a change went. */
  enum Done {
    SAVED,
    /** Somebody else changed it since it was looked at. */
    MEANWHILE,
    /** The year is not being settled, or it isn't there. */
    NOT_OPEN
  }

  /** Another day, or none, and another hour for one date. */
  Done change(
      String organization, SchoolYear year, long id, int seen, LocalDate day, LocalTime begins) {
    if (!settling(organization, year)) {
      return Done.NOT_OPEN;
    }
    PlannedDate date =
        dates.findByOrganizationAndSchoolYearAndId(organization, year.name(), id).orElse(null);
    if (date == null) {
      return Done.NOT_OPEN;
    }
    boolean same = begins.equals(date.date().begins()) && Objects.equals(day, date.date().day());
    if (date.version() != seen && !same) {
      return Done.MEANWHILE;
    }
    date.moveTo(day, begins);
    dates.flush();
    return Done.SAVED;
  }

  /** One hour for all dates of a program. */
  Done hour(String organization, SchoolYear year, String program, LocalTime begins) {
    return ifSettling(
        organization,
        year,
        program,
        each ->
            dates
                .findByOrganizationAndSchoolYearAndProgram(organization, year.name(), each.code())
                .forEach(date -> date.moveTo(date.date().day(), begins)));
  }

  /** The program's dates by rule once more, as if nobody had changed any. */
  Done proposeAnew(String organization, SchoolYear year, String program) {
    return ifSettling(
        organization,
        year,
        program,
        each -> {
          dates.deleteAllInBatch(
              dates.findByOrganizationAndSchoolYearAndProgram(
                  organization, year.name(), each.code()));
          opening.propose(organization, year.name());
        });
  }

  /** For whom a program runs: before it is settled on the page, later in its own year. */
  Done reach(String organization, SchoolYear year, String program, Reach reach) {
    YearProgram of = running(organization, year, program);
    if (of == null || years.alone(organization, year.name()).isEmpty()) {
      return Done.NOT_OPEN;
    }
    if (of.settled(organization, year)) {
      of.reach(organization, year, reach);
    } else {
      reaches.save(
          reaches
              .findByOrganizationAndSchoolYearAndProgram(organization, year.name(), program)
              .orElseGet(() -> new ProgramReach(organization, year.name(), program))
              .reaches(reach));
    }
    return Done.SAVED;
  }

  /** A date that no program knows. The same one twice is there once. */
  Done add(
      String organization,
      SchoolYear year,
      String title,
      LocalDate day,
      LocalTime from,
      LocalTime until,
      Set<Role> roles) {
    if (years.alone(organization, year.name()).isEmpty()) {
      return Done.NOT_OPEN;
    }
    boolean there =
        fixedDates
            .findByOrganizationAndSchoolYearOrderByDayAscBeginsAsc(organization, year.name())
            .stream()
            .anyMatch(
                other ->
                    other.day().equals(day)
                        && other.begins().equals(from)
                        && other.title().equals(title));
    if (!there) {
      fixedDates.save(new FixedDate(organization, year.name(), title, day, from, until, roles));
    }
    return Done.SAVED;
  }

  void remove(String organization, SchoolYear year, long id) {
    years.alone(organization, year.name());
    fixedDates
        .findByOrganizationAndSchoolYearAndId(organization, year.name(), id)
        .ifPresent(fixedDates::delete);
  }

  /**
   * Confirms the year by its task: the own one, or for the coordinator who has it, and it shows.
   *
   * @param seen what the page showed; when somebody changed it since, nothing is confirmed
   * @throws org.almanac.engine.Refusal when a rule refuses
   */
  Done confirm(String organization, SchoolYear year, String seen, String by) {
    if (settling(organization, year) && !sheets.of(organization, year).mark().equals(seen)) {
      return Done.MEANWHILE;
    }
    return process
        .settling(organization, year.name())
        .map(
            task -> {
              String recorder = by.equals(task.assignee()) ? null : by;
              Runnable sent = () -> submissions.record(task.id(), Map.of("seen", seen), recorder);
              tenants.within(organization, sent);
              return Done.SAVED;
            })
        .orElse(Done.NOT_OPEN);
  }

  private Done ifSettling(
      String organization, SchoolYear year, String program, Consumer<YearProgram> change) {
    YearProgram of = running(organization, year, program);
    if (of == null || !settling(organization, year) || of.settled(organization, year)) {
      return Done.NOT_OPEN;
    }
    change.accept(of);
    dates.flush();
    return Done.SAVED;
  }

  private YearProgram running(String organization, SchoolYear year, String code) {
    return programs.of(organization, year).stream()
        .filter(program -> program.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private boolean settling(String organization, SchoolYear year) {
    return years.alone(organization, year.name()).filter(OpenedYear::settling).isPresent();
  }
}
