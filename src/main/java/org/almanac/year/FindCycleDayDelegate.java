package org.almanac.year;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find its day": when a program's cycle begins. */
@Component("findCycleDay")
class FindCycleDayDelegate implements JavaDelegate {
  private final YearOpening opening;

  FindCycleDayDelegate(YearOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = ProgramYearProcess.schoolYear(execution.getProcessBusinessKey());
    String program = (String) execution.getVariable(ProgramYearProcess.PROGRAM);
    Instant day = opening.cycleBegins(execution.getTenantId(), year, program);
    execution.setVariableLocal(ProgramYearProcess.CYCLE_BEGINS, Date.from(day));
  }
}
