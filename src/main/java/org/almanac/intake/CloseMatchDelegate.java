package org.almanac.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close the match": who has no mentor waits. */
@Component("closeMatch")
class CloseMatchDelegate implements JavaDelegate {
  private final Publishing publishing;

  CloseMatchDelegate(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String name = MentorMatchingProcess.name(execution.getProcessBusinessKey());
    publishing.close(execution.getTenantId(), name);
  }
}
