package org.almanac.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.people.PeopleAudit.What;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two who turn out to be one: roles, pairs and history go to the one who stays, whose key counts;
 * the other's key is an alias from then on.
 */
@Component
@Transactional
public class Merging {
  private final EntityManager entities;
  private final Persons persons;
  private final RoleAssignments roles;
  private final Pairs pairs;
  private final AwayChanges away;
  private final ObjectProvider<PersonRows> rows;
  private final ObjectProvider<Staying> staying;
  private final JdbcClient jdbc;
  private final PeopleAudit audit;
  private final ApplicationEventPublisher events;

  Merging(
      EntityManager entities,
      Persons persons,
      RoleAssignments roles,
      Pairs pairs,
      AwayChanges away,
      ObjectProvider<PersonRows> rows,
      ObjectProvider<Staying> staying,
      JdbcClient jdbc,
      PeopleAudit audit,
      ApplicationEventPublisher events) {
    this.entities = entities;
    this.persons = persons;
    this.roles = roles;
    this.pairs = pairs;
    this.away = away;
    this.rows = rows;
    this.staying = staying;
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
  }

  /** Who might be the same person: the same name, or the same mailbox that nobody calls shared. */
  @Transactional(readOnly = true)
  public List<List<Person>> proposals(String organization) {
    Map<String, Set<Person>> alike = new LinkedHashMap<>();
    for (Person person : persons.findByOrganizationOrderById(organization)) {
      if (person.mergedInto() == null) {
        if (!person.sharesMailbox()) {
          alike.computeIfAbsent(person.mail(), key -> new LinkedHashSet<>()).add(person);
        }
        String name = person.name().toLowerCase(Locale.ROOT);
        alike
            .computeIfAbsent(name + " " + local(person.mail()), key -> new LinkedHashSet<>())
            .add(person);
      }
    }
    return alike.values().stream()
        .filter(same -> same.size() > 1)
        .map(List::copyOf)
        .distinct()
        .toList();
  }

  private static String local(String mail) {
    return mail.substring(0, Math.max(0, mail.indexOf('@')));
  }

  /** What goes along, and what can't because the one who stays has it too. */
  public record Merged(int roles, int pairs, int history) {}

  /**
   * @throws ChangeRefused when they can't be one
   */
  public Merged merge(String organization, String keep, String other, LocalDate today, String by) {
    Person kept = person(organization, keep);
    Person gone = person(organization, other);
    if (kept.id().equals(gone.id())) {
      throw new ChangeRefused("other", "merge.same");
    }
    if (leads(gone, today)) {
      throw new ChangeRefused("other", "merge.coordinator", gone.name());
    }
    if (pairs.findByOrganizationOrderById(organization).stream()
        .anyMatch(pair -> isPair(pair, kept, gone))) {
      throw new ChangeRefused("other", "merge.pair", kept.name(), gone.name());
    }
    if (stays(gone, kept)) {
      // which of them is not said: that somebody writes is nobody's business
      throw stays(kept, gone)
          ? new ChangeRefused("other", "merge.stays-both", gone.name())
          : new ChangeRefused("other", "merge.stays", gone.name());
    }
    staying.forEach(each -> each.goes(organization, gone.id(), kept.id()));
    entities.flush();
    int movedRoles = moveRoles(kept, gone);
    int movedPairs = move(organization, "pair", "mentor_id", "member_id", kept, gone);
    movedPairs += move(organization, "pair", "member_id", "mentor_id", kept, gone);
    int history = 0;
    for (PersonRows.Column column : rows.stream().flatMap(r -> r.columns().stream()).toList()) {
      history += move(organization, column, kept, gone);
    }
    history += rows.stream().mapToInt(r -> r.within(organization, gone.id(), kept.id())).sum();
    away.merge(kept, gone);
    persons.save(gone.merged(kept));
    audit.note(organization, by, What.MERGED, kept, gone);
    entities.flush();
    events.publishEvent(new PeopleChanged(organization));
    return new Merged(movedRoles, movedPairs, history);
  }

  private boolean stays(Person one, Person into) {
    return staying.stream().anyMatch(each -> each.stays(one.organization(), one.id(), into.id()));
  }

  private boolean leads(Person person, LocalDate today) {
    return roles.of(person.id(), today).stream().anyMatch(r -> r.role() == Role.COORDINATOR);
  }

  private static boolean isPair(Pair pair, Person one, Person other) {
    return pair.mentorId().equals(one.id()) && pair.memberId().equals(other.id())
        || pair.mentorId().equals(other.id()) && pair.memberId().equals(one.id());
  }

  /** A role that both hold at the same time is there once, from its first day to its last. */
  private int moveRoles(Person kept, Person gone) {
    List<RoleAssignment> all =
        new ArrayList<>(roles.findByOrganizationOrderById(kept.organization()));
    int moved = 0;
    for (RoleAssignment role : List.copyOf(all)) {
      boolean theirs = role.personId().equals(gone.id());
      if (gone.id().equals(role.helpsId())) {
        role.helping(kept);
      } else if (!theirs) {
        continue;
      }
      if (theirs) {
        role.heldBy(kept);
      }
      if (role.personId().equals(role.helpsId())) {
        // nobody is their own helper
        all.remove(role);
        roles.delete(role);
      } else {
        once(role, all);
        moved += theirs ? 1 : 0;
      }
    }
    entities.flush();
    return moved;
  }

  private void once(RoleAssignment role, List<RoleAssignment> all) {
    for (RoleAssignment held : List.copyOf(all)) {
      if (held != role && held.isSameAs(role) && held.meets(role.validFrom(), role.validTo())) {
        boolean first = role.validFrom().isBefore(held.validFrom());
        RoleAssignment earlier = first ? role : held;
        RoleAssignment later = first ? held : role;
        roles.save(earlier.joining(later));
        all.remove(later);
        roles.delete(later);
        once(earlier, all);
        return;
      }
    }
  }

  private int move(
      String organization, String table, String column, String with, Person kept, Person gone) {
    return move(organization, new PersonRows.Column(table, column, with, null), kept, gone);
  }

  private int move(String organization, PersonRows.Column column, Person kept, Person gone) {
    String only = column.only() == null ? "" : " and " + column.only();
    String once =
        column.uniqueWith() == null
            ? ""
            : " and "
                + column.uniqueWith()
                + " not in (select k."
                + column.uniqueWith()
                + " from "
                + column.table()
                + " k where k.organization = ? and k."
                + column.name()
                + " = ?)";
    var statement =
        jdbc.sql(
                "update "
                    + column.table()
                    + " set "
                    + column.name()
                    + " = ? where organization = ? and "
                    + column.name()
                    + " = ?"
                    + only
                    + once)
            .param(kept.id())
            .param(organization)
            .param(gone.id());
    return (once.isEmpty() ? statement : statement.param(organization).param(kept.id())).update();
  }

  private Person person(String organization, String id) {
    return persons
        .findById(id)
        .filter(person -> person.organization().equals(organization))
        .filter(person -> person.mergedInto() == null)
        .orElseThrow(() -> new ChangeRefused("other", "person.unknown"));
  }
}
