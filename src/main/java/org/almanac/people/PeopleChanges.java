package org.almanac.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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
  private final AwayChanges away;
  private final HelpChanges help;
  private final PeopleAudit audit;
  private final ApplicationEventPublisher events;

  PeopleChanges(
      EntityManager entities,
      Persons persons,
      Units units,
      RoleAssignments roles,
      AwayChanges away,
      HelpChanges help,
      PeopleAudit audit,
      ApplicationEventPublisher events) {
    this.entities = entities;
    this.persons = persons;
    this.units = units;
    this.roles = roles;
    this.away = away;
    this.help = help;
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
    } else if (change instanceof PeopleChange.Away absent) {
      away.make(organization, absent, by);
    } else if (change instanceof PeopleChange.Back back) {
      away.make(organization, back, by);
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
    help.endWith(role, by);
  }

  private boolean onlyCoordinator(RoleAssignment role, LocalDate lastDay) {
    return roles.holding(role.organization(), Role.COORDINATOR, lastDay.plusDays(1)).stream()
        .allMatch(held -> held.assignment().id().equals(role.id()));
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
        .filter(person -> person.mergedInto() == null)
        .orElseThrow(() -> new ChangeRefused(field, "person.unknown"));
  }

  private String code(RoleAssignment role) {
    return units.findById(role.unitId()).map(Unit::code).orElse(null);
  }
}
