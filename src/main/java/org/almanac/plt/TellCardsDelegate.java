package org.almanac.plt;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Tell the cards": each follows by itself; then tables that were made may have to be made anew.
 */
@Component("tellCards")
class TellCardsDelegate implements JavaDelegate {
  private final PltMoves moves;

  TellCardsDelegate(PltMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    String meeting = PltMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    moves.tellCards(organization, meeting);
    boolean anew = moves.tablesAnew(organization, meeting, execution.getProcessInstanceId());
    execution.setVariableLocal(PltMeetingProcess.TABLES_ANEW, anew);
  }
}
