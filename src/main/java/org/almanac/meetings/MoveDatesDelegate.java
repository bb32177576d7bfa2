package org.almanac.meetings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Move the dates": those of the meeting itself, as its row has them now. */
@Component("moveDates")
class MoveDatesDelegate implements JavaDelegate {
  private final CardsFollow cards;

  MoveDatesDelegate(CardsFollow cards) {
    this.cards = cards;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    cards.moveDates(execution.getTenantId(), meeting);
  }
}
