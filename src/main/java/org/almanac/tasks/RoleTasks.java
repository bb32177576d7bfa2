package org.almanac.tasks;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.almanac.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open tasks belong to a role rather than to a person, so that they can follow the role. */
@Component
class RoleTasks {
  private final JdbcClient jdbc;

  RoleTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record RoleTask(String taskId, Role role, String unit, String assignee, Date due) {}

  void remember(String taskId, String organization, Role role, String unit) {
    jdbc.sql("insert into role_task (task_id, organization, role, unit) values (?, ?, ?, ?)")
        .params(taskId, organization, role.word(), unit)
        .update();
  }

  /** Which role's a task is; empty for a person's own. */
  Optional<RoleTask> find(String taskId) {
    return jdbc.sql("select role, unit from role_task where task_id = ?")
        .param(taskId)
        .query(
            (row, n) ->
                new RoleTask(taskId, Role.of(row.getString(1)), row.getString(2), null, null))
        .optional();
  }

  /**
   * Every open task that belongs to a role, with whom it is now; what somebody said isn't theirs
   * stays where it is until a coordinator has looked at it.
   */
  List<RoleTask> open(String organization) {
    return jdbc.sql(
            "select r.task_id, r.role, r.unit, t.ASSIGNEE_, t.DUE_DATE_ from role_task r"
                + " join ACT_RU_TASK t on t.ID_ = r.task_id where r.organization = ?"
                + " and not exists (select 1 from not_mine n where n.task_id = r.task_id"
                + " and n.organization = r.organization and n.state = 'OPEN')"
                + " order by r.task_id")
        .param(organization)
        .query(
            (row, n) ->
                new RoleTask(
                    row.getString(1),
                    Role.of(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5)))
        .list();
  }

  /** Forgets tasks that are done. */
  void sweep(String organization) {
    jdbc.sql(
            "delete from role_task where organization = ?"
                + " and not exists (select 1 from ACT_RU_TASK t where t.ID_ = role_task.task_id)")
        .param(organization)
        .update();
  }
}
