package org.almanac.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.PeopleChanged;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanLaunched;
import org.almanac.plans.Plans;
import org.almanac.rules.Rules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each school's plan begins once in a season: after the launch, or when the school opens. */
@Service
@Transactional
class SchoolPlanOpening {
  private final SchoolPlans rows;
  private final ModerationPlans bundles;
  private final SchoolImprovementPlanProcess process;
  private final Plans plans;
  private final Units units;
  private final PrincipalsMeetings meetings;
  private final SchoolPlanSeasonEnds seasons;
  private final Calendars calendars;
  private final Rules rules;

  SchoolPlanOpening(
      SchoolPlans rows,
      ModerationPlans bundles,
      SchoolImprovementPlanProcess process,
      Plans plans,
      Units units,
      PrincipalsMeetings meetings,
      SchoolPlanSeasonEnds seasons,
      Calendars calendars,
      Rules rules) {
    this.rows = rows;
    this.bundles = bundles;
    this.process = process;
    this.plans = plans;
    this.units = units;
    this.meetings = meetings;
    this.seasons = seasons;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** The board's plan is launched: those of its schools begin. */
  @EventListener
  void launched(PlanLaunched launch) {
    if (runs(launch.organization(), launch.schoolYear())) {
      begin(rowsFor(launch.organization(), launch.schoolYear()));
    }
  }

  /** A school that opens while a season runs begins with a short plan. */
  @EventListener
  void follow(PeopleChanged changed) {
    String organization = changed.organization();
    // beside a season that begins, the one that ends is nothing for a school that is new
    plans.launched(organization).stream()
        .map(Plan::schoolYear)
        .filter(season -> !SchoolYear.named(season).last().isBefore(today(organization)))
        .filter(season -> runs(organization, season))
        .filter(
            season ->
                !rows.findByOrganizationAndSeasonOrderBySchool(organization, season).isEmpty())
        .max(Comparator.naturalOrder())
        .ifPresent(season -> begin(rowsFor(organization, season)));
  }

  boolean runs(String organization, String season) {
    return rules.of(organization, season).on(SchoolPlanProgram.RUNS);
  }

  /**
   * A row for each school of the season that has none yet; those are answered. With it their season
   * before ends.
   */
  List<SchoolPlan> rowsFor(String organization, String season) {
    Plan board = plans.launched(organization, season).orElseThrow();
    Set<String> known =
        rows.findByOrganizationAndSeasonOrderBySchool(organization, season).stream()
            .map(SchoolPlan::school)
            .collect(Collectors.toSet());
    known.addAll(gone(organization));
    List<Unit> all = units.findByOrganization(organization);
    Map<Long, String> codes = all.stream().collect(Collectors.toMap(Unit::id, Unit::code));
    List<SchoolPlan> fresh =
        rows.saveAllAndFlush(
            all.stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL && !known.contains(unit.code()))
                .filter(unit -> board.launchedFor(codes.get(unit.parentId()), unit.code()))
                .map(school -> new SchoolPlan(organization, season, school.code()))
                .toList());
    seasons.before(organization, season, fresh);
    return fresh;
  }

  /** The schools that are no more: what was last said of them is that they close. */
  private Set<String> gone(String organization) {
    return rows.findByOrganizationOrderBySchool(organization).stream()
        .collect(
            Collectors.toMap(
                SchoolPlan::school,
                plan -> plan,
                BinaryOperator.maxBy(Comparator.comparing(SchoolPlan::season))))
        .values()
        .stream()
        .filter(plan -> plan.state() == SchoolPlanState.CLOSED_SCHOOL)
        .map(SchoolPlan::school)
        .collect(Collectors.toSet());
  }

  void begin(List<SchoolPlan> fresh) {
    fresh.forEach(process::start);
  }

  /** The board's plan was launched where this program saw nothing of it. */
  void launchedElsewhere(String organization, String season) {
    if (plans.launched(organization, season).isEmpty()) {
      String district =
          units.findByOrganizationAndKindOrderByName(organization, UnitKind.DISTRICT).stream()
              .filter(unit -> unit.parentId() == null)
              .map(Unit::code)
              .findFirst()
              .orElse(organization);
      Plan board = plans.begun(organization, district, season, "BIP-" + season);
      plans.launched(board, today(organization));
    }
  }

  /**
   * A plan that was withdrawn, or whose school doesn't close after all, begins once more; whoever
   * read it before has it no longer. A school that closed in an earlier season begins in this one.
   */
  Optional<SchoolPlan> again(String organization, String season, String school) {
    Optional<SchoolPlan> row =
        rows.findByOrganizationAndSeasonAndSchool(organization, season, school)
            .filter(plan -> plan.state().isOver());
    row.ifPresent(
        plan -> {
          bundles.free(plan);
          plan.beginsAgain();
        });
    return row.or(() -> back(organization, season, school));
  }

  private Optional<SchoolPlan> back(String organization, String season, String school) {
    boolean there =
        plans.launched(organization, season).isEmpty()
            || rows.findByOrganizationAndSeasonAndSchool(organization, season, school).isPresent();
    return there || !gone(organization).contains(school)
        ? Optional.empty()
        : Optional.of(rows.saveAndFlush(new SchoolPlan(organization, season, school)));
  }

  /** The instance that carries a plan has begun; when its steps are. */
  Map<String, Instant> begun(String organization, String season, String school, String instanceId) {
    rows.named(organization, season, school).runsAs(instanceId);
    SchoolPlanDates dates =
        new SchoolPlanDates(calendars.of(organization), rules.of(organization, season));
    LocalDate due = dates.due(season, meetings.first(organization, season, today(organization)));
    return drafting(dates, due);
  }

  /** The dates of drafting until this day. */
  static Map<String, Instant> drafting(SchoolPlanDates dates, LocalDate due) {
    return Map.of(
        SchoolImprovementPlanProcess.PLAN_DUE, dates.dueAt(due),
        SchoolImprovementPlanProcess.LATE_AT, dates.lateAt(due),
        SchoolImprovementPlanProcess.TELL_AT, dates.tellAt(due));
  }

  private LocalDate today(String organization) {
    return calendars.of(organization).today();
  }
}
