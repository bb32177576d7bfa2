package org.almanac.staffing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People and places as a coordinator's pages show them. */
@Component
@Transactional(readOnly = true)
class Staff {
  private static final int FOUND = 60;

  private final Persons persons;
  private final Units units;
  private final RoleAssignments roles;
  private final RoleHolders holders;
  private final Absences absences;
  private final Calendars calendars;

  Staff(
      Persons persons,
      Units units,
      RoleAssignments roles,
      RoleHolders holders,
      Absences absences,
      Calendars calendars) {
    this.persons = persons;
    this.units = units;
    this.roles = roles;
    this.holders = holders;
    this.absences = absences;
    this.calendars = calendars;
  }

  /**
   * A role as a page shows it.
   *
   * @param who the holder's name
   * @param helps the name of whom a helper helps, or null
   * @param now whether it is held today; one to come isn't
   */
  record Held(
      Long id,
      String person,
      String who,
      String role,
      String unit,
      String where,
      boolean acting,
      String helps,
      LocalDate from,
      LocalDate to,
      boolean now,
      boolean over) {}

  /** Somebody who was found, and what they are today. */
  record Found(String id, String name, String mail, List<Held> roles) {}

  /** Somebody who is away, and who stands in. */
  record AwayLine(
      Long id,
      String person,
      String who,
      String substitute,
      String next,
      LocalDate from,
      LocalDate to,
      boolean now) {}

  LocalDate today(String organization) {
    return calendars.of(organization).today();
  }

  /** Whose name, key or address holds what was typed, or whose place does; by name. */
  List<Found> find(String organization, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    LocalDate today = today(organization);
    Map<String, List<Held>> held =
        held(organization, today, role -> role.meets(today, today)).stream()
            .collect(Collectors.groupingBy(Held::person));
    return people(organization).stream()
        .filter(
            person ->
                (person.name() + " " + person.mail() + " " + person.key())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted)
                    || held.getOrDefault(person.id(), List.of()).stream()
                        .anyMatch(h -> h.where().toLowerCase(Locale.ROOT).contains(wanted)))
        .limit(FOUND)
        .map(
            person ->
                new Found(
                    person.id(),
                    person.name(),
                    person.mail(),
                    held.getOrDefault(person.id(), List.of())))
        .toList();
  }

  /** Places whose name or code holds what was typed. */
  List<Unit> places(String organization, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? List.of()
        : units.findByOrganization(organization).stream()
            .filter(
                unit -> (unit.name() + " " + unit.code()).toLowerCase(Locale.ROOT).contains(wanted))
            .sorted(Comparator.comparing(Unit::name))
            .limit(FOUND)
            .toList();
  }

  /** Whether there are schools here; an association has districts. */
  boolean hasSchools(String organization) {
    return !units.findByOrganizationAndKindOrderByName(organization, UnitKind.SCHOOL).isEmpty();
  }

  /** Schools that nobody leads today. */
  List<Unit> vacant(String organization) {
    Set<String> led = holders.byUnit(organization, Role.PRINCIPAL, today(organization)).keySet();
    return units.findByOrganizationAndKindOrderByName(organization, UnitKind.SCHOOL).stream()
        .filter(school -> !led.contains(school.code()))
        .toList();
  }

  /** Everybody by name, to choose from. */
  List<Person> people(String organization) {
    return persons.findByOrganizationOrderById(organization).stream()
        .filter(person -> person.mergedInto() == null)
        .sorted(
            Comparator.comparing(Person::familyName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Person::givenName, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Person::id))
        .toList();
  }

  /** Who has a role today, by name. */
  List<Person> atWork(String organization) {
    Set<String> here = holders.rolesByPerson(organization, today(organization)).keySet();
    return people(organization).stream().filter(person -> here.contains(person.id())).toList();
  }

  List<Unit> units(String organization) {
    return units.findByOrganization(organization).stream()
        .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::name))
        .toList();
  }

  /** What somebody was, is, and will be; what is now on top. */
  List<Held> ofPerson(String organization, String person) {
    return held(organization, today(organization), role -> role.personId().equals(person));
  }

  /** Who was, is, and will be what in a unit. */
  List<Held> ofUnit(String organization, Long unit) {
    return held(organization, today(organization), role -> role.unitId().equals(unit));
  }

  /** Who is away now or later; of one person only, if one is named. */
  List<AwayLine> away(String organization, String person) {
    LocalDate today = today(organization);
    Map<String, String> names = names(organization);
    return absences
        .findByOrganizationAndToDayGreaterThanEqualOrderByFromDay(organization, today)
        .stream()
        .filter(absence -> person == null || absence.personId().equals(person))
        .map(absence -> line(absence, names, today))
        .toList();
  }

  private static AwayLine line(Absence absence, Map<String, String> names, LocalDate today) {
    List<String> substitutes = absence.substitutes();
    return new AwayLine(
        absence.id(),
        absence.personId(),
        names.get(absence.personId()),
        names.get(substitutes.get(0)),
        substitutes.size() > 1 ? names.get(substitutes.get(1)) : null,
        absence.fromDay(),
        absence.toDay(),
        !absence.fromDay().isAfter(today));
  }

  private List<Held> held(String organization, LocalDate today, Predicate<RoleAssignment> wanted) {
    Map<String, String> names = names(organization);
    Map<Long, Unit> places =
        units.findByOrganization(organization).stream()
            .collect(Collectors.toMap(Unit::id, Function.identity()));
    return roles.findByOrganizationOrderById(organization).stream()
        .filter(wanted)
        .map(role -> held(role, places.get(role.unitId()), names, today))
        .sorted(
            Comparator.comparing(Held::over)
                .thenComparing(Comparator.comparing(Held::now).reversed())
                .thenComparing(Held::from, Comparator.reverseOrder()))
        .toList();
  }

  private static Held held(
      RoleAssignment role, Unit unit, Map<String, String> names, LocalDate today) {
    return new Held(
        role.id(),
        role.personId(),
        names.get(role.personId()),
        role.role().word(),
        unit.code(),
        unit.name(),
        role.isActing(),
        role.helpsId() == null ? null : names.get(role.helpsId()),
        role.validFrom(),
        role.validTo(),
        role.meets(today, today),
        role.validTo() != null && role.validTo().isBefore(today));
  }

  Map<String, String> names(String organization) {
    return persons.findByOrganizationOrderById(organization).stream()
        .collect(Collectors.toMap(Person::id, Person::name, (a, b) -> a, TreeMap::new));
  }
}
