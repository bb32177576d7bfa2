package org.almanac.boardplan;

import java.util.Date;
import java.util.Optional;
import org.almanac.meetings.Meeting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Put the launch on the agenda": of the May meeting, or the one that somebody named. */
@Component("putLaunchOnAgenda")
class PutLaunchOnAgendaDelegate implements JavaDelegate {
  private final Launch launch;

  PutLaunchOnAgendaDelegate(Launch launch) {
    this.launch = launch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    String organization = execution.getTenantId();
    Optional<Meeting> meeting = launch.putOnAgenda(organization, year);
    execution.setVariable(
        BoardImprovementPlanProcess.MEETING_KEY, meeting.map(Meeting::key).orElse(null));
    meeting.ifPresent(
        at ->
            execution.setVariable(BoardImprovementPlanProcess.GOES_ON_AT, Date.from(at.endsAt())));
    execution.setVariable(
        BoardImprovementPlanProcess.STEP_DUE, Date.from(launch.recordingDue(organization, year)));
  }
}
