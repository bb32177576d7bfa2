package org.almanac.schoolplan;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.engine.Tenants;
import org.almanac.tasks.Reassignment;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The model {@code plan-moderation}: its key, its names, its group's instance. */
@Component
class PlanModerationProcess {
  static final String ID = "plan-moderation";

  /** Who reads; each has a task of their own by this name. */
  static final String READERS = "readers";

  static final String READER = "reader";

  /** Who has the one feedback task. */
  static final String WRITER = "writer";

  /** Whose superintendents approve; each has a task of their own by this name. */
  static final String FAMILIES = "families";

  static final String FAMILY = "family";

  /** Until when the step that waits now is asked for. */
  static final String STEP_DUE = "stepDue";

  /** From when on the director's delegate hears that somebody has not begun. */
  static final String TOLD_AT = "toldAt";

  private static final String READ_TASK = "userTask_readBundle";
  private static final String AGREE_TASK = "userTask_agreeFeedback";
  private static final String MARK = "MOD-";
  private static final int YEAR_LENGTH = 7;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Reassignment reassignment;
  private final Tenants tenants;

  PlanModerationProcess(
      RuntimeService runtime, TaskService tasks, Reassignment reassignment, Tenants tenants) {
    this.reassignment = reassignment;
    this.runtime = runtime;
    this.tasks = tasks;
    this.tenants = tenants;
  }

  void start(ModerationGroup group) {
    tenants.within(
        group.organization(),
        () -> {
          runtime.createProcessInstanceByKey(ID).businessKey(businessKey(group)).execute();
        });
  }

  /** {@code MOD-2026-27-04}. */
  static String key(String schoolYear, int number) {
    return MARK + schoolYear + "-" + (number < 10 ? "0" : "") + number;
  }

  /** {@code ddsb:MOD-2026-27-04}. */
  static String businessKey(ModerationGroup group) {
    return group.organization() + ":" + group.key();
  }

  /** Where a group reads. */
  static String page(ModerationGroup group) {
    return "/moderation/" + group.schoolYear() + "/" + group.number();
  }

  static boolean isOurs(String businessKey) {
    return businessKey != null && businessKey.matches("[^:]+:MOD-\\d{4}-\\d{2}-\\d+");
  }

  /** 2026-27 of {@code ddsb:MOD-2026-27-04}. */
  static String schoolYear(String businessKey) {
    int begins = businessKey.indexOf(":" + MARK) + MARK.length() + 1;
    return businessKey.substring(begins, begins + YEAR_LENGTH);
  }

  /** 4 of {@code ddsb:MOD-2026-27-04}. */
  static int number(String businessKey) {
    return Integer.parseInt(businessKey.substring(businessKey.lastIndexOf('-') + 1));
  }

  /** Who is asked next: handed over within one transaction, kept nowhere. */
  static Object passing(List<String> all) {
    return Variables.untypedValue(all, true);
  }

  /** Somebody else reads from now on, and writes where the one before would have. */
  void handOver(ModerationGroup group, ModerationSeat seat, String gone, String by) {
    Optional<String> instance = instance(group);
    instance.ifPresent(id -> runtime.setVariable(id, WRITER, group.writer()));
    instance.stream()
        .flatMap(
            id ->
                tasks
                    .createTaskQuery()
                    .processInstanceId(id)
                    .taskDefinitionKey(READ_TASK)
                    .list()
                    .stream())
        .filter(task -> seat.asked().equals(tasks.getVariable(task.getId(), READER)))
        .map(Task::getId)
        .forEach(task -> reassignment.inPlaceOf(task, gone, seat.reader(), by));
  }

  /** Whether the group has begun and asks for the notes of this place. */
  boolean asks(ModerationGroup group, String asked) {
    return open(group).stream()
        .anyMatch(task -> asked.equals(tasks.getVariable(task.getId(), READER)));
  }

  /** The task of whoever reads in this place is asked for by another day. */
  void dueAnew(ModerationGroup group, String asked, Instant due) {
    open(group).stream()
        .filter(task -> asked.equals(tasks.getVariable(task.getId(), READER)))
        .forEach(
            task -> {
              task.setDueDate(Date.from(due));
              tasks.saveTask(task);
            });
  }

  /** Who has an open task of the group now. */
  List<Task> open(ModerationGroup group) {
    return instance(group)
        .map(id -> tasks.createTaskQuery().processInstanceId(id).list())
        .orElse(List.of());
  }

  /** The business keys of all groups of which somebody has a task, standing in or not. */
  Set<String> inHand(String organization, String person) {
    Set<String> instances =
        tasks
            .createTaskQuery()
            .tenantIdIn(organization)
            .processDefinitionKey(ID)
            .taskAssignee(person)
            .list()
            .stream()
            .map(Task::getProcessInstanceId)
            .collect(Collectors.toSet());
    return instances.isEmpty()
        ? Set.of()
        : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .map(ProcessInstance::getBusinessKey)
            .collect(Collectors.toSet());
  }

  /** Who works on the group's tasks now, standing in or not. */
  List<String> hands(ModerationGroup group) {
    return open(group).stream().map(Task::getAssignee).filter(one -> one != null).toList();
  }

  /** Who reads in a group now, standing in or not. */
  List<String> reading(ModerationGroup group) {
    return hands(group, READ_TASK);
  }

  /** Who has the task of this one place in a group that reads. */
  List<String> reading(ModerationGroup group, String asked) {
    return open(group).stream()
        .filter(task -> task.getAssignee() != null)
        .filter(task -> asked.equals(tasks.getVariable(task.getId(), READER)))
        .map(Task::getAssignee)
        .toList();
  }

  /** Who has the one feedback task now. */
  List<String> agreeing(ModerationGroup group) {
    return hands(group, AGREE_TASK);
  }

  private List<String> hands(ModerationGroup group, String task) {
    return open(group).stream()
        .filter(one -> one.getTaskDefinitionKey().equals(task) && one.getAssignee() != null)
        .map(Task::getAssignee)
        .toList();
  }

  /** Until when the step is asked for that waits now. */
  Optional<Date> due(ModerationGroup group) {
    return open(group).stream().map(Task::getDueDate).filter(due -> due != null).findFirst();
  }

  private Optional<String> instance(ModerationGroup group) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ID)
        .processInstanceBusinessKey(businessKey(group))
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .findFirst();
  }
}
