package org.almanac.tasks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words in which an open task is mentioned; what is done by then is not mentioned. */
@Configuration
class TaskMention {
  private final OpenTasks tasks;
  private final Hands hands;
  private final Persons persons;
  private final TaskLinks links;
  private final Calendars calendars;
  private final MessageSource messages;
  private final Clock clock;

  TaskMention(
      OpenTasks tasks,
      Hands hands,
      Persons persons,
      TaskLinks links,
      Calendars calendars,
      MessageSource messages,
      Clock clock) {
    this.tasks = tasks;
    this.hands = hands;
    this.persons = persons;
    this.links = links;
    this.calendars = calendars;
    this.messages = messages;
    this.clock = clock;
  }

  @Bean
  NoticeText comingUp() {
    return new Mention(Reminders.COMING_UP);
  }

  @Bean
  NoticeText stillOpen() {
    return new Mention(Reminders.STILL_OPEN);
  }

  private class Mention implements OpenNotice {
    private final String kind;

    Mention(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Paragraph write(NoticeItem item) {
      Optional<OpenTask> open =
          tasks
              .find(item.taskId())
              .filter(task -> item.person().equals(task.assignee()))
              .filter(this::stillSo);
      return open.map(this::paragraph).orElse(null);
    }

    /** Of the task's instance: a mention's own key is the task. */
    @Override
    public String about(NoticeItem item) {
      return tasks.find(item.taskId()).map(OpenTask::businessKey).orElse(null);
    }

    /** It was told before, and stands in the list. */
    @Override
    public boolean needed() {
      return false;
    }

    /** A day that is over isn't coming up any more, however long the mail was held back. */
    private boolean stillSo(OpenTask task) {
      return !kind.equals(Reminders.COMING_UP) || !task.due().isBefore(clock.instant());
    }

    private Paragraph paragraph(OpenTask task) {
      String day = DayWords.now().day(calendars.of(task.organization()).local(task.due()));
      List<String> lines = new ArrayList<>();
      hands
          .standsInFor(task.id())
          .flatMap(persons::findById)
          .ifPresent(holder -> lines.add(text("stand-in.for", holder.name())));
      lines.add(task.why() == null ? "" : task.why());
      lines.add(text(kind + ".line", day));
      Paragraph said =
          new Paragraph(
              text(kind + ".heading", tasks.nameForItsPerson(task.id()).orElse(task.name())),
              lines,
              List.of());
      return links.on(said, text(kind + ".link"), task);
    }

    private String text(String key, Object... args) {
      return messages.getMessage("tasks." + key, args, LocaleContextHolder.getLocale());
    }
  }
}
