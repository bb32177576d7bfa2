package org.almanac.tasks;

import org.almanac.engine.TaskKeeper;
import org.almanac.people.PeopleAudit;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps who sent something for somebody else: "A for B". */
@Component
class SentFor implements TaskKeeper {
  private final Hands hands;
  private final PeopleAudit audit;

  SentFor(Hands hands, PeopleAudit audit) {
    this.hands = hands;
    this.audit = audit;
  }

  @Override
  public void gone(DelegateTask task) {
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      hands
          .holder(task.getId())
          .filter(holder -> !holder.equals(task.getAssignee()))
          .ifPresent(holder -> audit.sentFor(task.getTenantId(), task.getAssignee(), holder));
    }
  }
}
