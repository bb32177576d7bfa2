package org.almanac.year;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begin the cycle": the program starts its own process, once. */
@Component("beginCycle")
class BeginCycleDelegate implements JavaDelegate {
  private final YearOpening opening;

  BeginCycleDelegate(YearOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = ProgramYearProcess.schoolYear(execution.getProcessBusinessKey());
    String program = (String) execution.getVariable(ProgramYearProcess.PROGRAM);
    opening.begin(execution.getTenantId(), year, program);
  }
}
