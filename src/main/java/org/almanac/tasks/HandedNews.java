package org.almanac.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells somebody what a coordinator gave them, or gave back with a word. */
@Component
class HandedNews implements OpenNotice {
  static final String KIND = "task-handed";

  private final Announcements announcements;
  private final NotTheirsRows rows;
  private final OpenTasks tasks;
  private final Persons persons;
  private final Calendars calendars;
  private final MessageSource messages;

  HandedNews(
      Announcements announcements,
      NotTheirsRows rows,
      OpenTasks tasks,
      Persons persons,
      Calendars calendars,
      MessageSource messages) {
    this.announcements = announcements;
    this.rows = rows;
    this.tasks = tasks;
    this.persons = persons;
    this.calendars = calendars;
    this.messages = messages;
  }

  void tell(String organization, long row, String taskId, String person) {
    announcements.announce(
        Announcement.once(organization, organization + ":HANDED-" + row, KIND, person)
            .about(taskId));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    OpenTask task =
        tasks
            .find(item.taskId())
            .filter(open -> item.person().equals(open.assignee()))
            .orElse(null);
    NotTheirs row = rows.findFirstByTaskIdOrderByIdDesc(item.taskId()).orElse(null);
    if (task == null || row == null) {
      return null;
    }
    String by =
        Optional.ofNullable(row.settledBy())
            .flatMap(persons::findById)
            .map(Person::name)
            .orElse("");
    boolean back = row.state() == NotTheirs.State.BACK;
    List<String> lines = new ArrayList<>();
    lines.add(say(back ? "back" : "given", by));
    if (row.word() != null) {
      lines.add(row.word());
    }
    if (task.due() != null) {
      lines.add(
          say("due", DayWords.now().day(calendars.of(task.organization()).local(task.due()))));
    }
    return new Paragraph(say("heading", task.name()), lines, List.of())
        .link(say("link"), "/go/" + task.id());
  }

  private String say(String key, Object... values) {
    return messages.getMessage("tasks.handed." + key, values, LocaleContextHolder.getLocale());
  }
}
