package org.almanac.cohort;

import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Convening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Let the meeting go": nobody arranged it until it was over, so it wasn't held. */
@Component("letMeetingGo")
class LetMeetingGoDelegate implements JavaDelegate {
  private final Convening convening;

  LetMeetingGoDelegate(Convening convening) {
    this.convening = convening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    convening.cancel(execution.getTenantId(), meeting);
  }
}
