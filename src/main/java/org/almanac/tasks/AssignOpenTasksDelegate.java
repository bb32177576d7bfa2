package org.almanac.tasks;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Assign open tasks": gives what belongs to a role to who holds it today. */
@Component("assignOpenTasks")
class AssignOpenTasksDelegate implements JavaDelegate {
  private final Succession succession;
  private final List<RoleFollower> followers;

  AssignOpenTasksDelegate(Succession succession, List<RoleFollower> followers) {
    this.succession = succession;
    this.followers = followers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    succession.follow(execution.getTenantId());
    followers.forEach(follower -> follower.follow(execution.getTenantId()));
  }
}
