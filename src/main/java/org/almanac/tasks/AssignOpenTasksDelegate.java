package org.almanac.tasks;

import org.almanac.notices.OldMails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Assign open tasks": gives what belongs to a role to who holds it today; links, drafts and mails
 * whose time is over are forgotten.
 */
@Component("assignOpenTasks")
class AssignOpenTasksDelegate implements JavaDelegate {
  private final HandingOver handingOver;
  private final LinkAnswers links;
  private final OldMails mails;

  AssignOpenTasksDelegate(HandingOver handingOver, LinkAnswers links, OldMails mails) {
    this.handingOver = handingOver;
    this.links = links;
    this.mails = mails;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handingOver.follow(execution.getTenantId());
    links.sweep(execution.getTenantId());
    mails.sweep(execution.getTenantId());
  }
}
