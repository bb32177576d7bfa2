package org.almanac.meetings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Follow the meeting": the card has the meeting's dates as they are now. */
@Component("followMeeting")
class FollowMeetingDelegate implements JavaDelegate {
  private final MeetingParticipationProcess participations;

  FollowMeetingDelegate(MeetingParticipationProcess participations) {
    this.participations = participations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = execution.getProcessBusinessKey().split(":")[1];
    participations.follow(execution.getTenantId(), key, execution.getProcessInstanceId());
  }
}
