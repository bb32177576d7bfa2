package org.almanac.meetings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send the summary": to all members. */
@Component("sendSummary")
class SendSummaryDelegate implements JavaDelegate {
  private final FollowUp followUp;

  SendSummaryDelegate(FollowUp followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    followUp.send(execution.getTenantId(), meeting);
  }
}
