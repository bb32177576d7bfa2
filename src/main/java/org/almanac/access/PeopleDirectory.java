package org.almanac.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Directory;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People, for the engine: whoever has a role today is in its group. */
@Component
@Transactional(readOnly = true)
class PeopleDirectory implements Directory {
  private final Persons persons;
  private final Organizations organizations;
  private final RoleHolders holders;
  private final Calendars calendars;

  PeopleDirectory(
      Persons persons, Organizations organizations, RoleHolders holders, Calendars calendars) {
    this.persons = persons;
    this.organizations = organizations;
    this.holders = holders;
    this.calendars = calendars;
  }

  @Override
  public Optional<Entry> find(String personId) {
    return persons.findById(personId).map(person -> entry(person, roles(person)));
  }

  @Override
  public List<Entry> visibleTo(String personId) {
    Person me = persons.findById(personId).orElse(null);
    if (me == null) {
      return List.of();
    }
    Set<Role> mine = roles(me);
    if (!mine.contains(Role.COORDINATOR)) {
      return List.of(entry(me, mine));
    }
    var today = calendars.of(me.organization()).today();
    Map<String, Set<Role>> roles = holders.rolesByPerson(me.organization(), today);
    return persons.findByOrganizationOrderById(me.organization()).stream()
        .map(person -> entry(person, roles.getOrDefault(person.id(), Set.of())))
        .toList();
  }

  @Override
  public List<String> groups() {
    return Arrays.stream(Role.values()).map(Role::groupId).toList();
  }

  @Override
  public Map<String, String> organizations() {
    return organizations.findAll().stream()
        .collect(Collectors.toMap(Organization::code, Organization::name));
  }

  private Set<Role> roles(Person person) {
    return holders.rolesOf(person.id(), calendars.of(person.organization()).today());
  }

  private static Entry entry(Person person, Set<Role> roles) {
    return new Entry(
        person.id(),
        person.givenName(),
        person.familyName(),
        person.mail(),
        person.organization(),
        roles.stream().map(Role::groupId).collect(Collectors.toSet()));
  }
}
