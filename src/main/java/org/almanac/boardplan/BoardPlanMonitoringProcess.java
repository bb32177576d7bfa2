package org.almanac.boardplan;

import org.almanac.engine.Tenants;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The model {@code board-plan-monitoring}: the officers' reviews, and January's gate. */
@Component
class BoardPlanMonitoringProcess {
  static final String ID = "board-plan-monitoring";

  /** Who reviews. */
  static final String OFFICERS = "officers";

  static final String JANUARY_WAITS = "januaryWaits";
  static final String REVIEW = "userTask_reviewPlan";
  static final String START_ANYWAY = "userTask_startAnyway";

  private final TaskService tasks;
  private final Tenants tenants;

  BoardPlanMonitoringProcess(TaskService tasks, Tenants tenants) {
    this.tasks = tasks;
    this.tenants = tenants;
  }

  /** How many officers still write their review, whoever asks: no task of theirs is shown. */
  int reviewsStillOut(String organization, String schoolYear) {
    return tenants.within(organization, () -> (int) reviews(organization, schoolYear));
  }

  private long reviews(String organization, String schoolYear) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(
            BoardImprovementPlanProcess.businessKey(organization, schoolYear))
        .taskDefinitionKey(REVIEW)
        .count();
  }
}
