package org.almanac.tasks;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Assign open tasks": gives what belongs to a role to who holds it today; links and drafts whose
 * time is over are forgotten.
 */
@Component("assignOpenTasks")
class AssignOpenTasksDelegate implements JavaDelegate {
  private final HandingOver handingOver;
  private final LinkAnswers links;

  AssignOpenTasksDelegate(HandingOver handingOver, LinkAnswers links) {
    this.handingOver = handingOver;
    this.links = links;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handingOver.follow(execution.getTenantId());
    links.sweep(execution.getTenantId());
  }
}
