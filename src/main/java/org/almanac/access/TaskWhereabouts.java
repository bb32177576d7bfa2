package org.almanac.access;

import java.time.ZonedDateTime;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.Tenants;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Why a task isn't there to be done: done already, with somebody else now, or no longer needed. */
@Component
class TaskWhereabouts {
  private static final String COMPLETED = "completed";

  private final TaskService tasks;
  private final HistoryService history;
  private final Tenants tenants;
  private final Persons persons;
  private final Calendars calendars;
  private final Doors doors;

  TaskWhereabouts(
      TaskService tasks,
      HistoryService history,
      Tenants tenants,
      Persons persons,
      Calendars calendars,
      Doors doors) {
    this.tasks = tasks;
    this.history = history;
    this.tenants = tenants;
    this.persons = persons;
    this.calendars = calendars;
    this.doors = doors;
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
          : new Answer(403, "Elsewhere", doors.text("elsewhere", name(open.getAssignee())));
    }
    HistoricTaskInstance past =
        history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
    if (past == null || past.getEndTime() == null) {
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

  private String name(String personId) {
    return personId == null
        ? doors.text("nobody")
        : persons.findById(personId).map(Person::name).orElse(doors.text("nobody"));
  }

  /** An answer instead of the engine's. */
  record Answer(int status, String type, String message) {}
}
