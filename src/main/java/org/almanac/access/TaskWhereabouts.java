package org.almanac.access;

import java.time.ZonedDateTime;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.Tenants;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Why a task isn't there to be done: done already, with somebody else now, or no longer needed. Who
 * has it or did it hears whoever had a part in it, and who coordinates.
 */
@Component
class TaskWhereabouts {
  private static final String COMPLETED = "completed";

  private final TaskService tasks;
  private final HistoryService history;
  private final Tenants tenants;
  private final Persons persons;
  private final Calendars calendars;
  private final Doors doors;
  private final TaskParts parts;

  TaskWhereabouts(
      TaskService tasks,
      HistoryService history,
      Tenants tenants,
      Persons persons,
      Calendars calendars,
      Doors doors,
      TaskParts parts) {
    this.tasks = tasks;
    this.history = history;
    this.tenants = tenants;
    this.persons = persons;
    this.calendars = calendars;
    this.doors = doors;
    this.parts = parts;
  }

  /** Null when the task waits for exactly this person. */
  Answer of(String taskId, SignedIn who) {
    return tenants.within(who.organization(), () -> look(taskId, who));
  }

  private Answer look(String taskId, SignedIn who) {
    Task open = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (open != null) {
      return who.id().equals(open.getAssignee())
          ? null
          : new Answer(
              403,
              "Elsewhere",
              mayHear(taskId, who)
                  ? doors.text("elsewhere", name(open.getAssignee()))
                  : doors.text("unknownTask"));
    }
    HistoricTaskInstance past =
        history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
    if (past == null || past.getEndTime() == null || !(isIn(past, who) || mayHear(taskId, who))) {
      return new Answer(404, "Unknown", doors.text("unknownTask"));
    }
    if (!COMPLETED.equals(past.getDeleteReason())) {
      return new Answer(409, "Gone", doors.text("gone"));
    }
    OrganizationCalendar calendar = calendars.of(who.organization());
    ZonedDateTime at = calendar.local(past.getEndTime().toInstant());
    boolean today = at.toLocalDate().equals(calendar.today());
    String hour = DayWords.now().hour(at);
    String when = today ? hour : doors.text("onDay", DayWords.now().day(at), hour);
    // an owner has written it down for whoever had the task
    String by = past.getOwner() == null ? past.getAssignee() : past.getOwner();
    return new Answer(
        409,
        "Done",
        who.id().equals(by) ? doors.text("doneByYou", when) : doors.text("doneBy", name(by), when));
  }

  private static boolean isIn(HistoricTaskInstance past, SignedIn who) {
    return who.id().equals(past.getAssignee()) || who.id().equals(past.getOwner());
  }

  private boolean mayHear(String taskId, SignedIn who) {
    return who.is(Role.COORDINATOR) || parts.hadPart(who.organization(), taskId, who.id());
  }

  private String name(String personId) {
    return personId == null
        ? doors.text("nobody")
        : persons.findById(personId).map(Person::name).orElse(doors.text("nobody"));
  }

  /** An answer instead of the engine's. */
  record Answer(int status, String type, String message) {}
}
