package org.almanac.boardplan;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timers;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The model {@code board-improvement-plan}: its key, its variables, its messages. */
@Component
class BoardImprovementPlanProcess {
  static final String ID = "board-improvement-plan";

  /** Until when the step that waits now is asked for. */
  static final String STEP_DUE = "stepDue";

  /** When it goes on by itself: January, the next meeting, the end of a round, the launch. */
  static final String GOES_ON_AT = "goesOnAt";

  static final String JANUARY_WAITS = "januaryWaits";

  /** The working meeting that it waits for; then the meeting at which the plan is launched. */
  static final String MEETING_KEY = "meetingKey";

  static final String ANOTHER_MEETING = "anotherMeeting";
  static final String ANOTHER_ROUND = "anotherRound";
  static final String LAUNCHED = "launched";

  /** Who reviews, and who is asked; handed over within one transaction, kept nowhere. */
  static final String OFFICERS = "officers";

  static final String PEOPLE = "people";

  private static final String REVIEW = "userTask_reviewPlan";
  private static final String MEETING_OVER = "board-plan-meeting-over";
  private static final String DATES_CHANGED = "board-plan-dates-changed";
  private static final String MARK = ":BIP-";
  private static final int YEAR_LENGTH = 7;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Timers timers;
  private final Tenants tenants;

  BoardImprovementPlanProcess(
      RuntimeService runtime, TaskService tasks, Timers timers, Tenants tenants) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.timers = timers;
    this.tenants = tenants;
  }

  void start(String organization, String schoolYear) {
    tenants.within(
        organization,
        () -> {
          runtime
              .createProcessInstanceByKey(ID)
              .businessKey(businessKey(organization, schoolYear))
              .execute();
        });
  }

  /** {@code ddsb:BIP-2026-27}. */
  static String businessKey(String organization, String schoolYear) {
    return organization + MARK + schoolYear;
  }

  /** 2026-27 of {@code ddsb:BIP-2026-27}, and of {@code ddsb:BIP-2026-27-W03}. */
  static String schoolYear(String businessKey) {
    int begins = businessKey.indexOf(MARK) + MARK.length();
    return businessKey.substring(begins, begins + YEAR_LENGTH);
  }

  static Object passing(List<String> people) {
    return Variables.untypedValue(people, true);
  }

  /** How many officers still write their review, whoever asks: no task of theirs is shown. */
  int reviewsStillOut(String organization, String schoolYear) {
    return tenants.within(organization, () -> (int) reviews(organization, schoolYear));
  }

  private long reviews(String organization, String schoolYear) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(businessKey(organization, schoolYear))
        .taskDefinitionKey(REVIEW)
        .count();
  }

  /**
   * Tells the plan that a working meeting is over; one that has gone on meanwhile is left alone.
   */
  void meetingOver(String organization, String schoolYear, String meetingKey) {
    runtime
        .createExecutionQuery()
        .processInstanceBusinessKey(businessKey(organization, schoolYear))
        .messageEventSubscriptionName(MEETING_OVER)
        .processVariableValueEquals(MEETING_KEY, meetingKey)
        .list()
        .forEach(one -> runtime.messageEventReceived(MEETING_OVER, one.getId()));
  }

  /** Tells the plan that the date of a meeting changed that it waits for. */
  void datesChanged(String organization, String schoolYear) {
    List<Execution> waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(businessKey(organization, schoolYear))
            .messageEventSubscriptionName(DATES_CHANGED)
            .list();
    try {
      waiting.forEach(one -> runtime.messageEventReceived(DATES_CHANGED, one.getId()));
    } catch (OptimisticLockingException e) {
      throw new ConcurrencyFailureException("another meeting of the plan is changing", e);
    }
  }

  /** Whether it waits for reviews. */
  boolean monitors(String instance) {
    return standsAt(instance, REVIEW);
  }

  /** Whether it waits for a working meeting. */
  boolean meets(String instance) {
    return standsAt(instance, "gateway_whatComesFirst");
  }

  /** Whether it waits for the meeting that holds the launch. */
  boolean awaitsLaunch(String instance) {
    return standsAt(instance, "timer_launchMeetingOver");
  }

  private boolean standsAt(String instance, String activity) {
    return runtime.createExecutionQuery().processInstanceId(instance).activityId(activity).count()
        > 0;
  }

  /** What its dates and flags are now. */
  void follow(String instance, Instant goesOnAt, Map<String, Object> others) {
    runtime.setVariables(instance, others);
    runtime.setVariable(instance, GOES_ON_AT, Date.from(goesOnAt));
    timers.readAnew(instance);
  }

  Optional<Instant> goesOnAt(String organization, String schoolYear) {
    return instance(organization, schoolYear)
        .map(id -> (Date) runtime.getVariable(id, GOES_ON_AT))
        .map(Date::toInstant);
  }

  Optional<String> meetingKey(String instance) {
    return Optional.ofNullable((String) runtime.getVariable(instance, MEETING_KEY));
  }

  /** The instance that carries this plan. */
  Optional<String> instance(String organization, String schoolYear) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ID)
        .processInstanceBusinessKey(businessKey(organization, schoolYear))
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .findFirst();
  }
}
