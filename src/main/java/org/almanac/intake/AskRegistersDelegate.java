package org.almanac.intake;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask for registration": new members and mentors who have not said yet. */
@Component("askRegisters")
class AskRegistersDelegate implements JavaDelegate {
  private final Publishing publishing;
  private final MatchOpening opening;

  AskRegistersDelegate(Publishing publishing, MatchOpening opening) {
    this.publishing = publishing;
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    String name = MentorMatchingProcess.name(execution.getProcessBusinessKey());
    LocalDate until = opening.registersUntil(organization);
    publishing.askRegisters(organization, name, until);
    execution.setVariable(
        MentorMatchingProcess.REGISTERS_UNTIL, Date.from(opening.after(organization, until)));
  }
}
