package org.almanac.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.almanac.access.TaskParts;
import org.almanac.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In whose hands an open task is, and why: a role's, a person's own, given by name, for somebody.
 */
@Component
class Hands implements TaskParts {
  private final JdbcClient jdbc;

  Hands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An open task whose hands may change.
   *
   * @param role whose it is; null for a person's own
   * @param owner whose own it is; null for a role's
   * @param givenTo to whom a coordinator gave it by name, or null
   * @param standsInFor for whom the assignee does it, or null
   * @param givenBackBy who said that it isn't theirs, while nobody has it; else null
   */
  record Held(
      String taskId,
      String instanceId,
      String name,
      String assignee,
      Date due,
      Role role,
      String unit,
      String owner,
      String givenTo,
      String standsInFor,
      String givenBackBy) {}

  /**
   * Every open task that belongs to a role, and of the others those that may not be where they
   * belong: whose person is away, or has no role any more, or that are in other hands.
   */
  List<Held> toLookAt(String organization, LocalDate day) {
    return jdbc.sql(
            "select t.ID_, t.PROC_INST_ID_, t.NAME_, t.ASSIGNEE_, t.DUE_DATE_, r.role, r.unit,"
                + " p.person, h.given_to, h.stands_in_for, n.person_id from ACT_RU_TASK t"
                + " left join role_task r on r.task_id = t.ID_"
                + " left join personal_task p on p.task_id = t.ID_"
                + " left join task_hand h on h.task_id = t.ID_"
                + " left join not_mine n on n.task_id = t.ID_ and n.state = 'OPEN'"
                + " and t.ASSIGNEE_ is null"
                + " where t.TENANT_ID_ = ? and (r.task_id is not null or p.task_id is not null)"
                + " and (r.task_id is not null or h.task_id is not null or t.ASSIGNEE_ is null"
                + " or (p.person in (select a.person_id from absence a where a.organization = ?"
                + " and a.from_day <= ? and a.to_day >= ?)) is true"
                + " or (t.ASSIGNEE_ in (select s.person_id from role_assignment s"
                + " where s.organization = ? and s.valid_from <= ?"
                + " and (s.valid_to is null or s.valid_to >= ?))) is not true)"
                + " order by t.ID_")
        .params(organization, organization, day, day, organization, day, day)
        .query(
            (row, n) ->
                new Held(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5),
                    row.getString(6) == null ? null : Role.of(row.getString(6)),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11)))
        .list();
  }

  /** For whom its assignee does a task; empty when it is their own. */
  Optional<String> standsInFor(String taskId) {
    return jdbc.sql(
            "select stands_in_for from task_hand where task_id = ? and stands_in_for is not null")
        .param(taskId)
        .query(String.class)
        .optional();
  }

  /** Whose a task is, whoever has it now; empty for a role's task that nobody stands in for. */
  Optional<String> holder(String taskId) {
    return jdbc.sql(
            "select coalesce(h.stands_in_for, p.person) from"
                + " (select cast(? as varchar(64)) task_id) t"
                + " left join personal_task p on p.task_id = t.task_id"
                + " left join task_hand h on h.task_id = t.task_id"
                + " where coalesce(h.stands_in_for, p.person) is not null")
        .param(taskId)
        .query(String.class)
        .optional();
  }

  @Override
  public boolean hadPart(String organization, String taskId, String person) {
    return jdbc.sql(
                "select count(*) from (select from_person who from reassignment"
                    + " where organization = :organization and task_id = :task"
                    + " union all select to_person from reassignment"
                    + " where organization = :organization and task_id = :task"
                    + " union all select for_person from reassignment"
                    + " where organization = :organization and task_id = :task"
                    + " union all select by_person from reassignment"
                    + " where organization = :organization and task_id = :task"
                    + " union all select person from personal_task where task_id = :task"
                    + " union all select stands_in_for from task_hand where task_id = :task"
                    + " union all select person_id from not_mine where task_id = :task) part"
                    + " where who = :person")
            .param("organization", organization)
            .param("task", taskId)
            .param("person", person)
            .query(Long.class)
            .single()
        > 0;
  }

  /** When a task went to a person the last time; empty when nobody moved it there. */
  Optional<Instant> wentAt(String organization, String taskId, String person) {
    return jdbc.sql(
            "select max(at) from reassignment where organization = ? and task_id = ?"
                + " and to_person = ? having max(at) is not null")
        .params(organization, taskId, person)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** What somebody does for somebody else, by the ids of the tasks. */
  List<String> standingIn(String organization, String person, String holder) {
    return jdbc.sql(
            "select t.ID_ from task_hand h join ACT_RU_TASK t on t.ID_ = h.task_id"
                + " where h.organization = ? and h.stands_in_for = ? and t.ASSIGNEE_ = ?"
                + " order by t.DUE_DATE_, t.ID_")
        .params(organization, holder, person)
        .query(String.class)
        .list();
  }

  /** From now on the task is done for somebody; null for nobody but oneself. */
  void standIn(String taskId, String organization, String holder) {
    ensure(taskId, organization);
    jdbc.sql("update task_hand set stands_in_for = ? where task_id = ?")
        .params(holder, taskId)
        .update();
  }

  /** A coordinator gave the task to somebody by name; null takes that back. */
  void give(String taskId, String organization, String person) {
    ensure(taskId, organization);
    jdbc.sql("update task_hand set given_to = ?, stands_in_for = null where task_id = ?")
        .params(person, taskId)
        .update();
  }

  private void ensure(String taskId, String organization) {
    jdbc.sql(
            "insert into task_hand (task_id, organization) select ?, ? from"
                + " (select count(*) had from task_hand where task_id = ?) known where had = 0")
        .params(taskId, organization, taskId)
        .update();
  }

  /** Forgets tasks that are done. */
  void sweep(String organization) {
    jdbc.sql(
            "update not_mine set state = 'GONE' where organization = ? and state = 'OPEN'"
                + " and not exists (select 1 from ACT_RU_TASK t where t.ID_ = not_mine.task_id)")
        .param(organization)
        .update();
    for (String table : List.of("role_task", "personal_task", "task_hand")) {
      jdbc.sql(
              "delete from "
                  + table
                  + " where organization = ? and not exists"
                  + " (select 1 from ACT_RU_TASK t where t.ID_ = "
                  + table
                  + ".task_id)")
          .param(organization)
          .update();
    }
  }
}
