package org.almanac.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Whose task it is may work on it: that stands in the task itself and need not be looked up. For
 * everybody else, and for everything else, the engine asks its authorizations.
 */
class OwnTasks extends AuthorizationCommandChecker {
  @Override
  public void checkTaskWork(TaskEntity task) {
    Authentication who = Context.getCommandContext().getAuthentication();
    if (who == null || who.getUserId() == null || !who.getUserId().equals(task.getAssignee())) {
      super.checkTaskWork(task);
    }
  }
}
