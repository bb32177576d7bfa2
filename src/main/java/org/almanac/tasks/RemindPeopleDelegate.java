package org.almanac.tasks;

import org.almanac.notices.DailyMail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** "Remind people": mentions what is due, coming up or still open, and lets the day's mail go. */
@Component("remindPeople")
class RemindPeopleDelegate implements JavaDelegate {
  private final ObjectProvider<DayNotices> programs;
  private final Reminders reminders;
  private final DailyMail mail;

  RemindPeopleDelegate(ObjectProvider<DayNotices> programs, Reminders reminders, DailyMail mail) {
    this.programs = programs;
    this.reminders = reminders;
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    if (!mail.paused(organization)) {
      programs.forEach(program -> program.look(organization, reminders.today(organization)));
      reminders.mention(organization);
      mail.release(organization, reminders.today(organization));
    }
  }
}
