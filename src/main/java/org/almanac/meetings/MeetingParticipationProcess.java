package org.almanac.meetings;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timers;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The model {@code meeting-participation}: one person's way through one meeting. */
@Component
public class MeetingParticipationProcess {
  public static final String ID = "meeting-participation";
  public static final String PERSON_ID = "personId";
  public static final String FORM_KEY = "formKey";
  public static final String MEETING_BEGINS = "meetingBegins";
  public static final String TICKETS_CLOSED = "ticketsClosed";

  /** Set by the card: false for who can't come. */
  public static final String COMING = "coming";

  public static final String WAS_THERE = "wasThere";
  private static final String CARD = "userTask_bringCard";
  static final String MOVED = "meeting-moved";
  static final String CANCELLED = "meeting-cancelled";
  static final String LEFT = "left-the-group";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final TaskService tasks;
  private final Timers timers;
  private final Tenants tenants;
  private final Meetings meetings;

  MeetingParticipationProcess(
      RuntimeService runtime,
      RepositoryService repository,
      TaskService tasks,
      Timers timers,
      Tenants tenants,
      Meetings meetings) {
    this.runtime = runtime;
    this.repository = repository;
    this.tasks = tasks;
    this.timers = timers;
    this.tenants = tenants;
    this.meetings = meetings;
  }

  /** {@code ddsb:PLT-2026-10:p0123}. */
  public static String businessKey(String organization, String meetingKey, String person) {
    return organization + ":" + meetingKey + ":" + person;
  }

  /** Starts one instance for each of these rows and remembers it there; each goes on by itself. */
  @Transactional
  public void start(Meeting meeting, Collection<Participation> participations) {
    String model =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(ID)
            .latestVersion()
            .singleResult()
            .getId();
    tenants.within(
        meeting.organization(),
        () -> participations.forEach(p -> p.runsAs(start(model, meeting, p))));
  }

  private String start(String model, Meeting meeting, Participation participation) {
    return runtime
        .createProcessInstanceById(model)
        .businessKey(businessKey(meeting.organization(), meeting.key(), participation.person()))
        .setVariable(PERSON_ID, participation.person())
        .setVariable(FORM_KEY, participation.formKey())
        .setVariable(MEETING_BEGINS, Date.from(meeting.beginsAt()))
        .setVariable(TICKETS_CLOSED, Date.from(meeting.codeUntil()))
        .execute()
        .getId();
  }

  /**
   * The meeting has another time: each card follows in a step of its own. One of an earlier model,
   * which hears of no moves, follows at once; one that is over stays as it is.
   */
  public void meetingMoved(Meeting meeting, Participation participation) {
    if (!tell(participation, MOVED)) {
      participation
          .processInstanceId()
          .filter(id -> runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0)
          .ifPresent(id -> follow(meeting, id));
    }
  }

  /** The card's dates as the meeting's row has them now; its answers stay. */
  void follow(String organization, String meetingKey, String instanceId) {
    follow(meetings.named(organization, meetingKey), instanceId);
  }

  private void follow(Meeting meeting, String instanceId) {
    Date begins = Date.from(meeting.beginsAt());
    runtime.setVariables(
        instanceId, Map.of(MEETING_BEGINS, begins, TICKETS_CLOSED, Date.from(meeting.codeUntil())));
    timers.readAnew(instanceId);
    for (Task card :
        tasks.createTaskQuery().processInstanceId(instanceId).taskDefinitionKey(CARD).list()) {
      card.setDueDate(begins);
      tasks.saveTask(card);
    }
  }

  /** The meeting won't take place: wherever the person stands, it ends here. */
  public void meetingCancelled(Participation participation) {
    tell(participation, CANCELLED);
  }

  /** The person is no member of the group any more. */
  public void leftGroup(Participation participation) {
    tell(participation, LEFT);
  }

  /** Asks first: when nobody waits for it any more, the row is the truth. */
  private boolean tell(Participation participation, String message) {
    Execution waiting =
        participation
            .processInstanceId()
            .map(
                id ->
                    runtime
                        .createExecutionQuery()
                        .processInstanceId(id)
                        .messageEventSubscriptionName(message)
                        .singleResult())
            .orElse(null);
    if (waiting != null) {
      runtime.messageEventReceived(message, waiting.getId());
    }
    return waiting != null;
  }
}
