package org.almanac.tasks;

import org.almanac.notices.DailyMail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind people": mentions what is coming up or still open, and lets the day's mail go. */
@Component("remindPeople")
class RemindPeopleDelegate implements JavaDelegate {
  private final Reminders reminders;
  private final DailyMail mail;

  RemindPeopleDelegate(Reminders reminders, DailyMail mail) {
    this.reminders = reminders;
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    if (!mail.paused(organization)) {
      reminders.mention(organization);
      mail.release(organization, reminders.today(organization));
    }
  }
}
