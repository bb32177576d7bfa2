package org.almanac.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Everything that Cockpit needs to show what happened, and nothing of what variables held. Id and
 * name are stored in the database and never change.
 */
class QuietHistoryLevel extends AbstractHistoryLevel {
  static final String NAME = "almanac";

  /** A user task of which nothing is kept once it is over: when it ended would tell who said no. */
  static final String TRACELESS = "traceless";

  /** What tells of one task; that its instance ran and ended is kept all the same. */
  private static final Set<HistoryEventTypes> TRACES =
      Set.of(
          HistoryEventTypes.TASK_INSTANCE_CREATE,
          HistoryEventTypes.TASK_INSTANCE_UPDATE,
          HistoryEventTypes.TASK_INSTANCE_COMPLETE,
          HistoryEventTypes.TASK_INSTANCE_DELETE,
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END,
          HistoryEventTypes.IDENTITY_LINK_ADD,
          HistoryEventTypes.IDENTITY_LINK_DELETE);

  private static final Set<HistoryEventTypes> LEFT_OUT =
      Set.of(
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
          HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
          HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
          HistoryEventTypes.FORM_PROPERTY_UPDATE,
          HistoryEventTypes.JOB_CREATE,
          HistoryEventTypes.JOB_SUCCESS,
          HistoryEventTypes.JOB_DELETE);

  @Override
  public int getId() {
    return 17;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    return !LEFT_OUT.contains(type) && !(TRACES.contains(type) && traceless(entity));
  }

  private static boolean traceless(Object entity) {
    ExecutionEntity at = where(entity);
    return at != null
        && at.getActivity() != null
        && Boolean.TRUE.equals(at.getActivity().getProperty(TRACELESS));
  }

  private static ExecutionEntity where(Object entity) {
    if (entity instanceof IdentityLinkEntity link) {
      return link.getTask() == null ? null : link.getTask().getExecution();
    }
    if (entity instanceof TaskEntity task) {
      return task.getExecution();
    }
    return entity instanceof ExecutionEntity execution ? execution : null;
  }
}
