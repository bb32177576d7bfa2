package org.almanac.schoolplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask the own superintendents": the feedback is whole, each approves the own schools' plans. */
@Component("askApprovers")
class AskApproversDelegate implements JavaDelegate {
  private final ApprovalDesk approvals;

  AskApproversDelegate(ApprovalDesk approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ApprovalDesk.Asked asked =
        approvals.ask(execution.getTenantId(), execution.getProcessBusinessKey());
    execution.setVariable(
        PlanModerationProcess.FAMILIES, PlanModerationProcess.passing(asked.families()));
    execution.setVariable(PlanModerationProcess.STEP_DUE, Date.from(asked.due()));
  }
}
