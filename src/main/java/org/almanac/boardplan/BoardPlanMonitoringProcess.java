package org.almanac.boardplan;

import java.util.Optional;
import org.almanac.engine.Tenants;
import org.almanac.tasks.Going;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
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

  /** January's gate, going to whoever opens it; empty where nothing waits for somebody. */
  Optional<Going> gate(String organization, String schoolYear, String to) {
    return tenants.within(
        organization,
        () ->
            Optional.ofNullable(
                    open(organization, schoolYear).taskDefinitionKey(START_ANYWAY).singleResult())
                .map(
                    task ->
                        new Going(
                            task.getId(),
                            task.getName(),
                            task.getAssignee(),
                            to,
                            null,
                            Going.Why.GIVEN,
                            task.getDueDate())));
  }

  private long reviews(String organization, String schoolYear) {
    return open(organization, schoolYear).taskDefinitionKey(REVIEW).count();
  }

  private TaskQuery open(String organization, String schoolYear) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(
            BoardImprovementPlanProcess.businessKey(organization, schoolYear));
  }
}
