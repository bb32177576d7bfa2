package org.almanac.plt;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Call off what hangs on it": the cards end, and people are told. */
@Component("callOff")
class CallOffDelegate implements JavaDelegate {
  private final PltMonths months;

  CallOffDelegate(PltMonths months) {
    this.months = months;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = PltMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    months.callOff(execution.getTenantId(), meeting);
  }
}
