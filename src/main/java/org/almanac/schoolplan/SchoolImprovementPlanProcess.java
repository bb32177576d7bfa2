package org.almanac.schoolplan;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timers;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The model {@code school-improvement-plan}: its key, its dates, its messages. */
@Component
class SchoolImprovementPlanProcess {
  static final String ID = "school-improvement-plan";
  static final String SCHOOL_ID = "schoolId";

  /** Until when it is drafted, when it counts as late, when its superintendent is told. */
  static final String PLAN_DUE = "planDue";

  static final String LATE_AT = "lateAt";
  static final String TELL_AT = "tellAt";

  /**
   * From when on it is talked of with the school: its superintendent's talk, and, once it is ready,
   * the feedback that nobody has released before.
   */
  static final String TALK_FROM = "talkFrom";

  /** Until when its superintendent talks with the school. */
  static final String TALK_DUE = "talkDue";

  static final String READY_FOR_FALL = "readyForFall";

  /** Until when the school answers its feedback. */
  static final String ANSWER_DUE = "answerDue";

  static final String DRAFT_TASK = "userTask_draftPlan";
  static final String ANSWER_TASK = "userTask_answerFeedback";
  private static final String TALK_TASK = "userTask_talkThrough";

  private static final String WORKING_DRAFT = "event_workingDraft";
  private static final String READERS = "receiveTask_waitForReaders";
  private static final String APPROVAL = "receiveTask_waitForApproval";
  private static final String MARK = ":" + SchoolPlanProgram.CODE + "-";
  private static final int YEAR_LENGTH = 7;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Timers timers;
  private final Tenants tenants;

  SchoolImprovementPlanProcess(
      RuntimeService runtime, TaskService tasks, Timers timers, Tenants tenants) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.timers = timers;
    this.tenants = tenants;
  }

  /** What the school's instance can be told. */
  enum Message {
    READING,
    RECALLED,
    READY,
    TALK_FIRST,
    RELEASED,
    WITHDRAWN,
    SCHOOL_CLOSED;

    /** As the model calls it: {@code school-plan-talk-first}. */
    String word() {
      return "school-plan-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Begins the plan's way; its dates are found in its first step. */
  void start(SchoolPlan plan) {
    tenants.within(
        plan.organization(),
        () -> {
          runtime.createProcessInstanceByKey(ID).businessKey(businessKey(plan)).execute();
        });
  }

  /** {@code ddsb:SIP-2026-27:002801}. */
  static String businessKey(SchoolPlan plan) {
    return businessKey(plan.organization(), plan.season(), plan.school());
  }

  static String businessKey(String organization, String season, String school) {
    return organization + MARK + season + ":" + school;
  }

  static boolean isOurs(String businessKey) {
    return businessKey != null && businessKey.contains(MARK);
  }

  /** 2026-27 of {@code ddsb:SIP-2026-27:002801}. */
  static String season(String businessKey) {
    int begins = businessKey.indexOf(MARK) + MARK.length();
    return businessKey.substring(begins, begins + YEAR_LENGTH);
  }

  /** 002801 of {@code ddsb:SIP-2026-27:002801}. */
  static String school(String businessKey) {
    return businessKey.substring(businessKey.indexOf(MARK) + MARK.length() + YEAR_LENGTH + 1);
  }

  /**
   * Tells the plan's instance, whoever is signed in: a superintendent sees no school's instance.
   * When it does not wait for that, the row is the truth.
   */
  void tell(SchoolPlan plan, Message message) {
    tenants.within(
        plan.organization(),
        () ->
            waiting(plan, message)
                .forEach(one -> runtime.messageEventReceived(message.word(), one.getId())));
  }

  /** Whether somebody has an open task of a plan at its school: to draft it, or to answer. */
  boolean hasInHand(SchoolPlan plan, String person, String... steps) {
    return tasks
            .createTaskQuery()
            .tenantIdIn(plan.organization())
            .processInstanceBusinessKey(businessKey(plan))
            .taskAssignee(person)
            .taskDefinitionKeyIn(steps)
            .count()
        > 0;
  }

  private List<Execution> waiting(SchoolPlan plan, Message message) {
    return runtime
        .createExecutionQuery()
        .processInstanceId(plan.processInstanceId().orElse(""))
        .messageEventSubscriptionName(message.word())
        .list();
  }

  /**
   * Waits for readers once more: the diagram has no way back for a group that somebody took away.
   */
  void waitsForReaders(SchoolPlan plan) {
    String instance = plan.processInstanceId().orElse("");
    boolean read =
        runtime.createExecutionQuery().processInstanceId(instance).activityId(APPROVAL).count() > 0;
    if (read) {
      tenants.within(
          plan.organization(),
          () ->
              runtime
                  .createProcessInstanceModification(instance)
                  .startBeforeActivity(READERS)
                  .cancelAllForActivity(APPROVAL)
                  .execute());
    }
  }

  /** The instances of which somebody is asked for an answer to the feedback. */
  Set<String> asked(String organization) {
    return tasks
        .createTaskQuery()
        .tenantIdIn(organization)
        .processDefinitionKey(ID)
        .taskDefinitionKey(ANSWER_TASK)
        .list()
        .stream()
        .map(Task::getProcessInstanceId)
        .collect(Collectors.toSet());
  }

  /** Nobody answered in its year: it is the working draft all the same. */
  void unanswered(SchoolPlan plan) {
    tenants.within(
        plan.organization(),
        () ->
            runtime
                .createProcessInstanceModification(plan.processInstanceId().orElseThrow())
                .startBeforeActivity(WORKING_DRAFT)
                .cancelAllForActivity(ANSWER_TASK)
                .execute());
  }

  /** Sets dates of the instance; timers that stand by them follow. */
  void dates(SchoolPlan plan, Map<String, Instant> dates) {
    tenants.within(
        plan.organization(),
        () ->
            plan.processInstanceId()
                .filter(this::runs)
                .ifPresent(instance -> dates(instance, dates)));
  }

  /** A date of each of these, by its instance. */
  Map<String, Instant> dates(List<SchoolPlan> plans, String name) {
    String[] instances =
        plans.stream().flatMap(plan -> plan.processInstanceId().stream()).toArray(String[]::new);
    Map<String, Instant> dates = new HashMap<>();
    if (instances.length > 0) {
      runtime
          .createVariableInstanceQuery()
          .processInstanceIdIn(instances)
          .variableName(name)
          .list()
          .forEach(
              one -> dates.put(one.getProcessInstanceId(), ((Date) one.getValue()).toInstant()));
    }
    return dates;
  }

  private void dates(String instance, Map<String, Instant> dates) {
    dates.forEach((name, at) -> runtime.setVariable(instance, name, Date.from(at)));
    timers.readAnew(instance);
  }

  /** Whether a person has the talk about a plan before them. */
  boolean talks(SchoolPlan plan, String person) {
    return tasks
            .createTaskQuery()
            .processInstanceId(plan.processInstanceId().orElse(""))
            .taskDefinitionKey(TALK_TASK)
            .taskAssignee(person)
            .count()
        > 0;
  }

  /** Whoever drafts a late plan is written to once: its task has no date any more. */
  void noDateAnyMore(SchoolPlan plan) {
    tasks
        .createTaskQuery()
        .processInstanceId(plan.processInstanceId().orElse(""))
        .taskDefinitionKey(DRAFT_TASK)
        .list()
        .forEach(
            task -> {
              task.setDueDate(null);
              tasks.saveTask(task);
            });
  }

  private boolean runs(String instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
  }
}
