package org.almanac.boardplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Look at what is there": whether January waits for it. */
@Component("lookAtGate")
class LookAtGateDelegate implements JavaDelegate {
  private final Monitoring monitoring;

  LookAtGateDelegate(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    String organization = execution.getTenantId();
    execution.setVariable(
        BoardPlanMonitoringProcess.JANUARY_WAITS, monitoring.januaryWaits(organization, year));
    execution.setVariable(
        BoardImprovementPlanProcess.STEP_DUE, Date.from(monitoring.decideDue(organization, year)));
  }
}
