package org.almanac.schoolplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send the friendly note": the plan is late, and its principal hears of it once. */
@Component("noteLatePlan")
class NoteLatePlanDelegate implements JavaDelegate {
  private final LatePlans late;

  NoteLatePlanDelegate(LatePlans late) {
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = execution.getProcessBusinessKey();
    late.note(
        execution.getTenantId(),
        SchoolImprovementPlanProcess.season(key),
        SchoolImprovementPlanProcess.school(key));
  }
}
