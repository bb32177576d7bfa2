package org.almanac.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import org.almanac.calendar.Calendars;
import org.almanac.rules.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an organization comes to be: its name, its rules, its district at the top, and a coordinator
 * who brings in everybody else. What is there stays, so a second time changes nothing.
 */
@Component
public class Founding {
  private final EntityManager entities;
  private final Persons persons;
  private final Units units;
  private final Profiles profiles;
  private final Calendars calendars;
  private final PersonIds ids;

  Founding(
      EntityManager entities,
      Persons persons,
      Units units,
      Profiles profiles,
      Calendars calendars,
      PersonIds ids) {
    this.entities = entities;
    this.persons = persons;
    this.units = units;
    this.profiles = profiles;
    this.calendars = calendars;
    this.ids = ids;
  }

  /** The organization with its rules and the unit at its top. */
  @Transactional
  public Organization found(NewOrganization wanted) {
    Organization there = entities.find(Organization.class, wanted.code());
    profiles.seed(wanted.code(), wanted.profile(), wanted.settings());
    calendars.of(wanted.code()); // not in a zone whose clocks this Java has wrong
    if (there != null) {
      return there;
    }
    Organization founded = new Organization(wanted.code(), wanted.name());
    entities.persist(founded);
    entities.flush();
    String code = wanted.code().toUpperCase(Locale.ROOT);
    entities.persist(new Unit(wanted.code(), code, wanted.name(), UnitKind.DISTRICT, null));
    return founded;
  }

  /** Somebody who coordinates from today on; whoever has the key already is that person. */
  @Transactional
  public Person coordinator(
      Organization organization, String key, String givenName, String familyName, String mail) {
    Person known =
        persons.findByOrganizationOrderById(organization.code()).stream()
            .filter(person -> person.key().equals(key))
            .findFirst()
            .orElse(null);
    if (known != null) {
      return known;
    }
    Person person =
        new Person(ids.next(), organization.code(), givenName, familyName, mail).knownAs(key);
    entities.persist(person);
    entities.flush();
    LocalDate today = calendars.of(organization.code()).today();
    Unit top =
        units.findByOrganization(organization.code()).stream()
            .filter(unit -> unit.kind() == UnitKind.DISTRICT && unit.parentId() == null)
            .findFirst()
            .orElseThrow();
    entities.persist(new RoleAssignment(person, Role.COORDINATOR, top, today));
    entities.flush();
    return person;
  }
}
