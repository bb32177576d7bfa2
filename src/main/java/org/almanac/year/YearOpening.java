package org.almanac.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Refusal;
import org.almanac.meetings.YearChoice;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school year is opened, its dates are proposed and settled, and each cycle begins once. */
@Service
@Transactional
class YearOpening {
  private static final int DAYS_TO_SETTLE = 10;
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  private final OpenedYears years;
  private final PlannedDates dates;
  private final Programs programs;
  private final YearSheets sheets;
  private final YearChoice choice;
  private final Calendars calendars;
  private final YearWords words;

  YearOpening(
      OpenedYears years,
      PlannedDates dates,
      Programs programs,
      YearSheets sheets,
      YearChoice choice,
      Calendars calendars,
      YearWords words) {
    this.years = years;
    this.dates = dates;
    this.programs = programs;
    this.sheets = sheets;
    this.choice = choice;
    this.calendars = calendars;
    this.words = words;
  }

  /** Opens the year once; one that was called off can be opened again, with fresh proposals. */
  void open(String organization, String name) {
    SchoolYear year = choice.of(organization, name);
    if (programs.of(organization, year).isEmpty()) {
      throw new Refusal("schoolYear", words.say("no-program"));
    }
    Optional<OpenedYear> before = years.findByOrganizationAndSchoolYear(organization, year.name());
    if (before.isPresent() && !before.get().cancelled()) {
      throw openAlready(year);
    }
    before.ifPresent(OpenedYear::reopen);
    try {
      years.saveAndFlush(before.orElseGet(() -> new OpenedYear(organization, year.name())));
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      throw openAlready(year); // by somebody else, at this moment
    }
    dates.deleteAllInBatch(
        dates.findByOrganizationAndSchoolYearOrderBySlotMonthAscSlotAsc(organization, year.name()));
  }

  private Refusal openAlready(SchoolYear year) {
    return new Refusal("schoolYear", words.say("open-already", year.name()));
  }

  /**
   * The dates of each program that is not settled by itself; those that are there stay. Who meets
   * most often begins: the others find another day more easily.
   */
  void propose(String organization, String schoolYear) {
    SchoolYear year = SchoolYear.named(schoolYear);
    for (YearProgram program : programs.mostOftenFirst(organization, year)) {
      if (!program.settled(organization, year)) {
        Set<String> there =
            dates
                .findByOrganizationAndSchoolYearAndProgram(organization, schoolYear, program.code())
                .stream()
                .map(PlannedDate::slot)
                .collect(Collectors.toSet());
        dates.saveAll(
            program.propose(organization, year).stream()
                .filter(date -> !there.contains(date.slot()))
                .map(date -> new PlannedDate(organization, schoolYear, program.code(), date))
                .toList());
      }
    }
  }

  Instant settleDue(String organization) {
    OrganizationCalendar calendar = calendars.of(organization);
    return calendar.at(
        calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), DAYS_TO_SETTLE), AFTERNOON);
  }

  /** The midnight after the year's last day. */
  Instant yearEnds(String organization, String schoolYear) {
    return calendars
        .of(organization)
        .at(SchoolYear.named(schoolYear).last().plusDays(1), LocalTime.MIN);
  }

  /**
   * Settles the dates as somebody saw them.
   *
   * @param seen what was shown; when somebody changed it since, nothing is settled
   * @return the codes of the programs whose cycles are to begin
   */
  List<String> confirm(String organization, String schoolYear, String seen) {
    SchoolYear year = SchoolYear.named(schoolYear);
    OpenedYear opened = years.alone(organization, schoolYear).orElseThrow();
    if (!opened.settling()) {
      throw new Refusal(null, words.say("settled-already", schoolYear));
    }
    if (!sheets.of(organization, year).mark().equals(seen)) {
      throw new Refusal(null, words.say("meanwhile.form", schoolYear));
    }
    refuse(organization, year);
    List<String> begin = new ArrayList<>();
    for (YearProgram program : programs.of(organization, year)) {
      if (!program.settled(organization, year)) {
        List<YearDate> wanted = programs.drafts(organization, year, program);
        program.settle(organization, year, wanted, programs.reach(organization, year, program));
        begin.add(program.code());
      }
    }
    opened.settle();
    return begin;
  }

  private void refuse(String organization, SchoolYear year) {
    String refused =
        sheets.of(organization, year).findings().stream()
            .filter(finding -> finding.strength() == Strength.REFUSE)
            .map(finding -> finding.message())
            .distinct()
            .collect(Collectors.joining(" "));
    if (!refused.isEmpty()) {
      throw new Refusal(null, refused);
    }
    for (YearProgram program : programs.of(organization, year)) {
      Verdict verdict =
          program.check(organization, year, programs.drafts(organization, year, program));
      if (!program.settled(organization, year) && verdict.refused()) {
        throw new Refusal(null, verdict.words(Strength.REFUSE));
      }
    }
  }

  /** When a program's cycle begins; at once where it is late. */
  Instant cycleBegins(String organization, String schoolYear, String code) {
    return cycleBegins(organization, schoolYear, code, calendars.of(organization), Map.of());
  }

  /** When it would begin by another calendar, with these meetings moved. */
  Instant cycleBegins(
      String organization,
      String schoolYear,
      String code,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved) {
    SchoolYear year = SchoolYear.named(schoolYear);
    return programs.named(code).beginsAt(organization, year, calendar, moved);
  }

  void begin(String organization, String schoolYear, String code) {
    programs.named(code).begin(organization, SchoolYear.named(schoolYear));
  }

  /** Called off, the year takes along what is settled and has not begun; what runs goes on. */
  void ended(String organization, String schoolYear, boolean cancelled) {
    years
        .findByOrganizationAndSchoolYear(organization, schoolYear)
        .ifPresent(
            opened -> {
              opened.ended(cancelled);
              if (opened.cancelled()) {
                SchoolYear year = SchoolYear.named(schoolYear);
                programs.all().forEach(program -> program.calledOff(organization, year));
              }
            });
  }
}
