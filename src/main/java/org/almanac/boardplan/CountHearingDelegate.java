package org.almanac.boardplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Look at the answers": whether there is one more round. */
@Component("countHearing")
class CountHearingDelegate implements JavaDelegate {
  private final Drafting drafting;

  CountHearingDelegate(Drafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    Drafting.Answered answered = drafting.count(execution.getTenantId(), year);
    execution.setVariable(BoardPlanDraftingProcess.ANOTHER_ROUND, answered.anotherRound());
    execution.setVariable(BoardImprovementPlanProcess.STEP_DUE, Date.from(answered.due()));
  }
}
