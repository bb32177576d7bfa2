package org.almanac.tasks;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Assign open tasks": gives what belongs to a role to who holds it today. */
@Component("assignOpenTasks")
class AssignOpenTasksDelegate implements JavaDelegate {
  private final Succession succession;

  AssignOpenTasksDelegate(Succession succession) {
    this.succession = succession;
  }

  @Override
  public void execute(DelegateExecution execution) {
    succession.follow(execution.getTenantId());
  }
}
