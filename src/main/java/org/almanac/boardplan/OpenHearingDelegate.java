package org.almanac.boardplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask every voice": heard and included, or not yet. */
@Component("openHearing")
class OpenHearingDelegate implements JavaDelegate {
  private final Drafting drafting;

  OpenHearingDelegate(Drafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    Drafting.Round round = drafting.ask(execution.getTenantId(), year);
    execution.setVariable(BoardImprovementPlanProcess.STEP_DUE, Date.from(round.until()));
    execution.setVariable(BoardImprovementPlanProcess.GOES_ON_AT, Date.from(round.until()));
    execution.setVariable(
        BoardPlanDraftingProcess.PEOPLE, BoardImprovementPlanProcess.passing(round.people()));
  }
}
