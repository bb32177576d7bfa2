package org.almanac.tasks;

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

  record RoleTask(String taskId, Role role, String unit) {}

  void remember(String taskId, String organization, Role role, String unit) {
    jdbc.sql("insert into role_task (task_id, organization, role, unit) values (?, ?, ?, ?)")
        .params(taskId, organization, role.word(), unit)
        .update();
  }

  /** Which role's a task is; empty for a person's own. */
  Optional<RoleTask> find(String taskId) {
    return jdbc.sql("select role, unit from role_task where task_id = ?")
        .param(taskId)
        .query((row, n) -> new RoleTask(taskId, Role.of(row.getString(1)), row.getString(2)))
        .optional();
  }
}
