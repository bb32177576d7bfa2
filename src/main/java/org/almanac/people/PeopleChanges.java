package org.almanac.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almanac.people.PeopleAudit.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what a coordinator changes about people, or says why not; each with a line of audit. */
@Component
@Transactional
public class PeopleChanges {
  private final EntityManager entities;
  private final Persons persons;
  private final Units units;
  private final RoleAssignments roles;
  private final Absences absences;
  private final RoleHolders holders;
  private final PeopleAudit audit;
  private final ApplicationEventPublisher events;

  PeopleChanges(
      EntityManager entities,
      Persons persons,
      Units units,
      RoleAssignments roles,
      Absences absences,
      RoleHolders holders,
      PeopleAudit audit,
      ApplicationEventPublisher events) {
    this.entities = entities;
    this.persons = persons;
    this.units = units;
    this.roles = roles;
    this.absences = absences;
    this.holders = holders;
    this.audit = audit;
    this.events = events;
  }

  /**
   * @param by who makes it
   * @throws ChangeRefused when it can't be made
   */
  public void make(String organization, PeopleChange change, String by) {
    if (change instanceof PeopleChange.Ends ends) {
      end(role(organization, ends.role()), ends.lastDay(), by);
    } else if (change instanceof PeopleChange.Succeeds succeeds) {
      succeed(organization, succeeds, by);
    } else if (change instanceof PeopleChange.Moves moves) {
      move(organization, moves, by);
    } else if (change instanceof PeopleChange.Takes takes) {
      take(organization, takes, by);
    } else if (change instanceof PeopleChange.Away away) {
      away(organization, away, by);
    } else if (change instanceof PeopleChange.Back back) {
      back(organization, back, by);
    } else if (change instanceof PeopleChange.Helps helps) {
      help(organization, helps, by);
    }
    entities.flush();
    events.publishEvent(new PeopleChanged(organization));
  }

  private void end(RoleAssignment role, LocalDate lastDay, String by) {
    if (role.validTo() != null && role.validTo().isBefore(lastDay)) {
      throw new ChangeRefused("day", "ends.already", role.validTo());
    }
    if (lastDay.isBefore(role.validFrom())) {
      throw new ChangeRefused("day", "ends.before", role.validFrom());
    }
    if (role.role() == Role.COORDINATOR && onlyCoordinator(role, lastDay)) {
      throw new ChangeRefused("day", "ends.coordinator");
    }
    roles.save(role.until(lastDay));
    audit.note(by, What.ROLE_ENDS, role, code(role), null);
    endHelp(role, by);
  }

  private boolean onlyCoordinator(RoleAssignment role, LocalDate lastDay) {
    return roles.holding(role.organization(), Role.COORDINATOR, lastDay.plusDays(1)).stream()
        .allMatch(held -> held.assignment().id().equals(role.id()));
  }

  /** Whoever helps a principal helps as long as there is one to help. */
  private void endHelp(RoleAssignment role, String by) {
    roles.findByOrganizationOrderById(role.organization()).stream()
        .filter(help -> role.personId().equals(help.helpsId()))
        .filter(help -> help.unitId().equals(role.unitId()))
        .filter(help -> help.validTo() == null || help.validTo().isAfter(role.validTo()))
        .forEach(help -> endHelp(help, role, by));
  }

  /** A helper helps no more from today on. */
  public void stopHelp(String organization, Long id, LocalDate today, String by) {
    RoleAssignment help = role(organization, id);
    if (help.validFrom().isBefore(today)) {
      roles.save(help.until(today.minusDays(1)));
    } else {
      roles.delete(help);
    }
    audit.note(by, What.HELP_ENDS, help, code(help), help.helpsId());
    entities.flush();
    events.publishEvent(new PeopleChanged(organization));
  }

  /** Ends the help of those whose principal leads the school no more, however that came. */
  public void endHelpOfFormer(String organization, LocalDate today) {
    for (RoleAssignment help : roles.inOrganization(organization, today)) {
      if (help.helpsId() != null) {
        roles.findByOrganizationOrderById(organization).stream()
            .filter(post -> post.role() == Role.PRINCIPAL)
            .filter(post -> post.personId().equals(help.helpsId()))
            .filter(post -> post.unitId().equals(help.unitId()) && post.validTo() != null)
            .filter(post -> post.validTo().isBefore(today))
            .filter(post -> !leads(help, today))
            .max(Comparator.comparing(RoleAssignment::validTo))
            .ifPresent(post -> endHelp(help, post, null));
      }
    }
  }

