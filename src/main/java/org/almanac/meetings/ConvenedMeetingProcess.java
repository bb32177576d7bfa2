package org.almanac.meetings;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The instance of a meeting that somebody convenes, whichever program's model it runs on: started
 * with its dates, told of changes, followed, ended.
 */
@Component
public class ConvenedMeetingProcess {
  public static final String CARDS_DUE = "cardsDue";

  /** Until when the convener's next step is asked for; each step names its own. */
  public static final String CONVENER_DUE = "convenerDue";

  public static final String MEETING_ENDS = "meetingEnds";
  public static final String TICKETS_CLOSED = "ticketsClosed";
  public static final String ANSWERS_DUE = "answersDue";
  public static final String SUMMARY_DUE = "summaryDue";

  /** Whose answer it is: of each one task. */
  public static final String OWNER = "owner";

  /** Who answers; handed over within one transaction, kept nowhere. */
  static final String OWNERS = "owners";

  static final String ANY_QUESTIONS = "anyQuestions";

  /** Whether the tables that are made already are to be made anew before the new day. */
  static final String TABLES_ANEW = "tablesAnew";

  private static final String MOVED = "meeting-moved";
  private static final String CANCELLED = "meeting-cancelled";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final Timers timers;
  private final Tenants tenants;

  ConvenedMeetingProcess(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      Timers timers,
      Tenants tenants) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.timers = timers;
    this.tenants = tenants;
  }

  /** {@code ddsb:PLT-2026-10}. */
  public static String businessKey(String organization, String meetingKey) {
    return organization + ":" + meetingKey;
  }

  /** PLT-2026-10 of {@code ddsb:PLT-2026-10}, and of {@code ddsb:PLT-2026-10:p0123}. */
  public static String meetingKey(String businessKey) {
    return businessKey.split(":")[1];
  }

  static Object passing(List<String> owners) {
    return Variables.untypedValue(owners, true);
  }

  /**
   * Starts a meeting on a model with its dates, by the names of the model's variables.
   *
   * @return the id of the instance
   */
  public String start(
      String model, String organization, String meetingKey, Map<String, Instant> dates) {
    return tenants.within(
        organization,
        () ->
            runtime
                .createProcessInstanceByKey(model)
                .businessKey(businessKey(organization, meetingKey))
                .setVariables(asDates(dates))
                .execute()
                .getId());
  }

  /** The meetings of a model whose cards go out by themselves until then. */
  public List<String> cardsDueUntil(String model, String organization, Instant until) {
    return management
        .createJobQuery()
        .tenantIdIn(organization)
        .processDefinitionKey(model)
        .activityId("timer_cardsDue")
        .duedateLowerThan(Date.from(until))
        .list()
        .stream()
        .map(
            job ->
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceId(job.getProcessInstanceId())
                    .singleResult())
        .map(instance -> meetingKey(instance.getBusinessKey()))
        .toList();
  }

  /** Tells the instance that its meeting was moved. False where nobody waits for such news. */
  public boolean moved(String organization, String instance) {
    return tell(organization, instance, MOVED);
  }

  /** Tells the instance that its meeting is called off. False where nobody waits for such news. */
  public boolean cancelled(String organization, String instance) {
    return tell(organization, instance, CANCELLED);
  }

  /** Ends an instance of an earlier model, which hears no news; its keepers see to the rest. */
  public void end(String instance, String reason) {
    runtime.deleteProcessInstanceIfExists(instance, reason, false, false, false, false);
  }

  /** The dates as the meeting has them now: variables, waiting timers, the open preparation. */
  public void follow(String instance, Map<String, Instant> dates, String preparation) {
    Map<String, Object> now = asDates(dates);
    runtime.setVariables(instance, now);
    timers.readAnew(instance);
    for (Task open :
        tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(preparation).list()) {
      open.setDueDate((Date) now.get(CONVENER_DUE));
      tasks.saveTask(open);
    }
  }

  /** What the instance asks for on this day is asked for later: {@code later} says when. */
  public void putOff(String instance, Instant ticketsClosed, UnaryOperator<Instant> later) {
    Map<String, Object> known =
        runtime.getVariables(instance, List.of(CONVENER_DUE, ANSWERS_DUE, SUMMARY_DUE));
    known.replaceAll((name, due) -> Date.from(later.apply(((Date) due).toInstant())));
    known.put(TICKETS_CLOSED, Date.from(ticketsClosed));
    runtime.setVariables(instance, known);
    timers.readAnew(instance);
  }

  public boolean runs(String instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
  }

  /** Whether the instance waits in one of these activities. */
  public boolean standsAt(String instance, List<String> activities) {
    return activities.stream()
        .anyMatch(
            activity ->
                runtime
                        .createExecutionQuery()
                        .processInstanceId(instance)
                        .activityId(activity)
                        .count()
                    > 0);
  }

  private static Map<String, Object> asDates(Map<String, Instant> dates) {
    Map<String, Object> values = new HashMap<>();
    dates.forEach((name, at) -> values.put(name, Date.from(at)));
    return values;
  }

  private boolean tell(String organization, String instance, String message) {
    Execution waiting =
        runtime
            .createExecutionQuery()
            .processInstanceId(instance)
            .messageEventSubscriptionName(message)
            .singleResult();
    if (waiting == null) {
      return false;
    }
    try {
      tenants.within(organization, () -> runtime.messageEventReceived(message, waiting.getId()));
      return true;
    } catch (OptimisticLockingException e) {
      throw new ConcurrencyFailureException(instance + " is changing at this moment", e);
    }
  }
}
