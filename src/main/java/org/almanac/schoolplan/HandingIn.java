package org.almanac.schoolplan;

import java.time.Clock;
import java.util.List;
import org.almanac.engine.Refusal;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school hands in is one version of its plan, which nothing changes any more. */
@Service
@Transactional
class HandingIn {
  private final Plans plans;
  private final SchoolPlans rows;
  private final SchoolPlanRules planRules;
  private final Rules rules;
  private final Clock clock;

  HandingIn(Plans plans, SchoolPlans rows, SchoolPlanRules planRules, Rules rules, Clock clock) {
    this.plans = plans;
    this.rows = rows;
    this.planRules = planRules;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Hands in what stands there now.
   *
   * @param recordedBy who writes down what somebody told them by phone; null for nobody
   * @throws Refusal that names what is still open
   */
  void handIn(SchoolPlan row, String by, String recordedBy) {
    row.handIn(kept(row, by, recordedBy), by, clock.instant());
    rows.save(row);
  }

  /**
   * What stands there now takes the place of the version that is being read.
   *
   * @return whether it says something else than that
   * @throws Refusal that names what is still open
   */
  boolean replace(SchoolPlan row, String by) {
    int version = kept(row, by, null);
    boolean other = row.handedIn().filter(read -> read.version() == version).isEmpty();
    if (other) {
      row.replaced(version, by, clock.instant());
      rows.save(row);
    }
    return other;
  }

  /** Keeps it as a version, once each goal says what it has to. */
  private int kept(SchoolPlan row, String by, String recordedBy) {
    Verdict verdict = verdict(row);
    if (verdict.refused()) {
      throw new Refusal(null, verdict.words(Strength.REFUSE));
    }
    Plan plan = plans.of(row.organization(), row.school(), row.season()).orElseThrow();
    PlanVersion version = plans.keep(plan, "", by);
    if (recordedBy != null) {
      plans.recordedBy(version, recordedBy);
    }
    return version.number();
  }

  /** What each goal has to say, and what a district would rather have said. */
  private Verdict verdict(SchoolPlan row) {
    List<Goal> goals = read(row);
    List<Goal> board =
        plans
            .launched(row.organization(), row.season())
            .map(SchoolGoals::ofBoard)
            .orElse(List.of());
    return planRules
        .aPlanHasAGoal(goals)
        .and(
            planRules.eachGoalServesTheBoardsOrSaysWhy(
                rules.of(row.organization(), row.season()), goals, board));
  }

  /** What would be good to say before it is handed in, and hinders nobody; empty for nothing. */
  @Transactional(readOnly = true)
  String remark(SchoolPlan row) {
    return verdict(row).words(Strength.WARN);
  }

  /** How many goals have words. */
  @Transactional(readOnly = true)
  long goals(SchoolPlan row) {
    return read(row).stream().filter(goal -> !goal.title().isBlank()).count();
  }

  private List<Goal> read(SchoolPlan row) {
    return plans
        .of(row.organization(), row.school(), row.season())
        .map(Plan::goals)
        .orElse(List.of());
  }
}
