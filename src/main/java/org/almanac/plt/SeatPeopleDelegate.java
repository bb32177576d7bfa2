package org.almanac.plt;

import java.time.Instant;
import java.util.Date;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.FollowUp;
import org.almanac.meetings.Tables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Seat people": who comes, at tables; then the day itself is next. */
@Component("seatPeople")
class SeatPeopleDelegate implements JavaDelegate {
  private final Tables tables;
  private final FollowUp followUp;

  SeatPeopleDelegate(Tables tables, FollowUp followUp) {
    this.tables = tables;
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = ConvenedMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    tables.seat(execution.getTenantId(), meeting);
    Instant due = followUp.attendanceDue(execution.getTenantId(), meeting);
    execution.setVariable(PltMeetingProcess.CONVENER_DUE, Date.from(due));
  }
}
