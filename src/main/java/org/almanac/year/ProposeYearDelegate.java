package org.almanac.year;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Propose all dates": of every program that is switched on. */
@Component("proposeYear")
class ProposeYearDelegate implements JavaDelegate {
  private final YearOpening opening;

  ProposeYearDelegate(YearOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    String year = ProgramYearProcess.schoolYear(execution.getProcessBusinessKey());
    opening.propose(organization, year);
    Instant due = opening.settleDue(organization);
    execution.setVariable(ProgramYearProcess.SETTLE_DUE, Date.from(due));
    Instant ends = opening.yearEnds(organization, year);
    execution.setVariable(ProgramYearProcess.YEAR_ENDS, Date.from(ends));
  }
}
