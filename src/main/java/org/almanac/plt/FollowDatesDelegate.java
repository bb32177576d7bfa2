package org.almanac.plt;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Follow the dates": when the year goes on, after a meeting was moved or called off. */
@Component("followDates")
class FollowDatesDelegate implements JavaDelegate {
  private final PltMonths months;

  FollowDatesDelegate(PltMonths months) {
    this.months = months;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = PltYearProcess.schoolYear(execution.getProcessBusinessKey());
    months.followDates(execution.getTenantId(), year, execution.getProcessInstanceId());
  }
}
