package org.almanac.meetings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close participation": says whether the person was there. */
@Component("closeParticipation")
class CloseParticipationDelegate implements JavaDelegate {
  private final Attendance attendance;

  CloseParticipationDelegate(Attendance attendance) {
    this.attendance = attendance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean there = attendance.wasThere(execution.getProcessInstanceId());
    execution.setVariable(MeetingParticipationProcess.WAS_THERE, there);
  }
}
