package org.almanac.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinators' list of tasks that somebody says aren't theirs. */
@Component
@Transactional
public class Unclaimed {
  private final NotTheirsRows rows;
  private final OpenTasks tasks;
  private final Hands hands;
  private final Persons persons;
  private final FreshDates freshDates;
  private final Reassignment reassignment;
  private final HandedNews news;
  private final Clock clock;

  Unclaimed(
      NotTheirsRows rows,
      OpenTasks tasks,
      Hands hands,
      Persons persons,
      FreshDates freshDates,
      Reassignment reassignment,
      HandedNews news,
      Clock clock) {
    this.rows = rows;
    this.tasks = tasks;
    this.hands = hands;
    this.persons = persons;
    this.freshDates = freshDates;
    this.reassignment = reassignment;
    this.news = news;
    this.clock = clock;
  }

  /**
   * A task whose person is looked for.
   *
   * @param person who says that it isn't theirs
   * @param line what they added, or null
   * @param personal whether it is that person's own: then their roles are likely wrong
   */
  public record Waiting(
      OpenTask task, String person, Instant saidAt, String line, boolean personal) {}

  /** What rests, the oldest first; what was done or taken away meanwhile is off the list. */
  @Transactional(readOnly = true)
  public List<Waiting> of(String organization) {
    return rows
        .findByOrganizationAndStateOrderBySaidAtAsc(organization, NotTheirs.State.OPEN)
        .stream()
        .flatMap(row -> waiting(row).stream())
        .toList();
  }

  private Optional<Waiting> waiting(NotTheirs row) {
    Optional<OpenTask> task = rests(row.taskId());
    return task.map(
        open ->
            new Waiting(
                open,
                row.person(),
                row.saidAt(),
                row.line(),
                hands.holder(row.taskId()).filter(row.person()::equals).isPresent()));
  }

  /** Gives it to somebody by name, where it stays. False when it doesn't rest any more. */
  public boolean give(String organization, String taskId, String person, String by) {
    NotTheirs row = resting(organization, taskId);
    OpenTask task = rests(taskId).orElse(null);
    Person to =
        persons.findById(person).filter(p -> p.organization().equals(organization)).orElse(null);
    if (row == null || task == null || to == null) {
      return false;
    }
    String holder = hands.holder(taskId).filter(own -> !own.equals(person)).orElse(null);
    Date due = task.due() == null ? null : Date.from(task.due());
    hands.give(taskId, organization, person);
    reassignment.handOver(
        new Going(
            taskId,
            task.name(),
            null,
            person,
            holder,
            Going.Why.GIVEN,
            holder == null ? freshDates.of(organization, person, due) : due),
        by);
    rows.save(row.given(person, by, clock.instant()));
    news.tell(organization, row.id(), taskId, person);
    return true;
  }

  /** Gives it back to who said it, with a word. False when it doesn't rest any more. */
  public boolean back(String organization, String taskId, String word, String by) {
    NotTheirs row = resting(organization, taskId);
    OpenTask task = rests(taskId).orElse(null);
    if (row == null || task == null) {
      return false;
    }
    Date due = task.due() == null ? null : Date.from(task.due());
    hands.give(taskId, organization, null);
    reassignment.handOver(
        new Going(taskId, task.name(), null, row.person(), null, Going.Why.GIVEN, due), by);
    rows.save(row.back(word, by, clock.instant()));
    news.tell(organization, row.id(), taskId, row.person());
    return true;
  }

  /** Only what nobody has; Cockpit may have given it meanwhile. */
  private Optional<OpenTask> rests(String taskId) {
    return tasks.find(taskId).filter(task -> task.assignee() == null);
  }

  private NotTheirs resting(String organization, String taskId) {
    return rows.findFirstByTaskIdOrderByIdDesc(taskId)
        .filter(row -> row.organization().equals(organization))
        .filter(row -> row.state() == NotTheirs.State.OPEN)
        .orElse(null);
  }
}
