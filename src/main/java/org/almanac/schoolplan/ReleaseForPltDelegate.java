package org.almanac.schoolplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Release for the PLT": the feedback goes to the school when nobody has let it go. */
@Component("releaseForPlt")
class ReleaseForPltDelegate implements JavaDelegate {
  private final SchoolPlanMoves moves;

  ReleaseForPltDelegate(SchoolPlanMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = execution.getProcessBusinessKey();
    moves.releaseForPlt(
        execution.getTenantId(),
        SchoolImprovementPlanProcess.season(key),
        SchoolImprovementPlanProcess.school(key));
  }
}
