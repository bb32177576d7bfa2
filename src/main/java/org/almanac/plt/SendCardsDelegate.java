package org.almanac.plt;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send cards out": one to each member. */
@Component("sendCards")
class SendCardsDelegate implements JavaDelegate {
  private final PltCards cards;

  SendCardsDelegate(PltCards cards) {
    this.cards = cards;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = PltMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    cards.sendOut(execution.getTenantId(), meeting);
  }
}
