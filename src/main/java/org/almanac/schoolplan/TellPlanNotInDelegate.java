package org.almanac.schoolplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tell the superintendent": who waits for the plan hears of it with the next round. */
@Component("tellPlanNotIn")
class TellPlanNotInDelegate implements JavaDelegate {
  private final LatePlans late;

  TellPlanNotInDelegate(LatePlans late) {
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = execution.getProcessBusinessKey();
    late.wait(
        execution.getTenantId(),
        SchoolImprovementPlanProcess.season(key),
        SchoolImprovementPlanProcess.school(key));
  }
}
