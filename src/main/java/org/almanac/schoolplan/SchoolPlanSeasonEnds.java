package org.almanac.schoolplan;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A season ends when the next one begins: what nobody handed in or read is asked for no more, and a
 * feedback that nobody answered leaves the plan as it is, the working draft of its year. What was
 * written stays. What a group or a superintendent has in hand goes on to its own end.
 */
@Service
@Transactional
class SchoolPlanSeasonEnds {
  private static final Set<SchoolPlanState> UNREAD =
      EnumSet.of(SchoolPlanState.OPEN, SchoolPlanState.LATE, SchoolPlanState.IN);

  private final SchoolPlans plans;
  private final SchoolPlanMoves moves;
  private final SchoolImprovementPlanProcess process;
  private final SchoolPlanWords words;

  SchoolPlanSeasonEnds(
      SchoolPlans plans,
      SchoolPlanMoves moves,
      SchoolImprovementPlanProcess process,
      SchoolPlanWords words) {
    this.plans = plans;
    this.moves = moves;
    this.process = process;
    this.words = words;
  }

  /** All seasons before this one. */
  void before(String organization, String season) {
    plans.findByOrganizationOrderBySchool(organization).stream()
        .filter(plan -> plan.season().compareTo(season) < 0)
        .forEach(plan -> ends(plan, season));
  }

  private void ends(SchoolPlan plan, String next) {
    if (UNREAD.contains(plan.state())) {
      moves.withdraw(plan, null, words.say("season-over", next));
    } else if (plan.state() == SchoolPlanState.RELEASED) {
      process.unanswered(plan);
    }
  }
}
