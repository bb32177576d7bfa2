package org.almanac.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * Everything that Cockpit needs to show what happened, and nothing of what variables held. Id and
 * name are stored in the database and never change.
 */
class QuietHistoryLevel extends AbstractHistoryLevel {
  static final String NAME = "almanac";

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
    return !LEFT_OUT.contains(type);
  }
}
