package org.almanac.boardplan;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The model {@code board-plan-working-meetings}: one working meeting after the other. */
@Component
class BoardPlanWorkingMeetingsProcess {
  static final String ID = "board-plan-working-meetings";
  static final String ANOTHER_MEETING = "anotherMeeting";
  static final String WAITS_FOR_MEETING = "gateway_whatComesFirst";
  private static final String MEETING_OVER = "board-plan-meeting-over";

  private final RuntimeService runtime;

  BoardPlanWorkingMeetingsProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** A working meeting is over; a plan that has gone on meanwhile is left alone. */
  void meetingOver(String organization, String schoolYear, String meetingKey) {
    runtime
        .createExecutionQuery()
        .processInstanceBusinessKey(
            BoardImprovementPlanProcess.businessKey(organization, schoolYear))
        .messageEventSubscriptionName(MEETING_OVER)
        .processVariableValueEquals(BoardImprovementPlanProcess.MEETING_KEY, meetingKey)
        .list()
        .forEach(one -> runtime.messageEventReceived(MEETING_OVER, one.getId()));
  }
}
