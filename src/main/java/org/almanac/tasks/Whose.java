package org.almanac.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.almanac.calendar.Calendars;
import org.almanac.people.Awaited;
import org.almanac.people.Duty;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.StandIns;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The one rule of who has a task on a day: a role's task whoever holds the role, a personal one its
 * person wherever they go; what somebody left behind who holds no role any more falls to their last
 * post, unless it awaits them still; and whoever is away is stood in for.
 */
@Component
class Whose {
  private final RoleHolders holders;
  private final Awaited awaited;
  private final RoleAssignments assignments;
  private final StandIns standIns;
  private final Persons persons;
  private final Units units;
  private final Parties parties;
  private final Hands hands;
  private final Calendars calendars;
  private final RuntimeService runtime;

  Whose(
      RoleHolders holders,
      Awaited awaited,
      RoleAssignments assignments,
      StandIns standIns,
      Persons persons,
      Units units,
      Parties parties,
      Hands hands,
      Calendars calendars,
      RuntimeService runtime) {
    this.holders = holders;
    this.awaited = awaited;
    this.assignments = assignments;
    this.standIns = standIns;
    this.persons = persons;
    this.units = units;
    this.parties = parties;
    this.hands = hands;
    this.calendars = calendars;
    this.runtime = runtime;
  }

  /** Empty where nothing says that it should be in other hands. */
  Optional<Duty> of(String organization, Hands.Held task, LocalDate day) {
    return find(organization, task, day)
        .filter(duty -> task.givenBackBy() == null || isThere(organization, duty, day));
  }

  /** What somebody gave back doesn't go to who is away: rather it rests. */
  private boolean isThere(String organization, Duty duty, LocalDate day) {
    return !standIns.away(organization, day).containsKey(duty.person().id());
  }

  private Optional<Duty> find(String organization, Hands.Held task, LocalDate day) {
    Predicate<String> party = parties.to(organization, task);
    if (task.givenTo() != null && staysGiven(organization, task, day)) {
      return persons.findById(task.givenTo()).map(given -> standIns.duty(given, day, party));
    }
    return task.owner() == null
        ? ofRole(organization, task, day, party)
        : ofPerson(organization, task, day, party);
  }

  /** What was given by name stays while who has it is still what they were; else it goes on. */
  private boolean staysGiven(String organization, Hands.Held task, LocalDate day) {
    LocalDate given =
        hands
            .wentAt(organization, task.taskId(), task.givenTo())
            .map(at -> calendars.of(organization).local(at).toLocalDate())
            .orElse(day);
    List<RoleAssignment> now = holders.assignmentsOf(task.givenTo(), day);
    return holders.assignmentsOf(task.givenTo(), given).stream()
        .findFirst()
        .filter(post -> now.stream().anyMatch(held -> same(post, held)))
        .isPresent();
  }

  private static boolean same(RoleAssignment one, RoleAssignment other) {
    return one.role() == other.role() && one.unitId().equals(other.unitId());
  }

  private Optional<Duty> ofRole(
      String organization, Hands.Held task, LocalDate day, Predicate<String> party) {
    String holder = task.standsInFor() == null ? task.assignee() : task.standsInFor();
    // what a coordinator gave to another holder of the same role stays there
    if (task.unit() == null
        && holder != null
        && holders.rolesOf(holder, day).contains(task.role())) {
      Duty duty = standIns.duty(persons.findById(holder).orElseThrow(), day, party);
      if (duty.standsIn() || !standIns.away(organization, day).containsKey(holder)) {
        return Optional.of(duty);
      }
    }
    return standIns.duty(organization, task.role(), task.unit(), day, party);
  }

  private Optional<Duty> ofPerson(
      String organization, Hands.Held task, LocalDate day, Predicate<String> party) {
    Person owner = persons.findById(task.owner()).orElseThrow();
    if (!hasRole(owner.id(), day)) {
      if (awaited.is(owner.id(), day) && awaited.is(owner.id(), about(task), day)) {
        return Optional.of(new Duty(owner, owner));
      }
      return lastPost(organization, owner).flatMap(post -> ofPost(organization, post, day, party));
    }
    boolean elsewhere =
        task.assignee() != null
            && !task.assignee().equals(owner.id())
            && task.standsInFor() == null;
    return elsewhere && hasRole(task.assignee(), day)
        ? Optional.empty()
        : Optional.of(standIns.duty(owner, day, party));
  }

  /** Whoever has the post now, and is no party to what was left; else it rests where it is. */
  private Optional<Duty> ofPost(
      String organization, RoleAssignment post, LocalDate day, Predicate<String> party) {
    return units
        .findById(post.unitId())
        .map(Unit::code)
        .flatMap(unit -> standIns.duty(organization, post.role(), unit, day, party))
        .filter(duty -> !party.test(duty.person().id()));
  }

  private Optional<RoleAssignment> lastPost(String organization, Person person) {
    return assignments.findByOrganizationOrderById(organization).stream()
        .filter(held -> held.personId().equals(person.id()) && held.validTo() != null)
        .max(
            Comparator.comparing(RoleAssignment::validTo)
                .thenComparing(held -> held.role(), Comparator.reverseOrder()));
  }

  private String about(Hands.Held task) {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceId(task.instanceId()).singleResult();
    return instance == null ? null : instance.getBusinessKey();
  }

  private boolean hasRole(String person, LocalDate day) {
    return !holders.rolesOf(person, day).isEmpty();
  }
}
