package org.almanac.plt;

import org.almanac.meetings.Tables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Seat people": who comes, at tables. */
@Component("seatPeople")
class SeatPeopleDelegate implements JavaDelegate {
  private final Tables tables;

  SeatPeopleDelegate(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String meeting = PltMeetingProcess.meetingKey(execution.getProcessBusinessKey());
    tables.seat(execution.getTenantId(), meeting);
  }
}
