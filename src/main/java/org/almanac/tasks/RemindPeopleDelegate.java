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
  private final ObjectProvider<RidingNotices> riding;
  private final Reminders reminders;
  private final DailyMail mail;

  RemindPeopleDelegate(
      ObjectProvider<DayNotices> programs,
      ObjectProvider<RidingNotices> riding,
      Reminders reminders,
      DailyMail mail) {
    this.programs = programs;
    this.riding = riding;
    this.reminders = reminders;
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String organization = execution.getTenantId();
    if (!mail.paused(organization)) {
      programs.forEach(program -> program.look(organization, reminders.today(organization)));
      ride(organization);
      reminders.mention(organization);
      ride(organization); // once more, with those who get a mail for a mention alone
      mail.release(organization, reminders.today(organization));
    }
  }

  private void ride(String organization) {
    riding.orderedStream().forEach(one -> one.ride(organization, reminders.today(organization)));
  }
}
