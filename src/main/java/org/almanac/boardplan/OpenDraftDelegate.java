package org.almanac.boardplan;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Open the draft": the working meetings are held, and it is to be written. */
@Component("openDraft")
class OpenDraftDelegate implements JavaDelegate {
  private final Drafting drafting;

  OpenDraftDelegate(Drafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    Instant due = drafting.open(execution.getTenantId(), year);
    execution.setVariable(BoardImprovementPlanProcess.STEP_DUE, Date.from(due));
  }
}
