package org.almanac.plt;

import org.almanac.meetings.ConvenedMeetingProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask voices from the field": those who were named. */
@Component("askVoices")
class AskVoicesDelegate implements JavaDelegate {
  private final PltPreparation preparation;

  AskVoicesDelegate(PltPreparation preparation) {
    this.preparation = preparation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    preparation.askVoices(execution.getTenantId(), meeting);
  }
}
