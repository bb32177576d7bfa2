package org.almanac.plt;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start the month's meeting": the next one that is planned. */
@Component("startMeeting")
class StartMeetingDelegate implements JavaDelegate {
  private final PltMonths months;

  StartMeetingDelegate(PltMonths months) {
    this.months = months;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = PltYearProcess.schoolYear(execution.getProcessBusinessKey());
    PltMonths.Month month = months.startNext(execution.getTenantId(), year);
    execution.setVariable(PltYearProcess.MEETING_KEY, month.meetingKey());
    execution.setVariable(PltYearProcess.NEXT_CARDS_DUE, Date.from(month.goesOnAt()));
    execution.setVariable(PltYearProcess.ANOTHER_MONTH, month.another());
  }
}