  private boolean leads(RoleAssignment help, LocalDate day) {
    return roles.of(help.helpsId(), day).stream()
        .anyMatch(held -> held.role() == Role.PRINCIPAL && held.unitId().equals(help.unitId()));
  }

  private void endHelp(RoleAssignment help, RoleAssignment role, String by) {
    if (help.validFrom().isAfter(role.validTo())) {
      roles.delete(help);
    } else {
      roles.save(help.until(role.validTo()));
    }
    audit.note(by, What.HELP_ENDS, help, code(help), help.helpsId());
  }

  private void succeed(String organization, PeopleChange.Succeeds change, String by) {
    RoleAssignment before = role(organization, change.role());
    Person next = person(organization, "successor", change.successor());
    if (next.id().equals(before.personId())) {
      throw new ChangeRefused("successor", "succeeds.same", next.name());
    }
    if (before.role() == Role.COORDINATOR) {
      throw new ChangeRefused("successor", "takes.coordinator");
    }
    Unit unit = units.findById(before.unitId()).orElseThrow();
    LocalDate last = change.day().minusDays(1);
    if (before.validTo() == null || before.validTo().isAfter(last)) {
      end(before, last, by);
    }
    if (change.leaves()) {
      roles.of(next.id(), change.day()).stream()
          .filter(held -> held.role() == before.role() && !held.unitId().equals(unit.id()))
          .forEach(held -> end(held, last, by));
    }
    RoleAssignment role =
        new RoleAssignment(next, before.role(), unit, change.day())
            .withPortfolio(before.portfolio());
    begin(role, next, unit, null, by);
  }

  private void move(String organization, PeopleChange.Moves change, String by) {
    RoleAssignment before = role(organization, change.role());
    Unit unit = unit(organization, change.unit());
    if (unit.id().equals(before.unitId())) {
      throw new ChangeRefused("unit", "moves.same");
    }
    if (change.successor() == null) {
      end(before, change.day().minusDays(1), by);
    } else {
      succeed(
          organization,
          new PeopleChange.Succeeds(change.role(), change.successor(), change.day(), false),
          by);
    }
    take(
        organization,
        new PeopleChange.Takes(
            before.personId(), before.role(), unit.code(), change.day(), null, false),
        by);
  }

