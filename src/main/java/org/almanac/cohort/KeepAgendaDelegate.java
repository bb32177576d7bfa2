package org.almanac.cohort;

import java.util.Date;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.FollowUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Keep the agenda": nobody designed another, so the two were held; who came is asked next. */
@Component("keepAgenda")
class KeepAgendaDelegate implements JavaDelegate {
  private final FollowUp followUp;

  KeepAgendaDelegate(FollowUp followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    Date due = Date.from(followUp.attendanceDue(execution.getTenantId(), meeting));
    execution.setVariable(ConvenedMeetingProcess.CONVENER_DUE, due);
  }
}
