package org.almanac.intake;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send the proposals": each published pair is asked once, and who is in none hears it. */
@Component("sendProposals")
class SendProposalsDelegate implements JavaDelegate {
  private final Proposing proposing;
  private final StillLooking looking;
  private final Publishing publishing;

  SendProposalsDelegate(Proposing proposing, StillLooking looking, Publishing publishing) {
    this.proposing = proposing;
    this.looking = looking;
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    String name = MentorMatchingProcess.name(execution.getProcessBusinessKey());
    proposing.send(organization, name);
    looking.published(organization, name);
    execution.setVariable(
        MentorMatchingProcess.ANSWERS_UNTIL,
        Date.from(publishing.answersUntil(organization, name)));
  }
}
