package org.almanac.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Look for somebody else": the match hears of it. */
@Component("lookOn")
class LookOnDelegate implements JavaDelegate {
  private final Proposing proposing;

  LookOnDelegate(Proposing proposing) {
    this.proposing = proposing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = MentorProposalProcess.key(execution.getProcessBusinessKey());
    proposing.lookOn(execution.getTenantId(), key);
  }
}
