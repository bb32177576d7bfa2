package org.almanac.schoolplan;

import org.almanac.engine.InstanceKeeper;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Somebody took an instance away in Cockpit: the plan is withdrawn, whatever it says stays. What is
 * released is with its school, and stays there.
 */
@Component
class SchoolPlanEnds implements InstanceKeeper {
  private final SchoolPlans plans;
  private final SchoolPlanMoves moves;

  SchoolPlanEnds(@Lazy SchoolPlans plans, @Lazy SchoolPlanMoves moves) {
    this.plans = plans;
    this.moves = moves;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (!cancelled || !process.equals(SchoolImprovementPlanProcess.ID) || businessKey == null) {
      return;
    }
    plans
        .findByOrganizationAndSeasonAndSchool(
            businessKey.substring(0, businessKey.indexOf(':')),
            SchoolImprovementPlanProcess.season(businessKey),
            SchoolImprovementPlanProcess.school(businessKey))
        .filter(plan -> plan.processInstanceId().filter(instanceId::equals).isPresent())
        .filter(plan -> plan.state() != SchoolPlanState.RELEASED)
        .ifPresent(plan -> moves.withdraw(plan, null, null));
  }
}
