package org.almanac.schoolplan;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begin the plan": its row knows its instance, its dates are found. */
@Component("beginSchoolPlan")
class BeginSchoolPlanDelegate implements JavaDelegate {
  private final SchoolPlanOpening opening;

  BeginSchoolPlanDelegate(SchoolPlanOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = execution.getProcessBusinessKey();
    String school = SchoolImprovementPlanProcess.school(key);
    String season = SchoolImprovementPlanProcess.season(key);
    Map<String, Instant> dates =
        opening.begun(execution.getTenantId(), season, school, execution.getProcessInstanceId());
    dates.forEach((name, at) -> execution.setVariable(name, Date.from(at)));
    execution.setVariable(SchoolImprovementPlanProcess.SCHOOL_ID, school);
  }
}
