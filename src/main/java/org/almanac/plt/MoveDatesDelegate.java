package org.almanac.plt;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Move the dates": those of the meeting itself, as its row has them now. */
@Component("moveDates")
class MoveDatesDelegate implements JavaDelegate {
  private final PltMoves moves;

  MoveDatesDelegate(PltMoves moves) {
    this.moves = moves;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = PltMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    moves.moveDates(execution.getTenantId(), meeting);
  }
}
