package org.almanac.plt;

import org.almanac.meetings.ConvenedMeetingProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Summary out": the year can go on. */
@Component("tellYear")
class TellYearDelegate implements JavaDelegate {
  private final PltMonths months;

  TellYearDelegate(PltMonths months) {
    this.months = months;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    months.over(execution.getTenantId(), meeting);
  }
}
