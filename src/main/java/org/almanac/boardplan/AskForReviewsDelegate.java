package org.almanac.boardplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask for reviews": one of each officer with a portfolio. */
@Component("askForReviews")
class AskForReviewsDelegate implements JavaDelegate {
  private final Monitoring monitoring;

  AskForReviewsDelegate(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    Monitoring.Asked asked = monitoring.ask(execution.getTenantId(), year);
    execution.setVariable(BoardImprovementPlanProcess.STEP_DUE, Date.from(asked.due()));
    execution.setVariable(BoardImprovementPlanProcess.GOES_ON_AT, Date.from(asked.gate()));
    execution.setVariable(
        BoardPlanMonitoringProcess.OFFICERS, BoardImprovementPlanProcess.passing(asked.officers()));
  }
}
