package org.almanac.tasks;

import java.util.List;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a coordinator which tasks rest because somebody said that they aren't theirs. */
@Component
class NotTheirsText implements OpenNotice {
  static final String KIND = "task-not-mine";

  private final NotTheirsRows rows;
  private final OpenTasks tasks;
  private final Persons persons;
  private final MessageSource messages;

  NotTheirsText(NotTheirsRows rows, OpenTasks tasks, Persons persons, MessageSource messages) {
    this.rows = rows;
    this.tasks = tasks;
    this.persons = persons;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    List<String> lines =
        rows
            .findByOrganizationAndStateOrderBySaidAtAsc(item.organization(), NotTheirs.State.OPEN)
            .stream()
            .flatMap(row -> tasks.find(row.taskId()).stream().map(task -> line(row, task)))
            .toList();
    return lines.isEmpty()
        ? null
        : new Paragraph(say("heading", lines.size()), lines, List.of())
            .link(say("link"), "/people/tasks");
  }

  private String line(NotTheirs row, OpenTask task) {
    String who = persons.findById(row.person()).map(Person::name).orElse(row.person());
    return say("line", task.name(), who);
  }

  private String say(String key, Object... values) {
    return messages.getMessage("tasks.not-theirs." + key, values, LocaleContextHolder.getLocale());
  }
}
