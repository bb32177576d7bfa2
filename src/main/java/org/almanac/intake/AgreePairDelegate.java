package org.almanac.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Agree the pair": its row and the news of it at one stroke. */
@Component("agreePair")
class AgreePairDelegate implements JavaDelegate {
  private final Proposing proposing;

  AgreePairDelegate(Proposing proposing) {
    this.proposing = proposing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = MentorProposalProcess.key(execution.getProcessBusinessKey());
    proposing.agree(execution.getTenantId(), key);
  }
}
