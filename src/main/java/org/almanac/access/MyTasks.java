package org.almanac.access;

import java.time.ZonedDateTime;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.ModelTexts;
import org.almanac.engine.OwnTaskNames;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What waits for a person, the soonest first. */
@Component
class MyTasks {
  private static final int SHOWN = 25;

  private final TaskService tasks;
  private final Calendars calendars;
  private final ModelTexts words;
  private final OwnTaskNames names;

  MyTasks(TaskService tasks, Calendars calendars, ModelTexts words, OwnTaskNames names) {
    this.tasks = tasks;
    this.calendars = calendars;
    this.words = words;
    this.names = names;
  }

  List<Line> of(SignedIn me) {
    OrganizationCalendar calendar = calendars.of(me.organization());
    return tasks
        .createTaskQuery()
        .taskAssignee(me.id())
        .active()
        .orderByDueDate()
        .asc()
        .listPage(0, SHOWN)
        .stream()
        .map(task -> line(task, calendar))
        .toList();
  }

  private Line line(Task task, OrganizationCalendar calendar) {
    if (task.getDueDate() == null) {
      return new Line(task.getId(), names.name(task), words.why(task), null, false);
    }
    ZonedDateTime due = calendar.local(task.getDueDate().toInstant());
    boolean past = due.toLocalDate().isBefore(calendar.today());
    return new Line(task.getId(), names.name(task), words.why(task), DayWords.now().day(due), past);
  }

  /**
   * One open task.
   *
   * @param due the day in words; null without one
   * @param stillOpen whether that day is over
   */
  record Line(String id, String name, String why, String due, boolean stillOpen) {}
}
