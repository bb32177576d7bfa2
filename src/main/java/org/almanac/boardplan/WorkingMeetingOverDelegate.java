package org.almanac.boardplan;

import org.almanac.meetings.ConvenedMeetingProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The working meeting is over or called off, and the plan goes on. */
@Component("workingMeetingOver")
class WorkingMeetingOverDelegate implements JavaDelegate {
  private final WorkingMeetings meetings;

  WorkingMeetingOverDelegate(WorkingMeetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    meetings.over(execution.getTenantId(), meeting);
  }
}
