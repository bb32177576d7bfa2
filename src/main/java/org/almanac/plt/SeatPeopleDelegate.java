package org.almanac.plt;

import java.time.Instant;
import java.util.Date;
import org.almanac.meetings.Tables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Seat people": who comes, at tables; then the day itself is next. */
@Component("seatPeople")
class SeatPeopleDelegate implements JavaDelegate {
  private final Tables tables;
  private final PltFollowUp followUp;

  SeatPeopleDelegate(Tables tables, PltFollowUp followUp) {
    this.tables = tables;
    this.followUp = followUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = PltMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    tables.seat(execution.getTenantId(), meeting);
    Instant due = followUp.attendanceDue(execution.getTenantId(), meeting);
    execution.setVariable(PltMeetingProcess.CONVENER_DUE, Date.from(due));
  }
}
