package org.almanac.meetings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Tell the cards": each follows by itself; then tables that were made may have to be made anew.
 */
@Component("tellCards")
class TellCardsDelegate implements JavaDelegate {
  private final CardsFollow cards;

  TellCardsDelegate(CardsFollow cards) {
    this.cards = cards;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    boolean anew = cards.tell(organization, meeting, execution.getProcessInstanceId());
    execution.setVariableLocal(ConvenedMeetingProcess.TABLES_ANEW, anew);
  }
}
