package org.almanac.schoolplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask for the feedback": everybody's notes are in, they sit down together. */
@Component("askWriters")
class AskWritersDelegate implements JavaDelegate {
  private final Moderation moderation;

  AskWritersDelegate(Moderation moderation) {
    this.moderation = moderation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Moderation.Asked asked =
        moderation.agrees(execution.getTenantId(), execution.getProcessBusinessKey());
    execution.setVariable(PlanModerationProcess.WRITER, asked.writer());
    execution.setVariable(PlanModerationProcess.STEP_DUE, Date.from(asked.due()));
  }
}
