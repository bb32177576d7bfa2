package org.almanac.boardplan;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start the next working meeting": the next one that is planned. */
@Component("startWorkingMeeting")
class StartWorkingMeetingDelegate implements JavaDelegate {
  private final WorkingMeetings meetings;

  StartWorkingMeetingDelegate(WorkingMeetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    WorkingMeetings.Next next = meetings.startNext(execution.getTenantId(), year);
    execution.setVariable(BoardImprovementPlanProcess.MEETING_KEY, next.meetingKey());
    execution.setVariable(BoardImprovementPlanProcess.GOES_ON_AT, Date.from(next.goesOnAt()));
    execution.setVariable(BoardPlanWorkingMeetingsProcess.ANOTHER_MEETING, next.another());
  }
}