  private Unit unit(String organization, String code) {
    return units.findByOrganization(organization).stream()
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ChangeRefused("unit", "takes.unit"));
  }

  private void take(String organization, PeopleChange.Takes change, String by) {
    Person person = person(organization, "person", change.person());
    if (change.role() == Role.COORDINATOR) {
      throw new ChangeRefused("role", "takes.coordinator");
    }
    Unit unit = unit(organization, change.unit());
    if (!change.role().places().contains(unit.kind())) {
      throw new ChangeRefused("unit", "takes.place", unit.name());
    }
    if (change.acting() && change.to() == null) {
      throw new ChangeRefused("to", "takes.acting");
    }
    RoleAssignment role = new RoleAssignment(person, change.role(), unit, change.day());
    begin(change.acting() ? role.acting() : role, person, unit, change.to(), by);
  }

  private void begin(RoleAssignment role, Person person, Unit unit, LocalDate to, String by) {
    inOrder(role.validFrom(), to);
    roles.findByOrganizationOrderById(person.organization()).stream()
        .filter(held -> held.personId().equals(person.id()) && held.role() == role.role())
        .filter(held -> held.unitId().equals(unit.id()) && held.meets(role.validFrom(), to))
        .filter(held -> Objects.equals(held.helpsId(), role.helpsId()))
        .findFirst()
        .ifPresent(
            held -> {
              throw new ChangeRefused(
                  "day", "takes.twice", person.name(), unit.name(), held.validFrom());
            });
    if (to != null) {
      role.until(to);
    }
    roles.save(role);
    What what =
        role.role() == Role.HELPER ? What.HELPS : role.isActing() ? What.ACTS : What.ROLE_BEGINS;
    audit.note(by, what, role, unit.code(), role.helpsId());
  }

  private void away(String organization, PeopleChange.Away change, String by) {
    Person person = person(organization, "person", change.person());
    Person substitute = person(organization, "substitute", change.substitute());
    Person next = change.next() == null ? null : person(organization, "next", change.next());
    inOrder(change.day(), change.to());
    if (change.to() == null) {
      throw new ChangeRefused("to", "away.to");
    }
    standsIn(person, substitute, "substitute", change.day());
    if (next != null) {
      standsIn(person, next, "next", change.day());
      if (next.id().equals(substitute.id())) {
        throw new ChangeRefused("next", "away.twice", next.name());
      }
    }
    absences.findByOrganizationAndPersonIdOrderByFromDay(organization, person.id()).stream()
        .filter(known -> known.meets(change.day(), change.to()))
        .findFirst()
        .ifPresent(
            known -> {
              throw new ChangeRefused("day", "away.known", known.fromDay(), known.toDay());
            });
    Absence absence =
        absences.save(new Absence(person, change.day(), change.to(), substitute, next));
    audit.note(by, What.AWAY, absence);
  }

  private void standsIn(Person person, Person substitute, String field, LocalDate day) {
    if (substitute.id().equals(person.id())) {
      throw new ChangeRefused(field, "away.self", person.name());
    }
    var roles = holders.rolesOf(substitute.id(), day);
    if (roles.isEmpty()) {
      throw new ChangeRefused(field, "away.norole", substitute.name(), day);
    }
    // what a coordinator's tasks lead to is open to coordinators only
    if (holders.rolesOf(person.id(), day).contains(Role.COORDINATOR)
        && !roles.contains(Role.COORDINATOR)) {
      throw new ChangeRefused(field, "away.coordinator", person.name(), substitute.name());
    }
  }

  private void back(String organization, PeopleChange.Back change, String by) {
    Absence absence =
        absences
            .findById(change.absence())
            .filter(known -> known.organization().equals(organization))
            .orElseThrow(() -> new ChangeRefused("absence", "back.unknown"));
    LocalDate last = change.day().minusDays(1);
    if (last.isBefore(absence.fromDay())) {
      absences.delete(absence);
    } else {
      if (absences
          .findByOrganizationAndPersonIdOrderByFromDay(organization, absence.personId())
          .stream()
          .anyMatch(
              other -> !other.id().equals(absence.id()) && other.meets(absence.fromDay(), last))) {
        throw new ChangeRefused("day", "back.other");
      }
      absences.save(absence.until(last));
    }
    audit.note(by, What.BACK, absence);
  }

  private void help(String organization, PeopleChange.Helps change, String by) {
    Person principal = person(organization, "person", change.principal());
    Person helper = person(organization, "helper", change.helper());
    if (helper.id().equals(principal.id())) {
      throw new ChangeRefused("helper", "helps.self");
    }
    List<RoleAssignment> led =
        roles.of(principal.id(), change.day()).stream()
            .filter(held -> held.role() == Role.PRINCIPAL)
            .toList();
    if (led.isEmpty()) {
      throw new ChangeRefused("helper", "helps.principal", principal.name());
    }
    for (RoleAssignment post : led) {
      LocalDate to = earlier(change.to(), post.validTo());
      Unit school = units.findById(post.unitId()).orElseThrow();
      begin(
          new RoleAssignment(helper, Role.HELPER, school, change.day()).helping(principal),
          helper,
          school,
          to,
          by);
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }

  private static void inOrder(LocalDate from, LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw new ChangeRefused("to", "order", from, to);
    }
  }

  private RoleAssignment role(String organization, Long id) {
    return roles
        .findById(id)
        .filter(role -> role.organization().equals(organization))
        .orElseThrow(() -> new ChangeRefused("role", "role.unknown"));
  }

  private Person person(String organization, String field, String id) {
    return (id == null ? Optional.<Person>empty() : persons.findById(id))
        .filter(person -> person.organization().equals(organization))
        .orElseThrow(() -> new ChangeRefused(field, "person.unknown"));
  }

  private String code(RoleAssignment role) {
    return units.findById(role.unitId()).map(Unit::code).orElse(null);
  }
}
