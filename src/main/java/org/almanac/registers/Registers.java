package org.almanac.registers;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registers as they stand: new members, mentors, districts, and who is to be kept apart. */
@Component
@Transactional(readOnly = true)
public class Registers {
  private final NewMemberEntries members;
  private final MentorEntries mentors;
  private final AvoidedPeople avoided;
  private final DistrictEntries districts;
  private final Units units;
  private final RoleAssignments roles;
  private final Calendars calendars;

  Registers(
      NewMemberEntries members,
      MentorEntries mentors,
      AvoidedPeople avoided,
      DistrictEntries districts,
      Units units,
      RoleAssignments roles,
      Calendars calendars) {
    this.members = members;
    this.mentors = mentors;
    this.avoided = avoided;
    this.districts = districts;
    this.units = units;
    this.roles = roles;
    this.calendars = calendars;
  }

  public Optional<NewMemberEntry> member(String organization, String person) {
    return members.findByOrganizationAndPersonId(organization, person);
  }

  public Optional<MentorEntry> mentor(String organization, String person) {
    return mentors.findByOrganizationAndPersonId(organization, person);
  }

  /** Whoever is a new member today or will be, of whatever intake, in the order of their ids. */
  public List<NewMemberEntry> members(String organization) {
    Set<String> are = areOrWillBe(organization, Role.NEW_MEMBER);
    return members.findByOrganizationOrderByPersonId(organization).stream()
        .filter(entry -> are.contains(entry.personId()))
        .toList();
  }

  /** Whoever is a mentor today or will be, in the order of their ids. */
  public List<MentorEntry> mentors(String organization) {
    Set<String> are = areOrWillBe(organization, Role.MENTOR);
    return mentors.findByOrganizationOrderByPersonId(organization).stream()
        .filter(entry -> are.contains(entry.personId()))
        .toList();
  }

  /** Who asked not to be in a pair with whom; for the match and the coordinators, nobody else. */
  public List<Avoidance> avoidances(String organization) {
    return avoided.findByOrganizationOrderById(organization).stream()
        // two records of one person, of which one avoided the other
        .filter(row -> !row.personId().equals(row.avoidedId()))
        .map(row -> new Avoidance(row.personId(), row.avoidedId()))
        .toList();
  }

  /** Of those whom somebody would rather not have, whoever coordinates here or ever did. */
  Set<String> coordinatorsAvoidedBy(Person person) {
    Set<String> others =
        avoidances(person.organization()).stream()
            .filter(avoidance -> avoidance.person().equals(person.id()))
            .map(Avoidance::other)
            .collect(toSet());
    return others.isEmpty()
        ? others
        : roles.findByOrganizationOrderById(person.organization()).stream()
            .filter(held -> held.role() == Role.COORDINATOR && others.contains(held.personId()))
            .map(RoleAssignment::personId)
            .collect(toSet());
  }

  /** Every district by its code; the association itself is none of its districts. */
  public Map<String, District> districts(String organization) {
    List<Unit> all = units.findByOrganizationAndKindOrderByName(organization, UnitKind.DISTRICT);
    boolean association = all.stream().anyMatch(unit -> unit.parentId() != null);
    Map<String, DistrictEntry> known =
        districts.findByOrganization(organization).stream()
            .collect(toMap(DistrictEntry::unitCode, Function.identity()));
    Map<String, District> found = new TreeMap<>();
    all.stream()
        .filter(unit -> !association || unit.parentId() != null)
        .forEach(unit -> found.put(unit.code(), district(unit, known.get(unit.code()))));
    return found;
  }

  private Set<String> areOrWillBe(String organization, Role role) {
    LocalDate today = calendars.of(organization).today();
    return roles.findByOrganizationOrderById(organization).stream()
        .filter(held -> held.role() == role)
        .filter(held -> held.validTo() == null || !held.validTo().isBefore(today))
        .map(RoleAssignment::personId)
        .collect(toSet());
  }

  private static District district(Unit unit, DistrictEntry entry) {
    return new District(
        unit.code(),
        unit.name(),
        unit.latitude(),
        unit.longitude(),
        entry == null ? 0 : entry.schools(),
        entry == null ? 0 : entry.pupils(),
        entry == null ? Set.of() : entry.issues());
  }
}
