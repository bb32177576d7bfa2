package org.almanac.schoolplan;

import static org.almanac.schoolplan.SchoolImprovementPlanProcess.ANSWER_TASK;
import static org.almanac.schoolplan.SchoolImprovementPlanProcess.DRAFT_TASK;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanDoor;
import org.almanac.plans.Plans;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who reads and who writes a school's plan, once the board's for that year is launched. Another
 * school's, and another organization's, is not there at all.
 */
@Component
class SchoolPlanDoor {
  private final Plans plans;
  private final SchoolPlans rows;
  private final PlanDoor schools;
  private final Units units;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final SchoolImprovementPlanProcess process;

  SchoolPlanDoor(
      Plans plans,
      SchoolPlans rows,
      PlanDoor schools,
      Units units,
      RoleHolders holders,
      Calendars calendars,
      SchoolImprovementPlanProcess process) {
    this.plans = plans;
    this.rows = rows;
    this.schools = schools;
    this.units = units;
    this.holders = holders;
    this.calendars = calendars;
    this.process = process;
  }

  /** The board's plan for a school year, launched. */
  Plan board(SignedIn me, String year) {
    return launched(me, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The same, empty before its launch. */
  Optional<Plan> launched(SignedIn me, String year) {
    return plans.launched(me.organization(), year);
  }

  /** A school year whose season may still begin: this one or the next. */
  String coming(SignedIn me, String year) {
    LocalDate today = calendars.of(me.organization()).today();
    return Stream.of(SchoolYear.containing(today), SchoolYear.containing(today.plusYears(1)))
        .map(SchoolYear::name)
        .filter(year::equals)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * Whoever leads the school today, or leads with, and its family's superintendent; the same of the
   * school that it merged with, for its history is theirs too; and who stands in for whoever leads
   * it, as long as the draft or the answer is in their hands. Whoever helps a principal never.
   */
  Unit forReader(SignedIn me, String code) {
    return schools
        .find(me, code)
        .or(() -> merged(me, code))
        .or(() -> standsIn(me, code))
        .orElseGet(() -> schools.school(me, code));
  }

  private Optional<Unit> merged(SignedIn me, String code) {
    boolean theirs =
        rows
            .findByOrganizationAndSchoolAndTakenOutMergedIntoIsNotNull(me.organization(), code)
            .stream()
            .flatMap(plan -> plan.takenOut().stream())
            .anyMatch(out -> schools.find(me, out.mergedInto()).isPresent());
    return units.findByOrganization(me.organization()).stream()
        .filter(unit -> theirs && unit.code().equals(code))
        .findFirst();
  }

  private Optional<Unit> standsIn(SignedIn me, String code) {
    return units.findByOrganization(me.organization()).stream()
        .filter(unit -> unit.kind() == UnitKind.SCHOOL && unit.code().equals(code))
        .filter(unit -> works(me, unit, DRAFT_TASK, ANSWER_TASK))
        .findFirst();
  }

  private boolean works(SignedIn me, Unit school, String... steps) {
    return rows.findByOrganizationAndSchool(me.organization(), school.code()).stream()
        .anyMatch(plan -> process.hasInHand(plan, me.id(), steps));
  }

  /** The same, empty for everybody else. */
  Optional<Unit> find(SignedIn me, String code) {
    return schools.find(me, code);
  }

  Unit forWriter(SignedIn me, String code) {
    Unit school = forReader(me, code);
    if (!writes(me, school)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return school;
  }

  /**
   * Whoever holds the role today: who acts, else the principal, else the family's superintendent;
   * and who has the draft in hand, standing in.
   */
  boolean writes(SignedIn me, Unit school) {
    return holders
            .holder(
                school.organization(),
                Role.PRINCIPAL,
                school.code(),
                calendars.of(school.organization()).today())
            .map(Person::id)
            .filter(me.id()::equals)
            .isPresent()
        || works(me, school, DRAFT_TASK);
  }

  /**
   * Whether it stands open to be written on: not while it is handed in, nor when it is withdrawn.
   */
  boolean open(Plan board, Unit school) {
    return row(board, school)
        .map(SchoolPlan::state)
        .map(state -> state.isWritten() || state == SchoolPlanState.RELEASED)
        .orElse(true);
  }

  /** Whether it can be written on: the open one, and one that replaces what is being read. */
  boolean takesWords(Plan board, Unit school) {
    return open(board, school)
        || row(board, school).filter(row -> row.state() == SchoolPlanState.BEING_READ).isPresent();
  }

  /** How far the school's plan is; empty where its season runs elsewhere. */
  Optional<SchoolPlan> row(Plan board, Unit school) {
    return rows.findByOrganizationAndSeasonAndSchool(
        school.organization(), board.schoolYear(), school.code());
  }

  /** Whether somebody is at the school, and so hears nothing of what is read in summer. */
  boolean isAtTheSchool(SignedIn me, Unit school) {
    return holders.schoolsOf(me.id(), calendars.of(school.organization()).today()).stream()
            .anyMatch(led -> led.id().equals(school.id()))
        || works(me, school, DRAFT_TASK, ANSWER_TASK);
  }

  /** How schools' goals and the board's meet is seen by those who look after all schools. */
  void forAlignment(SignedIn me) {
    if (!looksAfterSchools(me)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  boolean looksAfterSchools(SignedIn me) {
    return me.is(Role.COORDINATOR) || me.is(Role.SUPERINTENDENT);
  }
}
