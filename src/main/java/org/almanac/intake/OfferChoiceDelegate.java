package org.almanac.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Offer a choice": the member hears that there are mentors to choose from. */
@Component("offerChoice")
class OfferChoiceDelegate implements JavaDelegate {
  private final Proposing proposing;

  OfferChoiceDelegate(Proposing proposing) {
    this.proposing = proposing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = MentorProposalProcess.key(execution.getProcessBusinessKey());
    proposing.ask(execution.getTenantId(), key);
  }
}
