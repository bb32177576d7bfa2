package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.StandIns;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The feedback goes to the schools: by their superintendent, from the first day of the release
 * window on. Before that nothing of it is there for anybody at a school.
 */
@Service
@Transactional
class FeedbackRelease {
  private final SchoolPlans plans;
  private final SchoolPlanMoves moves;
  private final ReleaseLatest latest;
  private final ModerationPlans bundles;
  private final RoleHolders holders;
  private final StandIns standIns;
  private final Units units;
  private final Calendars calendars;
  private final Rules rules;

  FeedbackRelease(
      SchoolPlans plans,
      SchoolPlanMoves moves,
      ReleaseLatest latest,
      ModerationPlans bundles,
      RoleHolders holders,
      StandIns standIns,
      Units units,
      Calendars calendars,
      Rules rules) {
    this.plans = plans;
    this.moves = moves;
    this.latest = latest;
    this.bundles = bundles;
    this.holders = holders;
    this.standIns = standIns;
    this.units = units;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** A group's words to a school. */
  record Feedback(String strength, String question, String nextStep) {}

  /** The first day on which anything goes back to a school. */
  @Transactional(readOnly = true)
  LocalDate opens(String organization, String schoolYear) {
    return new SchoolPlanDates(calendars.of(organization), rules.of(organization, schoolYear))
        .releaseFrom(schoolYear);
  }

  @Transactional(readOnly = true)
  boolean isOpen(String organization, String schoolYear) {
    return !calendars.of(organization).today().isBefore(opens(organization, schoolYear));
  }

  /** The plans of the schools for which somebody has the say today, as far as they are read. */
  @Transactional(readOnly = true)
  List<SchoolPlan> own(String organization, String schoolYear, String person) {
    Map<String, Person> leading = inCharge(organization);
    List<Unit> all = units.findByOrganization(organization);
    Map<Long, String> codes = all.stream().collect(Collectors.toMap(Unit::id, Unit::code));
    List<String> schools =
        all.stream()
            .filter(unit -> unit.kind() == UnitKind.SCHOOL)
            .filter(
                school -> {
                  String family = codes.getOrDefault(school.parentId(), "");
                  Person own = leading.get(ApprovalSeats.seat(leading, school.code(), family));
                  return own != null && own.id().equals(person);
                })
            .map(Unit::code)
            .toList();
    return plans.findByOrganizationAndSeasonOrderBySchool(organization, schoolYear).stream()
        .filter(plan -> schools.contains(plan.school()))
        .filter(plan -> plan.state().isWithReaders() || plan.state() == SchoolPlanState.RELEASED)
        .sorted(Comparator.comparing(SchoolPlan::school))
        .toList();
  }

  /**
   * Who releases, by unit: its superintendent or who stands in, never whoever leads a school; where
   * nobody leads a family, whoever leads the district.
   */
  private Map<String, Person> inCharge(String organization) {
    LocalDate today = calendars.of(organization).today();
    Map<String, Person> leading =
        new TreeMap<>(holders.byUnit(organization, Role.SUPERINTENDENT, today));
    holders.all(organization, Role.DIRECTOR, today).stream()
        .findFirst()
        .ifPresent(
            director ->
                units
                    .findByOrganizationAndKindOrderByName(organization, UnitKind.FAMILY)
                    .forEach(family -> leading.putIfAbsent(family.code(), director)));
    Predicate<String> leadsSchool = one -> holders.rolesOf(one, today).contains(Role.PRINCIPAL);
    leading.replaceAll((unit, one) -> standIns.duty(one, today, leadsSchool).person());
    return leading;
  }

  /** The season of which something of the own schools can go now. */
  @Transactional(readOnly = true)
  Optional<String> waits(String organization, String person) {
    return plans.seasons(organization, SchoolPlanState.APPROVED).stream()
        .filter(season -> isOpen(organization, season))
        .filter(
            season ->
                own(organization, season, person).stream()
                    .anyMatch(plan -> plan.state() == SchoolPlanState.APPROVED))
        .findFirst();
  }

  /** The day on which what is ready goes by itself; empty where nothing is. */
  @Transactional(readOnly = true)
  Optional<LocalDate> latest(List<SchoolPlan> own) {
    return own.stream()
        .filter(plan -> plan.state() == SchoolPlanState.APPROVED)
        .findFirst()
        .map(plan -> calendars.of(plan.organization()).local(latest.at(plan)).toLocalDate());
  }

  /** Releases what is ready for fall among the own schools' plans; before the window nothing. */
  int release(String organization, String schoolYear, String person, List<String> schools) {
    if (!isOpen(organization, schoolYear)) {
      return 0;
    }
    List<SchoolPlan> ready =
        own(organization, schoolYear, person).stream()
            .filter(plan -> plan.state() == SchoolPlanState.APPROVED)
            .filter(plan -> schools.contains(plan.school()))
            .toList();
    ready.forEach(moves::released);
    return ready.size();
  }

  /** What a school reads; empty until it is released, and there from then on whatever becomes. */
  @Transactional(readOnly = true)
  Optional<Feedback> of(String organization, String schoolYear, String school) {
    return plans
        .findByOrganizationAndSeasonAndSchool(organization, schoolYear, school)
        .filter(plan -> plan.releasedOn().isPresent())
        .flatMap(plan -> bundles.bundled(organization, schoolYear, school))
        .map(
            plan ->
                new Feedback(
                    plan.says(FeedbackPart.STRENGTH),
                    plan.says(FeedbackPart.QUESTION),
                    plan.says(FeedbackPart.NEXT_STEP)));
  }
}
