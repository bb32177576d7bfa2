package org.almanac.meetings;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Collect questions": out of the tickets. */
@Component("collectQuestions")
class CollectQuestionsDelegate implements JavaDelegate {
  private final FollowUp followUp;

  CollectQuestionsDelegate(FollowUp followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    boolean any = followUp.collect(execution.getTenantId(), meeting);
    execution.setVariable(ConvenedMeetingProcess.ANY_QUESTIONS, any);
    Instant due = followUp.groupDue(execution.getTenantId());
    execution.setVariable(ConvenedMeetingProcess.CONVENER_DUE, Date.from(due));
  }
}
