package org.almanac.boardplan;

import java.util.List;
import org.almanac.calendar.SchoolYear;
import org.almanac.plans.Goal;
import org.almanac.plans.PlanVersion;
import org.springframework.stereotype.Component;

/** The plan that is running while the next one is made: what the year before made. */
@Component
class RunningPlan {
  private final BoardPlans plans;
  private final BoardGoals goals;

  RunningPlan(BoardPlans plans, BoardGoals goals) {
    this.plans = plans;
    this.goals = goals;
  }

  /** Its goals in their order, as the director closed it; none as long as no year made a plan. */
  List<Goal> goals(String organization, String schoolYear) {
    return plans.findByOrganizationOrderBySchoolYear(organization).stream()
        .filter(plan -> plan.madeFor().equals(SchoolYear.named(schoolYear)))
        .filter(plan -> !plan.cancelled())
        .findFirst()
        .flatMap(goals::closed)
        .map(PlanVersion::goals)
        .orElse(List.of());
  }
}
