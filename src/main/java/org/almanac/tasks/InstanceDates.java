package org.almanac.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.engine.ModelTexts;
import org.almanac.engine.Timers;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates that a process instance stands by: variables, the timers and tasks born of them. */
@Component
@Transactional
public class InstanceDates {
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Timers timers;
  private final ModelTexts words;

  InstanceDates(RuntimeService runtime, TaskService tasks, Timers timers, ModelTexts words) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.timers = timers;
    this.words = words;
  }

  /** The dates under these names; empty where the instance is over. */
  @Transactional(readOnly = true)
  public Map<String, Instant> of(String instance, Collection<String> names) {
    Map<String, Instant> dates = new TreeMap<>();
    if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
      runtime
          .getVariables(instance, names)
          .forEach((name, at) -> dates.put(name, ((Date) at).toInstant()));
    }
    return dates;
  }

  /** What is open in the instance and has a date. */
  @Transactional(readOnly = true)
  public List<OpenTask> open(String instance) {
    return tasks.createTaskQuery().processInstanceId(instance).list().stream()
        .filter(task -> task.getDueDate() != null)
        .map(
            task ->
                new OpenTask(
                    task.getId(),
                    words.name(task),
                    words.why(task),
                    null,
                    task.getDueDate().toInstant(),
                    task.getAssignee(),
                    task.getTenantId()))
        .toList();
  }

  /** Puts a date elsewhere, if it is where it was; timers and tasks that stand by it follow. */
  public void put(String instance, String name, Instant from, Instant to) {
    if (!from.equals(of(instance, List.of(name)).get(name))) {
      return;
    }
    runtime.setVariable(instance, name, Date.from(to));
    timers.readAnew(instance);
    tasks
        .createTaskQuery()
        .processInstanceId(instance)
        .dueDate(Date.from(from))
        .list()
        .forEach(task -> due(task, to));
  }

  /** Puts the due date of one task elsewhere, if it is where it was. */
  public void putTask(String id, Instant from, Instant to) {
    Task task = tasks.createTaskQuery().taskId(id).singleResult();
    if (task != null && Date.from(from).equals(task.getDueDate())) {
      due(task, to);
    }
  }

  private void due(Task task, Instant to) {
    task.setDueDate(Date.from(to));
    tasks.saveTask(task);
  }
}
