package org.almanac.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "See who has a mentor": from the rows, whatever was told. */
@Component("countAnswers")
class CountAnswersDelegate implements JavaDelegate {
  private final Publishing publishing;

  CountAnswersDelegate(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String name = MentorMatchingProcess.name(execution.getProcessBusinessKey());
    Publishing.Answers answers = publishing.answers(execution.getTenantId(), name);
    execution.setVariable(MentorMatchingProcess.STANDING, answers.word());
  }
}
