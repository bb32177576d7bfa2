package org.almanac.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of all schools; each change is a new version, and no version goes away. */
@Service
@Transactional
public class Plans {
  private final PlanRows plans;
  private final PlanVersions versions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Plans(PlanRows plans, PlanVersions versions, ApplicationEventPublisher events, Clock clock) {
    this.plans = plans;
    this.versions = versions;
    this.events = events;
    this.clock = clock;
  }

  /** Keeps what moved as a new version of the school's plan; the first one begins the plan. */
  public PlanVersion refine(
      String organization, String school, String schoolYear, String whatMoved, String by) {
    Plan plan = begun(organization, school, schoolYear, "SIP-" + schoolYear);
    return versions.save(plan.refined(whatMoved.strip(), by, clock.instant()));
  }

  /** The plan of a unit for a school year; where there is none yet, it begins empty. */
  public Plan begun(String organization, String unit, String schoolYear, String title) {
    return of(organization, unit, schoolYear)
        .orElseGet(() -> plans.saveAndFlush(new Plan(organization, unit, schoolYear, title)));
  }

  /** Keeps the goals as a version if they say something else than the newest one. */
  public PlanVersion keep(Plan seen, String whatMoved, String by) {
    Plan plan = plans.findById(seen.id()).orElseThrow();
    return newest(plan)
        .filter(version -> version.goals().equals(plan.goals()))
        .orElseGet(() -> versions.save(plan.refined(whatMoved.strip(), by, clock.instant())));
  }

  @Transactional(readOnly = true)
  public Optional<PlanVersion> newest(Plan plan) {
    return version(plan, plan.versions());
  }

  /** A version by its number. */
  @Transactional(readOnly = true)
  public Optional<PlanVersion> version(Plan plan, int number) {
    return versions.findByOrganizationAndPlanIdAndNumber(plan.organization(), plan.id(), number);
  }

  /** Says of a fresh version who wrote it down for whoever told it. */
  public void recordedBy(PlanVersion version, String person) {
    version.recordedBy(person);
    versions.save(version);
  }

  @Transactional(readOnly = true)
  public Optional<Plan> of(String organization, String school, String schoolYear) {
    return plans.findByOrganizationAndSchoolAndSchoolYear(organization, school, schoolYear);
  }

  /** The district's plan was launched that day: schools' plans for its year can serve it. */
  public void launched(Plan seen, LocalDate day) {
    plans.findById(seen.id()).orElseThrow().launched(day, Set.of());
  }

  /**
   * The same, and told to whoever begins something with it.
   *
   * @param units codes of the families and schools for which it was made; none means all
   */
  public void launch(Plan seen, LocalDate day, Set<String> units) {
    Plan plan = plans.findById(seen.id()).orElseThrow();
    plan.launched(day, units);
    events.publishEvent(new PlanLaunched(plan.organization(), plan.schoolYear()));
  }

  /** The launched plan of the district for a school year. */
  @Transactional(readOnly = true)
  public Optional<Plan> launched(String organization, String schoolYear) {
    return plans.findFirstByOrganizationAndSchoolYearAndLaunchedOnNotNullOrderById(
        organization, schoolYear);
  }

  /** The launched plans of all years, the newest first. */
  @Transactional(readOnly = true)
  public List<Plan> launched(String organization) {
    return plans.findByOrganizationAndLaunchedOnNotNullOrderBySchoolYearDesc(organization);
  }

  /** All plans for a school year, whoever's. */
  @Transactional(readOnly = true)
  public List<Plan> of(String organization, String schoolYear) {
    return plans.findByOrganizationAndSchoolYear(organization, schoolYear);
  }

  /**
   * What units' plans for a year said in one version each.
   *
   * @param numbers of versions, by the unit's code; units that aren't named are left out
   * @return goals by the unit's code
   */
  @Transactional(readOnly = true)
  public Map<String, List<Goal>> goals(
      String organization, String schoolYear, Map<String, Integer> numbers) {
    Map<Long, String> units =
        of(organization, schoolYear).stream()
            .filter(plan -> numbers.containsKey(plan.school()))
            .collect(Collectors.toMap(Plan::id, Plan::school));
    return versions.findByOrganizationAndPlanIdIn(organization, units.keySet()).stream()
        .filter(version -> version.number() == numbers.get(units.get(version.planId())))
        .collect(Collectors.toMap(version -> units.get(version.planId()), PlanVersion::goals));
  }

  /** One version of whichever plan. */
  @Transactional(readOnly = true)
  public Optional<PlanVersion> version(Long id) {
    return versions.findById(id);
  }

  /** A school's plans of all years, the newest first. */
  @Transactional(readOnly = true)
  public List<Plan> ofSchool(String organization, String school) {
    return plans.findByOrganizationAndSchoolOrderBySchoolYearDesc(organization, school);
  }

  /** The ids of who wrote on a plan: whose versions are kept, and who typed in it last. */
  @Transactional(readOnly = true)
  public Set<String> writers(Plan plan) {
    return Stream.concat(versions.writers(plan.id()).stream(), plan.draftedBy().stream())
        .collect(Collectors.toSet());
  }

  /** The oldest first. */
  @Transactional(readOnly = true)
  public List<PlanVersion> versions(Plan plan) {
    return versions.findByOrganizationAndPlanIdOrderByNumber(plan.organization(), plan.id());
  }
}
