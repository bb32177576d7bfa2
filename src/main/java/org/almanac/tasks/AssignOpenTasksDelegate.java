package org.almanac.tasks;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Assign open tasks": gives what belongs to a role to who holds it today. */
@Component("assignOpenTasks")
class AssignOpenTasksDelegate implements JavaDelegate {
  private final HandingOver handingOver;

  AssignOpenTasksDelegate(HandingOver handingOver) {
    this.handingOver = handingOver;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handingOver.follow(execution.getTenantId());
  }
}
