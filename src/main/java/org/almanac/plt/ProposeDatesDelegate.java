package org.almanac.plt;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Propose dates": says until when they are to be settled. */
@Component("proposeDates")
class ProposeDatesDelegate implements JavaDelegate {
  private final PltOpening opening;

  ProposeDatesDelegate(PltOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Instant due = opening.confirmDue(execution.getTenantId());
    execution.setVariable(PltYearProcess.CONFIRM_DUE, Date.from(due));
  }
}
