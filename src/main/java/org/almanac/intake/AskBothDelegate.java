package org.almanac.intake;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask both": the mail goes out with the tasks. */
@Component("askBoth")
class AskBothDelegate implements JavaDelegate {
  private final Proposing proposing;

  AskBothDelegate(Proposing proposing) {
    this.proposing = proposing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = MentorProposalProcess.key(execution.getProcessBusinessKey());
    List<String> people = proposing.ask(execution.getTenantId(), key);
    execution.setVariable(MentorProposalProcess.PEOPLE, MentorProposalProcess.passing(people));
  }
}
