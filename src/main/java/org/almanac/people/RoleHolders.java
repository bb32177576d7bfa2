package org.almanac.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Rhythm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a role on a day: always asked of the tables, never remembered. */
@Component
@Transactional(readOnly = true)
public class RoleHolders {
  /** Whoever acts comes before the holder they act for, a successor before who hasn't left yet. */
  private static final Comparator<Holding> ACTING_THEN_NEWEST =
      Comparator.<Holding, Boolean>comparing(h -> !h.assignment().isActing())
          .thenComparing(h -> h.assignment().validFrom(), Comparator.reverseOrder())
          .thenComparing(h -> h.person().id());

  /** Whoever acts, then who has been there longest: an organization's own post stays with one. */
  private static final Comparator<Holding> ACTING_THEN_LONGEST =
      Comparator.<Holding, Boolean>comparing(h -> !h.assignment().isActing())
          .thenComparing(h -> h.assignment().validFrom())
          .thenComparing(h -> h.person().id());

  private final RoleAssignments assignments;

  RoleHolders(RoleAssignments assignments) {
    this.assignments = assignments;
  }

  /**
   * Who gets the work of a role in a unit on a day: who acts, else who holds it, else the family's
   * superintendent, for a superintendent's own else the director, else a coordinator; without a
   * unit the organization's holder.
   */
  public Optional<Person> holder(String organization, Role role, String unitCode, LocalDate day) {
    return inTurn(organization, role, unitCode, day).stream().findFirst();
  }

  /**
   * To whom the work of a role falls, one after the other: who acts, who holds it, the family's
   * superintendent, for a superintendent's own whoever leads the district, the coordinators; each
   * person once.
   */
  public List<Person> inTurn(String organization, Role role, String unitCode, LocalDate day) {
    Stream<Holding> found;
    if (unitCode == null) {
      Stream<Holding> coordinators =
          role == Role.COORDINATOR
              ? Stream.empty()
              : sorted(
                  assignments.holding(organization, Role.COORDINATOR, day), ACTING_THEN_LONGEST);
      found =
          Stream.concat(
              sorted(assignments.holding(organization, role, day), ACTING_THEN_LONGEST),
              coordinators);
    } else {
      List<Holding> all = assignments.candidates(organization, role, unitCode, day);
      found =
          Stream.of(
                  sorted(
                      all.stream().filter(h -> at(h, role, unitCode)).toList(), ACTING_THEN_NEWEST),
                  sorted(of(all, Role.SUPERINTENDENT), ACTING_THEN_NEWEST),
                  role == Role.SUPERINTENDENT
                      ? sorted(of(all, Role.DIRECTOR), ACTING_THEN_LONGEST)
                      : Stream.<Holding>empty(),
                  sorted(of(all, Role.COORDINATOR), ACTING_THEN_LONGEST))
              .flatMap(part -> part);
    }
    return List.copyOf(found.map(Holding::person).collect(toCollection(LinkedHashSet::new)));
  }

  /** Everybody who holds a role on a day, each once, in the order of their ids. */
  public List<Person> all(String organization, Role role, LocalDate day) {
    return List.copyOf(
        assignments.holding(organization, role, day).stream()
            .map(Holding::person)
            .collect(toCollection(LinkedHashSet::new)));
  }

  /** Everybody who holds a role on a day with where they hold it: one row for each unit. */
  public List<Holding> holdings(String organization, Role role, LocalDate day) {
    return assignments.holding(organization, role, day);
  }

  /** Today's holder of a role in each unit that has one, by the unit's code; no fallbacks. */
  public Map<String, Person> byUnit(String organization, Role role, LocalDate day) {
    return assignments.holding(organization, role, day).stream()
        .sorted(ACTING_THEN_NEWEST)
        .collect(
            Collectors.toMap(h -> h.unit().code(), Holding::person, (a, b) -> a, TreeMap::new));
  }

  /** All roles of a person on a day. */
  public Set<Role> rolesOf(String personId, LocalDate day) {
    return assignmentsOf(personId, day).stream()
        .map(RoleAssignment::role)
        .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** All roles of everybody in an organization on a day, by person. */
  public Map<String, Set<Role>> rolesByPerson(String organization, LocalDate day) {
    return assignments.inOrganization(organization, day).stream()
        .collect(
            groupingBy(
                RoleAssignment::personId,
                TreeMap::new,
                mapping(RoleAssignment::role, toCollection(() -> EnumSet.noneOf(Role.class)))));
  }

  /** What a person is on a day, in the order of the roles: the post before what comes with it. */
  public List<RoleAssignment> assignmentsOf(String personId, LocalDate day) {
    return assignments.of(personId, day).stream()
        .sorted(Comparator.comparing(RoleAssignment::role))
        .toList();
  }

  /** Whose days a person works: who leads or helps a school has the school's, whatever else. */
  public Rhythm rhythmOf(String personId, LocalDate day) {
    return rhythm(rolesOf(personId, day));
  }

  /** Whose days everybody in an organization works, by person. */
  public Map<String, Rhythm> rhythms(String organization, LocalDate day) {
    Map<String, Rhythm> rhythms = new TreeMap<>();
    rolesByPerson(organization, day).forEach((id, roles) -> rhythms.put(id, rhythm(roles)));
    return rhythms;
  }

  /** The school that a person leads or helps on a day; of several the one where they act. */
  public Optional<Unit> schoolOf(String personId, LocalDate day) {
    return schoolsOf(personId, day).stream().findFirst();
  }

  /** All schools that a person leads or helps on a day. */
  public List<Unit> schoolsOf(String personId, LocalDate day) {
    return assignments.schoolsOf(personId, day).stream().distinct().toList();
  }

  private static Rhythm rhythm(Set<Role> roles) {
    return roles.stream().anyMatch(role -> role.rhythm() == Rhythm.SCHOOL)
        ? Rhythm.SCHOOL
        : Rhythm.SYSTEM;
  }

  private static boolean at(Holding holding, Role role, String unitCode) {
    return holding.assignment().role() == role && holding.unit().code().equals(unitCode);
  }

  private static List<Holding> of(List<Holding> found, Role role) {
    return found.stream().filter(h -> h.assignment().role() == role).toList();
  }

  private static Stream<Holding> sorted(List<Holding> found, Comparator<Holding> order) {
    return found.stream().sorted(order);
  }
}
