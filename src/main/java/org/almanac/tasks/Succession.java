package org.almanac.tasks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a role changes hands its open work follows, with a fresh date. */
@Component
class Succession {
  private static final int FRESH_WORKING_DAYS = 5;
  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  private final RoleTasks roleTasks;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Reassignment reassignment;

  Succession(
      RoleTasks roleTasks, RoleHolders holders, Calendars calendars, Reassignment reassignment) {
    this.roleTasks = roleTasks;
    this.holders = holders;
    this.calendars = calendars;
    this.reassignment = reassignment;
  }

  @Transactional
  public void follow(String organization) {
    roleTasks.sweep(organization);
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate today = calendar.today();
    LocalDate fresh = calendar.plusWorkingDays(Rhythm.SYSTEM, today, FRESH_WORKING_DAYS);
    for (RoleTasks.RoleTask task : roleTasks.open(organization)) {
      holders
          .holder(organization, task.role(), task.unit(), today)
          .filter(holder -> !holder.id().equals(task.assignee()))
          .filter(holder -> !stillHolds(task, today))
          .ifPresent(
              holder ->
                  reassignment.handOver(
                      task.taskId(), holder.id(), Date.from(calendar.at(fresh, END_OF_DAY))));
    }
  }

  /** What a coordinator gave to another holder of the same role stays there. */
  private boolean stillHolds(RoleTasks.RoleTask task, LocalDate today) {
    return task.unit() == null
        && task.assignee() != null
        && holders.rolesOf(task.assignee(), today).contains(task.role());
  }
}
