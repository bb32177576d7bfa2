package org.almanac.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Due dates of open tasks that can't be kept because of the day, not because of anybody. */
@Component
public class DueDates {
  private final TaskService tasks;
  private final RoleHolders holders;
  private final Calendars calendars;

  DueDates(TaskService tasks, RoleHolders holders, Calendars calendars) {
    this.tasks = tasks;
    this.holders = holders;
    this.calendars = calendars;
  }

  /**
   * What is due on this day is due on the next working day of who has it, at the same hour.
   *
   * @param except processes whose tasks are due when something takes place, and follow that
   * @return how many were put off
   */
  @Transactional
  public int putOff(String organization, LocalDate day, Set<String> except) {
    OrganizationCalendar calendar = calendars.of(organization);
    int moved = 0;
    for (Task task : due(organization, calendar, day, except)) {
      Instant due = task.getDueDate().toInstant();
      task.setDueDate(Date.from(calendar.putOff(rhythm(task, day), due, day)));
      tasks.saveTask(task);
      moved++;
    }
    return moved;
  }

  /** What is due on this day, its last midnight included. */
  List<Task> due(
      String organization, OrganizationCalendar calendar, LocalDate day, Set<String> except) {
    return tasks
        .createTaskQuery()
        .tenantIdIn(organization)
        .dueAfter(Date.from(calendar.at(day, LocalTime.MIDNIGHT).minusMillis(1)))
        .dueBefore(Date.from(calendar.at(day.plusDays(1), LocalTime.MIDNIGHT)))
        .list()
        .stream()
        .filter(task -> except.stream().noneMatch(key -> isOf(task, key)))
        .toList();
  }

  private static boolean isOf(Task task, String process) {
    return task.getProcessDefinitionId() != null
        && task.getProcessDefinitionId().startsWith(process + ":");
  }

  /** Whose working days count for a task: those of who has it. */
  Rhythm rhythm(Task task, LocalDate day) {
    return task.getAssignee() == null ? Rhythm.SYSTEM : holders.rhythmOf(task.getAssignee(), day);
  }
}
