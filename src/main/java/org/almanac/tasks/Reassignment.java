package org.almanac.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.almanac.engine.ModelTexts;
import org.almanac.engine.Tenants;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
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
  private final Tenants tenants;
  private final Hands hands;
  private final NotTheirsRows rows;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ThreadLocal<Told> telling = new ThreadLocal<>();

  Reassignment(
      TaskService tasks,
      AuthorizationService authorizations,
      Tenants tenants,
      Hands hands,
      NotTheirsRows rows,
      JdbcClient jdbc,
      Clock clock) {
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.tenants = tenants;
    this.hands = hands;
    this.rows = rows;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param by who gives it; null where a rule does
   */
  @Transactional
  public void handOver(Going move, String by) {
    Task task = tasks.createTaskQuery().taskId(move.taskId()).singleResult();
    if (task == null) {
      return;
    }
    Told told = new Told(move.why(), task.getAssignee(), move.standsInFor(), by, Named.of(task));
    if (move.to().equals(task.getAssignee())) {
      audit(move.taskId(), task.getTenantId(), told, move.to());
      return;
    }
    telling(
        told,
        () -> {
          task.setDueDate(move.due());
          task.setAssignee(move.to());
          tasks.saveTask(task);
        });
  }

  /** Somebody does a task from now on in the place of another: it is theirs, and on record. */
  @Transactional
  public void inPlaceOf(String taskId, String gone, String to, String by) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    hands.give(taskId, task.getTenantId(), to);
    telling(
        new Told(Going.Why.GIVEN, task.getAssignee(), gone, by, Named.of(task)),
        () -> tasks.setAssignee(taskId, to));
  }

  /** Takes a task from who has it and gives it to nobody yet. */
  @Transactional
  public void rest(String taskId, String by) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    telling(
        new Told(Going.Why.NOT_MINE, task.getAssignee(), null, by, Named.of(task)),
        () -> tasks.setAssignee(taskId, null));
  }

  /**
   * What follows from a new assignee, whoever set it, Cockpit included: the engine never takes the
   * former assignee's access back by itself.
   */
  void settle(DelegateTask task) {
    String assignee = task.getAssignee();
    List<String> before = new ArrayList<>();
    for (Authorization granted :
        authorizations
            .createAuthorizationQuery()
            .resourceType(Resources.TASK)
            .resourceId(task.getId())
            .list()) {
      if (granted.getUserId() != null && !granted.getUserId().equals(assignee)) {
        authorizations.deleteAuthorization(granted.getId());
        before.add(granted.getUserId());
      }
    }
    Told told = telling.get();
    if (told == null) {
      String by = tenants.who().orElse(null);
      String from = before.isEmpty() ? null : before.get(0);
      hands.give(task.getId(), task.getTenantId(), by == null ? null : assignee);
      told = new Told(Going.Why.GIVEN, from, null, by, Named.of(task));
      found(task.getId(), assignee, by);
    }
    audit(task.getId(), task.getTenantId(), told, assignee);
  }

  /** What rested has somebody again: who said that it isn't theirs can't take it back any more. */
  void found(String taskId, String assignee, String by) {
    if (assignee != null) {
      rows.findFirstByTaskIdOrderByIdDesc(taskId)
          .filter(row -> row.state() == NotTheirs.State.OPEN)
          .ifPresent(row -> rows.save(row.given(assignee, by, clock.instant())));
    }
  }

  /** A new task of somebody who is away is born with who stands in. */
  void bornWith(DelegateTask task, String holder) {
    audit(
        task.getId(),
        task.getTenantId(),
        new Told(Going.Why.AWAY, holder, holder, null, Named.of(task)),
        task.getAssignee());
  }

  /** What is known of a move, while the engine makes it. */
  private record Told(Going.Why why, String from, String forPerson, String by, Named task) {}

  /** What a task is called: by the key of its texts, and as the model has it. */
  private record Named(String key, String name) {
    static Named of(Task task) {
      return new Named(
          ModelTexts.key(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
          task.getName());
    }

    static Named of(DelegateTask task) {
      return new Named(
          ModelTexts.key(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
          task.getName());
    }
  }

  private void telling(Told told, Runnable move) {
    telling.set(told);
    try {
      move.run();
    } finally {
      telling.remove();
    }
  }

  private void audit(String taskId, String organization, Told told, String to) {
    jdbc.sql(
            "insert into reassignment (organization, task_id, from_person, to_person, at, why,"
                + " for_person, by_person, task_name, task_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            organization,
            taskId,
            told.from(),
            to,
            Timestamp.from(clock.instant()),
            told.why().name(),
            told.forPerson(),
            told.by(),
            told.task().name(),
            told.task().key())
        .update();
  }
}
