package org.almanac.boardplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Look whether it took place": with it the plan is launched; one called off held no launch. */
@Component("lookAtLaunch")
class LookAtLaunchDelegate implements JavaDelegate {
  private final Launch launch;

  LookAtLaunchDelegate(Launch launch) {
    this.launch = launch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    String organization = execution.getTenantId();
    String meeting = (String) execution.getVariable(BoardImprovementPlanProcess.MEETING_KEY);
    execution.setVariable(
        BoardPlanLaunchProcess.LAUNCHED, launch.takesPlace(organization, year, meeting));
    execution.setVariable(
        BoardImprovementPlanProcess.STEP_DUE, Date.from(launch.recordingDue(organization, year)));
  }
}
