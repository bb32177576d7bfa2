package org.almanac.tasks;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.engine.TaskKeeper;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Gives each new task to today's holder of the role and unit that the model names, or to the person
 * whose own journey it is.
 */
@Component
class Assignment implements TaskKeeper {
  /** The model's property that names a role, such as {@code principal}. */
  private static final String ROLE = "role";

  /** The model's property that names the unit's code; without it the organization's holder. */
  private static final String OF = "of";

  /** The model's property of a task that belongs to a person and goes along with them. */
  private static final String PERSON = "person";

  private final RoleHolders holders;
  private final Calendars calendars;
  private final RoleTasks roleTasks;
  private final PersonalTasks personalTasks;
  private final Reassignment reassignment;
  private final ThreadLocal<Set<String>> newborn = ThreadLocal.withInitial(HashSet::new);

  Assignment(
      RoleHolders holders,
      Calendars calendars,
      RoleTasks roleTasks,
      PersonalTasks personalTasks,
      @Lazy Reassignment reassignment) {
    this.holders = holders;
    this.calendars = calendars;
    this.roleTasks = roleTasks;
    this.personalTasks = personalTasks;
    this.reassignment = reassignment;
  }

  @Override
  public void created(DelegateTask task, Map<String, String> properties) {
    newborn.get().add(task.getId());
    if (properties.get(PERSON) != null) {
      task.setAssignee(properties.get(PERSON));
      personalTasks.remember(task.getId(), task.getTenantId(), properties.get(PERSON));
      return;
    }
    if (properties.get(ROLE) == null) {
      throw new IllegalStateException(
          "Task " + task.getTaskDefinitionKey() + " names neither a role nor a person");
    }
    Role role = Role.of(properties.get(ROLE));
    String unit = properties.get(OF);
    String organization = task.getTenantId();
    task.setAssignee(
        holders
            .holder(organization, role, unit, calendars.of(organization).today())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Nobody in "
                            + organization
                            + " is "
                            + role.word()
                            + (unit == null ? "" : " of " + unit)
                            + " today, and no coordinator either"))
            .id());
    roleTasks.remember(task.getId(), organization, role, unit);
  }

  @Override
  public void assigned(DelegateTask task) {
    boolean born = newborn.get().remove(task.getId());
    if (!born) {
      reassignment.settle(task.getId(), task.getAssignee(), task.getTenantId());
    }
  }
}
