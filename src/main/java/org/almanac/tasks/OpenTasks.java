package org.almanac.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.engine.ModelTexts;
import org.almanac.engine.OwnTaskNames;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open, and with whom. */
@Component
public class OpenTasks {
  private static final int MOST = 200;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final JdbcClient jdbc;
  private final ModelTexts words;
  private final OwnTaskNames names;

  OpenTasks(
      TaskService tasks,
      RuntimeService runtime,
      JdbcClient jdbc,
      ModelTexts words,
      OwnTaskNames names) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.jdbc = jdbc;
    this.words = words;
    this.names = names;
  }

  /** A person's open tasks, what is due first on top. */
  public List<OpenTask> of(String personId) {
    return tasks
        .createTaskQuery()
        .taskAssignee(personId)
        .active()
        .orderByDueDate()
        .asc()
        .listPage(0, MOST)
        .stream()
        .map(this::open)
        .toList();
  }

  /** A task by its id; empty when it is done or was taken away. */
  public Optional<OpenTask> find(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .map(this::open);
  }

  /** What a task is called for whoever has it, and nobody else; empty when it is gone. */
  Optional<String> nameForItsPerson(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .map(names::name);
  }

  /** The task of one kind that an instance waits at; empty while it is elsewhere. */
  public Optional<OpenTask> waiting(String organization, String businessKey, String kind) {
    return tasks
        .createTaskQuery()
        .tenantIdIn(organization)
        .processInstanceBusinessKey(businessKey)
        .taskDefinitionKey(kind)
        .list()
        .stream()
        .findFirst()
        .map(this::open);
  }

  /** What is open in one process instance. */
  public List<OpenTask> within(String instanceId) {
    return tasks.createTaskQuery().processInstanceId(instanceId).active().list().stream()
        .map(this::open)
        .toList();
  }

  /** How many open tasks each person of an organization has; nobody without one is in it. */
  public Map<String, Long> countByPerson(String organization) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(
            "select ASSIGNEE_ person, count(*) open_tasks from ACT_RU_TASK"
                + " where TENANT_ID_ = ? and ASSIGNEE_ is not null group by ASSIGNEE_")
        .param(organization)
        .query((row, n) -> counts.put(row.getString(1), row.getLong(2)))
        .list();
    return counts;
  }

  private OpenTask open(Task task) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    return new OpenTask(
        task.getId(),
        words.name(task),
        words.why(task),
        instance == null ? null : instance.getBusinessKey(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
        task.getAssignee(),
        task.getTenantId());
  }
}
