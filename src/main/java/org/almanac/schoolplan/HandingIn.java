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
   * @throws Refusal that names what is still open
   */
  void handIn(SchoolPlan row, String by) {
    List<Goal> goals = read(row);
    List<Goal> board =
        plans
            .launched(row.organization(), row.season())
            .map(SchoolGoals::ofBoard)
            .orElse(List.of());
    Verdict verdict =
        planRules
            .aPlanHasAGoal(goals)
            .and(
                planRules.eachGoalServesTheBoardsOrSaysWhy(
                    rules.of(row.organization(), row.season()), goals, board));
    if (verdict.refused()) {
      throw new Refusal(null, verdict.words(Strength.REFUSE));
    }
    Plan plan = plans.of(row.organization(), row.school(), row.season()).orElseThrow();
    PlanVersion version = plans.keep(plan, "", by);
    row.handIn(version.number(), by, clock.instant());
    rows.save(row);
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
