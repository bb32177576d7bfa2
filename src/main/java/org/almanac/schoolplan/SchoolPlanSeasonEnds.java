package org.almanac.schoolplan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school's season ends when its next one begins: what nobody handed in or read is asked for no
 * more, and a feedback that nobody answered leaves the plan as it is, the working draft of its
 * year. What was written stays. What a group or a superintendent has in hand goes on to its own
 * end.
 */
@Service
@Transactional
class SchoolPlanSeasonEnds {
  private static final Set<SchoolPlanState> UNREAD =
      EnumSet.of(SchoolPlanState.OPEN, SchoolPlanState.LATE, SchoolPlanState.IN);

  private final SchoolPlans plans;
  private final SchoolPlanMoves moves;
  private final SchoolImprovementPlanProcess process;

  SchoolPlanSeasonEnds(
      SchoolPlans plans, SchoolPlanMoves moves, SchoolImprovementPlanProcess process) {
    this.plans = plans;
    this.moves = moves;
    this.process = process;
  }

  /** All seasons before this one, of the schools that begin it. */
  void before(String organization, String season, List<SchoolPlan> begun) {
    Set<String> schools = begun.stream().map(SchoolPlan::school).collect(Collectors.toSet());
    Set<String> asked = process.asked(organization);
    plans.findByOrganizationOrderBySchool(organization).stream()
        .filter(plan -> plan.season().compareTo(season) < 0 && schools.contains(plan.school()))
        .forEach(plan -> ends(plan, asked));
  }

  private void ends(SchoolPlan plan, Set<String> asked) {
    if (UNREAD.contains(plan.state())) {
      moves.withdraw(plan, null, null);
    } else if (plan.processInstanceId().filter(asked::contains).isPresent()) {
      process.unanswered(plan);
    }
  }
}
