package org.almanac.boardplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Follow the dates": of the meeting that the plan waits for. */
@Component("followPlanDates")
class FollowPlanDatesDelegate implements JavaDelegate {
  private final PlanDates dates;

  FollowPlanDatesDelegate(PlanDates dates) {
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    dates.follow(execution.getTenantId(), year);
  }
}
