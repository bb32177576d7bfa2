package org.almanac.plt;

import java.time.Instant;
import java.util.Date;
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

/** The model {@code plt-meeting}: its key, its variables, its start. */
@Component
class PltMeetingProcess {
  static final String ID = "plt-meeting";
  static final String CARDS_DUE = "cardsDue";

  /** Until when the convener's next step is asked for; each step names its own. */
  static final String CONVENER_DUE = "convenerDue";

  static final String TABLES_DUE = "tablesDue";
  static final String MEETING_ENDS = "meetingEnds";
  static final String TICKETS_CLOSED = "ticketsClosed";
  static final String ANSWERS_DUE = "answersDue";
  static final String SUMMARY_DUE = "summaryDue";
  static final String ANY_QUESTIONS = "anyQuestions";

  /** Whose answer it is: of each one task. */
  static final String OWNER = "owner";

  /** Who answers; handed over within one transaction, kept nowhere. */
  static final String OWNERS = "owners";

  /** Whether the tables that are made already are to be made anew before the new day. */
  static final String TABLES_ANEW = "tablesAnew";

  /** What is counted in somebody's days. */
  static final List<String> COUNTED =
      List.of(CARDS_DUE, CONVENER_DUE, TABLES_DUE, TICKETS_CLOSED, ANSWERS_DUE, SUMMARY_DUE);

  private static final String MOVED = "meeting-moved";
  private static final String CANCELLED = "meeting-cancelled";
  private static final String PREPARE = "userTask_prepareMeeting";
  private static final List<String> NOT_PREPARED = List.of("event_meetingPlanned", PREPARE);
  private static final List<String> SEATING =
      List.of("timer_tablesDue", "serviceTask_seatPeople", "timer_newTablesDue");

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final Timers timers;
  private final Tenants tenants;

  PltMeetingProcess(
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

  static String businessKey(String organization, String meetingKey) {
    return organization + ":" + meetingKey;
  }

  /** PLT-2026-10 of {@code ddsb:PLT-2026-10}, and of {@code ddsb:PLT-2026-10:p0123}. */
  static String meetingKey(String businessKey) {
    return businessKey.split(":")[1];
  }

  static Object passing(List<String> owners) {
    return Variables.untypedValue(owners, true);
  }

  /** The meetings whose cards go out by themselves until then. */
  List<String> cardsDueUntil(String organization, Instant until) {
    return management
        .createJobQuery()
        .tenantIdIn(organization)
        .processDefinitionKey(ID)
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

  /**
   * @return the id of the instance
   */
  String start(String organization, String meetingKey, PltDates dates) {
    return tenants.within(
        organization,
        () ->
            runtime
                .createProcessInstanceByKey(ID)
                .businessKey(businessKey(organization, meetingKey))
                .setVariable(CARDS_DUE, Date.from(dates.cardsDue()))
                .setVariable(CONVENER_DUE, Date.from(dates.prepareDue()))
                .setVariable(TABLES_DUE, Date.from(dates.tablesDue()))
                .setVariable(MEETING_ENDS, Date.from(dates.meetingEnds()))
                .setVariable(TICKETS_CLOSED, Date.from(dates.ticketsClosed()))
                .setVariable(ANSWERS_DUE, Date.from(dates.answersDue()))
                .setVariable(SUMMARY_DUE, Date.from(dates.summaryDue()))
                .execute()
                .getId());
  }

  /** Tells the instance that its meeting was moved. False where nobody waits for such news. */
  boolean moved(String organization, String instance) {
    return tell(organization, instance, MOVED);
  }

  /** Tells the instance that its meeting is called off. False where nobody waits for such news. */
  boolean cancelled(String organization, String instance) {
    return tell(organization, instance, CANCELLED);
  }

  /** Ends an instance of an earlier model, which hears no news; its keepers see to the rest. */
  void end(String instance, String reason) {
    runtime.deleteProcessInstanceIfExists(instance, reason, false, false, false, false);
  }

  /** The dates as the meeting has them now: variables, waiting timers, the open preparation. */
  void follow(String instance, PltDates dates, Instant attendanceDue) {
    Date convener =
        Date.from(standsAt(instance, NOT_PREPARED) ? dates.prepareDue() : attendanceDue);
    runtime.setVariables(
        instance,
        Map.of(
            CARDS_DUE, Date.from(dates.cardsDue()),
            CONVENER_DUE, convener,
            TABLES_DUE, Date.from(dates.tablesDue()),
            MEETING_ENDS, Date.from(dates.meetingEnds()),
            TICKETS_CLOSED, Date.from(dates.ticketsClosed()),
            ANSWERS_DUE, Date.from(dates.answersDue()),
            SUMMARY_DUE, Date.from(dates.summaryDue())));
    timers.readAnew(instance);
    for (Task open :
        tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(PREPARE).list()) {
      open.setDueDate(convener);
      tasks.saveTask(open);
    }
  }

  /** What the instance asks for on this day is asked for later: {@code later} says when. */
  void putOff(String instance, Instant ticketsClosed, UnaryOperator<Instant> later) {
    Map<String, Object> known =
        runtime.getVariables(instance, List.of(CONVENER_DUE, ANSWERS_DUE, SUMMARY_DUE));
    known.replaceAll((name, due) -> Date.from(later.apply(((Date) due).toInstant())));
    known.put(TICKETS_CLOSED, Date.from(ticketsClosed));
    runtime.setVariables(instance, known);
    timers.readAnew(instance);
  }

  boolean isPrepared(String instance) {
    return !standsAt(instance, NOT_PREPARED);
  }

  /** Whether nobody waits to make the tables any more. */
  boolean seated(String instance) {
    return !standsAt(instance, SEATING);
  }

  boolean runs(String instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
  }

  private boolean standsAt(String instance, List<String> activities) {
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
