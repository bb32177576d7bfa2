package org.almanac.imports;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.people.Newcomers;
import org.almanac.people.Pair;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PeopleAudit.What;
import org.almanac.people.Person;
import org.almanac.people.PersonIds;
import org.almanac.people.RoleAssignment;
import org.almanac.people.Unit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes things as the look said; within the transaction of whoever asks. */
@Component
class Doing {
  private final EntityManager entities;
  private final ApplicationEventPublisher events;
  private final PersonIds ids;
  private final ObjectProvider<Newcomers> newcomers;
  private final PeopleAudit audit;
  private final List<FurtherSheet> further;

  Doing(
      EntityManager entities,
      PersonIds ids,
      ObjectProvider<Newcomers> newcomers,
      PeopleAudit audit,
      ObjectProvider<FurtherSheet> further,
      ApplicationEventPublisher events) {
    this.entities = entities;
    this.events = events;
    this.ids = ids;
    this.newcomers = newcomers;
    this.audit = audit;
    this.further = further.stream().sorted(Comparator.comparing(FurtherSheet::kind)).toList();
  }

  /**
   * @param by who brings it in
   * @param step called after each change
   */
  void apply(Standing standing, List<Change> changes, LocalDate today, String by, Runnable step) {
    Map<String, Unit> units = new HashMap<>(standing.units());
    Map<String, Person> persons = new HashMap<>(standing.persons());
    Map<String, LocalDate> since = new HashMap<>();
    releaseAddresses(standing, changes, by);
    SheetKind before = SheetKind.UNITS;
    for (Change change : changes) {
      if (change.kind() != before) {
        // nothing in the entities says that a role needs its person and unit to be there first
        entities.flush();
        before = change.kind();
      }
      if (change.line() instanceof UnitLine line) {
        units.put(line.code(), unit(standing, line, units));
      } else if (change.line() instanceof PersonLine line) {
        persons.put(line.key(), person(standing, line));
      } else if (change.line() instanceof RoleLine line) {
        if (line.ofSeveral()) {
          standing.tellApart(line);
        }
        since.merge(line.person(), line.from(), (a, b) -> a.isBefore(b) ? a : b);
        role(standing, line, persons.get(line.person()), units.get(line.unit()));
      } else if (change.line() instanceof PairLine line) {
        pair(standing, line, persons.get(line.mentor()), persons.get(line.member()));
      }
      step.run();
    }
    since.forEach((key, from) -> experience(standing, persons.get(key), from, today));
    entities.flush();
    for (FurtherSheet sheet : further) {
      List<Change> its = changes.stream().filter(change -> change.kind() == sheet.kind()).toList();
      if (!its.isEmpty()) {
        sheet.take(standing.organization().code(), its, persons, by);
      }
    }
    entities.flush();
    tell(standing, changes, persons);
  }

  /** Whoever wants to know of a new pair hears of it, once everybody else is here too. */
  private void tell(Standing standing, List<Change> changes, Map<String, Person> persons) {
    for (Change change : changes) {
      if (change.line() instanceof PairLine line && !standing.pairs().containsKey(line.key())) {
        events.publishEvent(
            new PairBrought(
                standing.organization().code(),
                persons.get(line.mentor()).id(),
                persons.get(line.member()).id(),
                line.from(),
                line.to()));
      }
    }
  }

  /** Two who swap addresses would be in each other's way for a moment. */
  private void releaseAddresses(Standing standing, List<Change> changes, String by) {
    for (Change change : changes) {
      if (change.line() instanceof PersonLine line) {
        Person known = standing.persons().get(line.key());
        if (known != null && !known.mail().equals(line.mail())) {
          known.writtenTo(known.id() + "@moving.invalid").writtenToByFile();
          // without a password a code goes there: whoever has the address could come in as them
          What what = known.passwordHash() == null ? What.MAIL : What.MAIL_BY_FILE;
          audit.note(known.organization(), by, what, known);
        }
      }
    }
    entities.flush();
  }

  private Unit unit(Standing standing, UnitLine line, Map<String, Unit> units) {
    Long parent = line.parent() == null ? null : units.get(line.parent()).id();
    Unit known = standing.units().get(line.code());
    Unit unit =
        known != null
            ? known.named(line.name()).below(parent)
            : new Unit(
                standing.organization().code(), line.code(), line.name(), line.kind(), parent);
    unit.described(line.panel(), line.municipality()).at(line.latitude(), line.longitude());
    if (known == null) {
      entities.persist(unit);
    }
    return unit;
  }

  private Person person(Standing standing, PersonLine line) {
    Person known = standing.persons().get(line.key());
    if (known != null) {
      return known
          .named(line.givenName(), line.familyName())
          .writtenTo(line.mail())
          .reading(line.language());
    }
    Person person =
        new Person(
                ids.next(),
                standing.organization().code(),
                line.givenName(),
                line.familyName(),
                line.mail())
            .knownAs(line.key())
            .reading(line.language())
            .sharingMailbox(
                standing.persons().values().stream()
                    .anyMatch(other -> other.sharesMailbox() && other.mail().equals(line.mail())));
    newcomers.forEach(newcomer -> newcomer.welcome(person));
    entities.persist(person);
    return person;
  }

  private void role(Standing standing, RoleLine line, Person person, Unit unit) {
    RoleAssignment known = standing.roles().get(standing.key(line));
    RoleAssignment role =
        known == null ? new RoleAssignment(person, line.role(), unit, line.from()) : known;
    role.withPortfolio(line.portfolio());
    if (line.to() == null) {
      role.openEnded();
    } else {
      role.until(line.to());
    }
    if (known == null) {
      entities.persist(role);
    }
  }

  private void pair(Standing standing, PairLine line, Person mentor, Person member) {
    Pair known = standing.pairs().get(line.key());
    Pair pair = known == null ? new Pair(mentor, member, line.from()) : known;
    if (line.to() == null) {
      pair.openEnded();
    } else {
      pair.until(line.to());
    }
    if (known == null) {
      entities.persist(pair);
    }
  }

  /** Who is new here has led at least since the first role that the file names. */
  private static void experience(
      Standing standing, Person person, LocalDate since, LocalDate today) {
    if (!standing.persons().containsKey(person.key())) {
      person.experienced(Math.max(0, since.until(today).getYears()));
    }
  }
}
