package org.almanac.meetings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Follow the meeting": the card has the meeting's dates as they are now. */
@Component("followMeeting")
class FollowMeetingDelegate implements JavaDelegate {
  private final Meetings meetings;
  private final MeetingParticipationProcess participations;

  FollowMeetingDelegate(Meetings meetings, MeetingParticipationProcess participations) {
    this.meetings = meetings;
    this.participations = participations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = execution.getProcessBusinessKey().split(":")[1];
    Meeting meeting = meetings.named(execution.getTenantId(), key);
    participations.follow(meeting, execution.getProcessInstanceId());
  }
}
