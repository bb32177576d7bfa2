package org.almanac.tasks;

import java.time.Clock;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Duty;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "This isn't mine": a task goes to whom it belongs by today's roles, and what somebody does for
 * who is away to the next who stands in; where that is who says so, or nobody, it rests with the
 * coordinators, who find its person or mend the roles.
 */
@Component
@Transactional
public class NotMine {
  private final TaskService tasks;
  private final RoleTasks roleTasks;
  private final PersonalTasks personalTasks;
  private final RoleHolders holders;
  private final Whose whose;
  private final Calendars calendars;
  private final FreshDates freshDates;
  private final Reassignment reassignment;
  private final Hands hands;
  private final NotTheirsRows rows;
  private final Announcements announcements;
  private final Clock clock;

  NotMine(
      TaskService tasks,
      RoleTasks roleTasks,
      PersonalTasks personalTasks,
      RoleHolders holders,
      Whose whose,
      Calendars calendars,
      FreshDates freshDates,
      Reassignment reassignment,
      Hands hands,
      NotTheirsRows rows,
      Announcements announcements,
      Clock clock) {
    this.tasks = tasks;
    this.roleTasks = roleTasks;
    this.personalTasks = personalTasks;
    this.holders = holders;
    this.whose = whose;
    this.calendars = calendars;
    this.freshDates = freshDates;
    this.reassignment = reassignment;
    this.hands = hands;
    this.rows = rows;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** What becomes of a task. */
  public enum Outcome {
    /** By today's roles it belongs to somebody else, who has it. */
    WENT_ON,
    /** It rests with the coordinators. */
    WITH_COORDINATORS,
    /** It is not open, or not with this person: there is nothing to say. */
    NOT_WITH_YOU
  }

  /**
   * What becomes of a task.
   *
   * @param with who has it; null unless it went on
   */
  public record Said(Outcome outcome, String with) {}

  /** What would become of the task if this person said so; changes nothing. */
  @Transactional(readOnly = true)
  public Said ifSaid(String taskId, String person) {
    return task(taskId, person)
        .map(
            task ->
                belongsTo(task, person)
                    .map(duty -> duty.person().id())
                    .filter(holder -> !holder.equals(person))
                    .map(holder -> new Said(Outcome.WENT_ON, holder))
                    .orElseGet(() -> new Said(Outcome.WITH_COORDINATORS, null)))
        .orElseGet(() -> new Said(Outcome.NOT_WITH_YOU, null));
  }

  public Said say(String taskId, String person) {
    return say(taskId, person, null);
  }

  /**
   * @param line what the person adds for the coordinators, at most 300 characters; null for nothing
   */
  public Said say(String taskId, String person, String line) {
    Said said = ifSaid(taskId, person);
    if (said.outcome() == Outcome.NOT_WITH_YOU) {
      return said;
    }
    Task task = task(taskId, person).orElseThrow();
    String organization = task.getTenantId();
    NotTheirs row = new NotTheirs(organization, taskId, person, shortened(line), clock.instant());
    if (said.outcome() == Outcome.WENT_ON) {
      rows.save(row.given(said.with(), person, clock.instant()));
      String holder =
          belongsTo(task, person).filter(Duty::standsIn).map(NotMine::whose).orElse(null);
      hands.give(taskId, organization, null);
      hands.standIn(taskId, organization, holder);
      reassignment.handOver(
          new Going(
              taskId,
              task.getName(),
              person,
              said.with(),
              holder,
              Going.Why.NOT_MINE,
              freshDates.of(organization, said.with(), task.getDueDate())),
          person);
    } else {
      rows.save(row);
      reassignment.rest(taskId, person);
      tellCoordinator(organization);
    }
    return said;
  }

  /** Whoever said so and finds that it is theirs after all has it again, while it rests. */
  public boolean takeBack(String taskId, String person) {
    Optional<NotTheirs> resting =
        rows.findFirstByTaskIdOrderByIdDesc(taskId)
            .filter(row -> row.state() == NotTheirs.State.OPEN && row.person().equals(person));
    Task task = tasks.createTaskQuery().taskId(taskId).active().singleResult();
    if (resting.isEmpty() || task == null || task.getAssignee() != null) {
      return false;
    }
    rows.save(resting.get().back(null, person, clock.instant()));
    reassignment.handOver(
        new Going(
            taskId,
            task.getName(),
            null,
            person,
            hands.standsInFor(taskId).orElse(null),
            Going.Why.NOT_MINE,
            task.getDueDate()),
        person);
    return true;
  }

  /** One item a day in the coordinator's mail, however many say so. */
  private void tellCoordinator(String organization) {
    var today = calendars.of(organization).today();
    holders
        .holder(organization, Role.COORDINATOR, null, today)
        .map(Person::id)
        .ifPresent(
            coordinator ->
                announcements.announce(
                    Announcement.once(
                        organization,
                        organization + ":NOT-MINE-" + today,
                        NotTheirsText.KIND,
                        coordinator)));
  }

  private Optional<Task> task(String taskId, String person) {
    return Optional.ofNullable(
        tasks.createTaskQuery().taskId(taskId).taskAssignee(person).active().singleResult());
  }

  private static String whose(Duty duty) {
    return duty.holder().id();
  }

  /** To whom it would go if it rested with nobody: a role's task, or what is done for somebody. */
  private Optional<Duty> belongsTo(Task task, String person) {
    Optional<RoleTasks.RoleTask> role = roleTasks.find(task.getId());
    String standsInFor = hands.standsInFor(task.getId()).orElse(null);
    if (role.isEmpty() && standsInFor == null) {
      return Optional.empty();
    }
    String organization = task.getTenantId();
    Hands.Held rests =
        new Hands.Held(
            task.getId(),
            task.getProcessInstanceId(),
            task.getName(),
            null,
            task.getDueDate(),
            role.map(RoleTasks.RoleTask::role).orElse(null),
            role.map(RoleTasks.RoleTask::unit).orElse(null),
            personalTasks.owner(task.getId()).orElse(null),
            null,
            standsInFor,
            person);
    return whose.of(organization, rests, calendars.of(organization).today());
  }

  private static String shortened(String line) {
    if (line == null || line.isBlank()) {
      return null;
    }
    String stripped = line.strip();
    return stripped.substring(0, Math.min(stripped.length(), NotTheirs.LINE));
  }
}
