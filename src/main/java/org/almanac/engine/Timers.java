package org.almanac.engine;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The waiting timers of an instance. A timer keeps the date that it was born with; when the
 * variable behind it has changed, it has to be told.
 */
@Component
public class Timers {
  private final ManagementService management;

  Timers(ManagementService management) {
    this.management = management;
  }

  /** Each timer of the instance that waits now reads its date anew. */
  @Transactional
  public void readAnew(String instanceId) {
    management
        .createJobQuery()
        .processInstanceId(instanceId)
        .timers()
        .list()
        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
  }
}
