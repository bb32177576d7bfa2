package org.almanac.intake;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Solve the match": with everything accepted, asked and locked held fast. */
@Component("draftMatch")
class DraftMatchDelegate implements JavaDelegate {
  private final Publishing publishing;

  DraftMatchDelegate(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    String name = MentorMatchingProcess.name(execution.getProcessBusinessKey());
    publishing.draft(organization, name);
    execution.setVariable(
        MentorMatchingProcess.PUBLISH_DUE, Date.from(publishing.publishDue(organization)));
  }
}
