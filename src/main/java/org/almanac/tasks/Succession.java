package org.almanac.tasks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a role changes hands its open work follows, with a fresh date. */
@Component
class Succession {
  private final RoleTasks roleTasks;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Reassignment reassignment;
  private final PersonalTasks personalTasks;
  private final FreshDates freshDates;

  Succession(
      RoleTasks roleTasks,
      RoleHolders holders,
      Calendars calendars,
      Reassignment reassignment,
      PersonalTasks personalTasks,
      FreshDates freshDates) {
    this.roleTasks = roleTasks;
    this.holders = holders;
    this.calendars = calendars;
    this.reassignment = reassignment;
    this.personalTasks = personalTasks;
    this.freshDates = freshDates;
  }

  @Transactional
  public void follow(String organization) {
    roleTasks.sweep(organization);
    personalTasks.sweep(organization);
    LocalDate today = calendars.of(organization).today();
    for (RoleTasks.RoleTask task : roleTasks.open(organization)) {
      successor(organization, task, today)
          .ifPresent(
              holder ->
                  reassignment.handOver(
                      task.taskId(),
                      holder.id(),
                      freshDates.of(organization, holder.id(), task.due())));
    }
  }

  /**
   * The tasks that a day's round would hand over: their old dates and people are mentioned no more.
   */
  Set<String> following(String organization, LocalDate day) {
    return roleTasks.open(organization).stream()
        .filter(task -> successor(organization, task, day).isPresent())
        .map(RoleTasks.RoleTask::taskId)
        .collect(Collectors.toSet());
  }

  private Optional<Person> successor(String organization, RoleTasks.RoleTask task, LocalDate day) {
    return holders
        .holder(organization, task.role(), task.unit(), day)
        .filter(holder -> !holder.id().equals(task.assignee()))
        .filter(holder -> !stillHolds(task, day));
  }

  /** What a coordinator gave to another holder of the same role stays there. */
  private boolean stillHolds(RoleTasks.RoleTask task, LocalDate today) {
    return task.unit() == null
        && task.assignee() != null
        && holders.rolesOf(task.assignee(), today).contains(task.role());
  }
}
