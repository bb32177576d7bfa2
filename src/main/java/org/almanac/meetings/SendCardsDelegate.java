package org.almanac.meetings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send cards out": one to each member. */
@Component("sendCards")
class SendCardsDelegate implements JavaDelegate {
  private final CardsOut cards;

  SendCardsDelegate(CardsOut cards) {
    this.cards = cards;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    cards.sendOut(execution.getTenantId(), meeting);
  }
}
