package org.almanac.plt;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Collect questions": out of the tickets. */
@Component("collectQuestions")
class CollectQuestionsDelegate implements JavaDelegate {
  private final PltFollowUp followUp;

  CollectQuestionsDelegate(PltFollowUp followUp) {
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = PltMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    boolean any = followUp.collect(execution.getTenantId(), meeting);
    execution.setVariable(PltMeetingProcess.ANY_QUESTIONS, any);
    Instant due = followUp.groupDue(execution.getTenantId());
    execution.setVariable(PltMeetingProcess.CONVENER_DUE, Date.from(due));
  }
}
