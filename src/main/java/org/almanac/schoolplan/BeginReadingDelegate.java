package org.almanac.schoolplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begin reading": from now on no plan of the bundle is taken back, and each reader is asked. */
@Component("beginReading")
class BeginReadingDelegate implements JavaDelegate {
  private final Moderation moderation;

  BeginReadingDelegate(Moderation moderation) {
    this.moderation = moderation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Moderation.Reading begins =
        moderation.begins(execution.getTenantId(), execution.getProcessBusinessKey());
    execution.setVariable(
        PlanModerationProcess.READERS, PlanModerationProcess.passing(begins.readers()));
    execution.setVariable(PlanModerationProcess.WRITER, begins.writer());
    execution.setVariable(PlanModerationProcess.STEP_DUE, Date.from(begins.due()));
    execution.setVariable(PlanModerationProcess.TOLD_AT, Date.from(begins.toldAt()));
  }
}
