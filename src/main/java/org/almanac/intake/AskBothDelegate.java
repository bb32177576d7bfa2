package org.almanac.intake;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask who has not said yes": the mail goes out with the tasks. */
@Component("askBoth")
class AskBothDelegate implements JavaDelegate {
  private final Proposing proposing;
  private final AnswersDays answersDays;

  AskBothDelegate(Proposing proposing, AnswersDays answersDays) {
    this.proposing = proposing;
    this.answersDays = answersDays;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = MentorProposalProcess.key(execution.getProcessBusinessKey());
    List<String> people = proposing.ask(execution.getTenantId(), key);
    execution.setVariable(
        MentorProposalProcess.ANSWERS_UNTIL,
        Date.from(answersDays.end(execution.getTenantId(), key)));
    execution.setVariable(MentorProposalProcess.PEOPLE, MentorProposalProcess.passing(people));
  }
}
