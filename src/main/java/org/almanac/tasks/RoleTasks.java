package org.almanac.tasks;

import java.util.List;
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

  record RoleTask(String taskId, Role role, String unit, String assignee) {}

  void remember(String taskId, String organization, Role role, String unit) {
    jdbc.sql("insert into role_task (task_id, organization, role, unit) values (?, ?, ?, ?)")
        .params(taskId, organization, role.word(), unit)
        .update();
  }

  /** Every open task that belongs to a role, with whom it is now. */
  List<RoleTask> open(String organization) {
    return jdbc.sql(
            "select r.task_id, r.role, r.unit, t.ASSIGNEE_ from role_task r"
                + " join ACT_RU_TASK t on t.ID_ = r.task_id where r.organization = ?"
                + " order by r.task_id")
        .param(organization)
        .query(
            (row, n) ->
                new RoleTask(
                    row.getString(1),
                    Role.of(row.getString(2)),
                    row.getString(3),
                    row.getString(4)))
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
