package org.almanac.tasks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.almanac.calendar.Calendars;
import org.almanac.engine.TaskKeeper;
import org.almanac.people.Duty;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.StandIns;
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

  private final StandIns standIns;
  private final Parties parties;
  private final Calendars calendars;
  private final RoleTasks roleTasks;
  private final PersonalTasks personalTasks;
  private final Hands hands;
  private final StandInNews news;
  private final Reassignment reassignment;
  private final ThreadLocal<Set<String>> newborn = ThreadLocal.withInitial(HashSet::new);

  Assignment(
      StandIns standIns,
      Parties parties,
      Calendars calendars,
      RoleTasks roleTasks,
      PersonalTasks personalTasks,
      Hands hands,
      @Lazy StandInNews news,
      @Lazy Reassignment reassignment) {
    this.standIns = standIns;
    this.parties = parties;
    this.calendars = calendars;
    this.roleTasks = roleTasks;
    this.personalTasks = personalTasks;
    this.hands = hands;
    this.news = news;
    this.reassignment = reassignment;
  }

  @Override
  public void created(DelegateTask task, Map<String, String> properties) {
    newborn.get().add(task.getId());
    String organization = task.getTenantId();
    LocalDate today = calendars.of(organization).today();
    Predicate<String> party =
        parties.to(organization, () -> task.getExecution().getProcessBusinessKey());
    if (properties.get(PERSON) != null) {
      String owner = properties.get(PERSON);
      personalTasks.remember(task.getId(), organization, owner);
      give(task, standIns.of(organization, owner, today, party), owner);
      return;
    }
    if (properties.get(ROLE) == null) {
      throw new IllegalStateException(
          "Task " + task.getTaskDefinitionKey() + " names neither a role nor a person");
    }
    Role role = Role.of(properties.get(ROLE));
    String unit = properties.get(OF);
    Duty duty =
        standIns
            .duty(organization, role, unit, today, party)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Nobody in "
                            + organization
                            + " is "
                            + role.word()
                            + (unit == null ? "" : " of " + unit)
                            + " today, and no coordinator either"));
    roleTasks.remember(task.getId(), organization, role, unit);
    give(task, Optional.of(duty.person()), duty.holder().id());
  }

  private void give(DelegateTask task, Optional<Person> standsIn, String holder) {
    String person = standsIn.map(Person::id).orElse(holder);
    task.setAssignee(person);
    if (!person.equals(holder)) {
      hands.standIn(task.getId(), task.getTenantId(), holder);
      reassignment.bornWith(task, holder);
      news.tell(task.getTenantId(), person, holder);
    }
  }

  @Override
  public void assigned(DelegateTask task) {
    boolean born = newborn.get().remove(task.getId());
    if (!born) {
      reassignment.settle(task);
    }
  }
}
