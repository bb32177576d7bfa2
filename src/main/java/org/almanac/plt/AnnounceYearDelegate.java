package org.almanac.plt;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Announce the year": one notice to every member. */
@Component("announceYear")
class AnnounceYearDelegate implements JavaDelegate {
  private final PltOpening opening;

  AnnounceYearDelegate(PltOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = PltYearProcess.schoolYear(execution.getProcessBusinessKey());
    opening.announce(execution.getTenantId(), year);
  }
}
