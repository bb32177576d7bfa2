package org.almanac.tasks;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a personal task is: it stays theirs while somebody else does it for them. */
@Component
class PersonalTasks {
  private final JdbcClient jdbc;

  PersonalTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void remember(String taskId, String organization, String person) {
    jdbc.sql("insert into personal_task (task_id, organization, person) values (?, ?, ?)")
        .params(taskId, organization, person)
        .update();
  }

  /** Whose it is; empty for a role's task. */
  Optional<String> owner(String taskId) {
    return jdbc.sql("select person from personal_task where task_id = ?")
        .param(taskId)
        .query(String.class)
        .optional();
  }
}
