package org.almanac.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.Rhythm;
import org.almanac.engine.ModelTexts;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The due dates of open tasks that no program sees to: one on a day that turns free goes to the
 * next working day of who has it, at the same hour.
 */
@Component
@Transactional
class TaskDates implements CountedDates {
  private static final String KEEPER = "tasks";

  private final DueDates dueDates;
  private final InstanceDates dates;
  private final ObjectProvider<CountedDates> keepers;
  private final Persons persons;
  private final ModelTexts words;
  private final MessageSource messages;

  TaskDates(
      DueDates dueDates,
      InstanceDates dates,
      ObjectProvider<CountedDates> keepers,
      Persons persons,
      ModelTexts words,
      MessageSource messages) {
    this.dueDates = dueDates;
    this.dates = dates;
    this.keepers = keepers;
    this.persons = persons;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public String keeper() {
    return KEEPER;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    Set<String> except =
        keepers.stream().flatMap(each -> each.processes().stream()).collect(Collectors.toSet());
    Map<String, DateMove> moves = new LinkedHashMap<>();
    for (LocalDate day : turningFree(change)) {
      // what is due at the day's last midnight is due that day
      for (LocalDate written : List.of(day, day.plusDays(1))) {
        dueDates
            .due(change.organization(), change.now(), written, except)
            .forEach(task -> moves.computeIfAbsent(task.getId(), id -> move(task, change)));
      }
    }
    return moves.values().stream().filter(move -> !move.from().equals(move.to())).toList();
  }

  private DateMove move(Task task, CalendarChange change) {
    Instant stands = task.getDueDate().toInstant();
    LocalDate day = change.now().local(stands.minusMillis(1)).toLocalDate();
    Instant to = change.to(dueDates.rhythm(task, day), stands);
    return new DateMove(KEEPER, task.getId(), "due", what(task), say("due"), stands, to);
  }

  private static Set<LocalDate> turningFree(CalendarChange change) {
    Set<LocalDate> days = new TreeSet<>();
    for (Rhythm rhythm : Rhythm.values()) {
      days.addAll(change.turningFree(rhythm));
    }
    return days;
  }

  private String what(Task task) {
    String who =
        task.getAssignee() == null
            ? ""
            : persons.findById(task.getAssignee()).map(Person::name).orElse("");
    return who.isEmpty() ? words.name(task) : say("of", words.name(task), who);
  }

  private String say(String key, Object... values) {
    return messages.getMessage("tasks.counted." + key, values, LocaleContextHolder.getLocale());
  }

  @Override
  public void move(String organization, String key, List<DateMove> moves, String by) {
    moves.forEach(each -> dates.putTask(key, each.from(), each.to()));
  }
}
