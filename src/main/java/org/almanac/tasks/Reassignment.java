package org.almanac.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a task to somebody else: the new assignee, a fresh date, the old one's access taken back,
 * and a line in the audit, all or nothing.
 */
@Component
public class Reassignment {
  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final JdbcClient jdbc;
  private final Clock clock;

  Reassignment(
      TaskService tasks, AuthorizationService authorizations, JdbcClient jdbc, Clock clock) {
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param due the new date, or null to leave it
   */
  @Transactional
  public void handOver(String taskId, String person, Date due) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null || person.equals(task.getAssignee())) {
      return;
    }
    if (due != null) {
      task.setDueDate(due);
    }
    task.setAssignee(person);
    tasks.saveTask(task);
  }

  /** Takes a task from who has it and gives it to nobody yet. */
  @Transactional
  public void rest(String taskId) {
    tasks.setAssignee(taskId, null);
  }

  /**
   * What follows from a new assignee, whoever set it, Cockpit included: the engine never takes the
   * former assignee's access back by itself.
   */
  void settle(String taskId, String assignee, String organization) {
    for (Authorization granted :
        authorizations
            .createAuthorizationQuery()
            .resourceType(Resources.TASK)
            .resourceId(taskId)
            .list()) {
      if (granted.getUserId() != null && !granted.getUserId().equals(assignee)) {
        authorizations.deleteAuthorization(granted.getId());
        audit(taskId, organization, granted.getUserId(), assignee);
      }
    }
  }

  private void audit(String taskId, String organization, String from, String to) {
    jdbc.sql(
            "insert into reassignment (organization, task_id, from_person, to_person, at)"
                + " values (?, ?, ?, ?, ?)")
        .params(organization, taskId, from, to, Timestamp.from(clock.instant()))
        .update();
  }
}
