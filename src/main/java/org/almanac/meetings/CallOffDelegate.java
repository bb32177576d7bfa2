package org.almanac.meetings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Call off what hangs on it": the cards end, and people are told. */
@Component("callOff")
class CallOffDelegate implements JavaDelegate {
  private final CardsFollow cards;

  CallOffDelegate(CardsFollow cards) {
    this.cards = cards;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    cards.callOff(execution.getTenantId(), meeting);
  }
}
