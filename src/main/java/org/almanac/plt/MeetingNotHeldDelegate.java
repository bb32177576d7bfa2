package org.almanac.plt;

import org.almanac.meetings.ConvenedMeetingProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Not held": the meeting is called off and the year goes on. */
@Component("meetingNotHeld")
class MeetingNotHeldDelegate implements JavaDelegate {
  private final PltMonths months;

  MeetingNotHeldDelegate(PltMonths months) {
    this.months = months;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    months.notHeld(execution.getTenantId(), meeting);
  }
}
