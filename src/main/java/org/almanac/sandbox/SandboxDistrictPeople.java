package org.almanac.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.people.Pair;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.Unit;

/** Invents who works in the sandbox district: always the same people in the same posts. */
final class SandboxDistrictPeople {
  private static final int SEED = 133;
  private static final int NEW_PRINCIPALS = 12;
  private static final int EXPERIENCED = 8;
  private static final int THIS_YEAR = 2026;
  private static final LocalDate NOW = LocalDate.of(THIS_YEAR, 8, 1);
  private static final LocalDate TWO_YEARS_ON = LocalDate.of(THIS_YEAR + 2, 7, 31);
  private static final List<String> PORTFOLIOS =
      List.of(
          "literacy",
          "numeracy",
          "special-education",
          "indigenous-education",
          "equity",
          "safe-schools",
          "early-years",
          "student-success",
          "technology",
          "well-being",
          "language-learning",
          "leadership");

  /** Some of whom read French: who is called so, among superintendents and principals. */
  private static final Set<String> FRANCOPHONES =
      Set.of("Chloé", "Étienne", "Geneviève", "Benoît", "Hélène", "François", "Noémie", "Josée");

  private final String organization;
  private final String passwordHash;
  private final SandboxDistrictNames names = new SandboxDistrictNames();
  private final Random random = new Random(SEED);
  private final List<Person> all = new ArrayList<>();
  private final List<RoleAssignment> roles = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  SandboxDistrictPeople(String organization, String passwordHash) {
    this.organization = organization;
    this.passwordHash = passwordHash;
  }

  List<Person> all() {
    return all;
  }

  List<RoleAssignment> roles() {
    return roles;
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** Who runs the programs. */
  String coordinator() {
    return roles.stream()
        .filter(role -> role.role() == Role.COORDINATOR)
        .map(RoleAssignment::personId)
        .findFirst()
        .orElseThrow();
  }

  /** Coordinators, director, chair, officers, associations, corporate staff. */
  void district(Unit district, Map<String, Unit> departments) {
    Person jo = person(names.next("Jo"), between(5, 20));
    roles.add(new RoleAssignment(jo, Role.COORDINATOR, district, LocalDate.of(2020, 8, 1)));
    Person second = person(names.next(), between(3, 15));
    roles.add(new RoleAssignment(second, Role.COORDINATOR, district, LocalDate.of(2023, 8, 1)));
    holds(person(names.next(), between(18, 25)), Role.DIRECTOR, district);
    holds(person(names.next(), between(6, 15)), Role.CHAIR, district);
    for (String portfolio : PORTFOLIOS) {
      holds(person(names.next(), between(2, 20)), Role.OFFICER, departments.get("teaching"))
          .withPortfolio(portfolio);
    }
    for (int i = 0; i < 2; i++) {
      holds(person(names.next(), between(8, 25)), Role.ASSOCIATION_REPRESENTATIVE, district);
    }
    departments.keySet().stream()
        .filter(department -> !department.equals("teaching"))
        .sorted()
        .forEach(
            department ->
                holds(
                    person(names.next(), between(1, 25)),
                    Role.CORPORATE,
                    departments.get(department)));
  }

  /** Superintendents, principals and vice-principals; new principals with their mentors. */
  void schools(List<SandboxFamily> families, Map<String, Unit> units) {
    for (SandboxFamily family : families) {
      Person superintendent = person(names.next(), between(10, 25));
      holds(superintendent, Role.SUPERINTENDENT, units.get(family.code()));
    }
    Set<String> newcomers = newcomers(families);
    Map<String, Person> principals = new HashMap<>();
    for (SandboxSchool school : schools(families).toList()) {
      boolean fresh = newcomers.contains(school.number());
      Person principal = person(names.next(), fresh ? 0 : between(1, 25));
      principals.put(school.number(), principal);
      Unit unit = units.get(school.number());
      if (fresh) {
        roles.add(new RoleAssignment(principal, Role.PRINCIPAL, unit, NOW));
        roles.add(new RoleAssignment(principal, Role.NEW_MEMBER, unit, NOW).until(TWO_YEARS_ON));
      } else {
        holds(principal, Role.PRINCIPAL, unit);
      }
    }
    for (SandboxSchool school : schools(families).toList()) {
      Person vicePrincipal = person(names.next(), between(0, 14));
      holds(vicePrincipal, Role.VICE_PRINCIPAL, units.get(school.number()));
    }
    pair(families, units, newcomers, principals);
    readsFrench(Role.SUPERINTENDENT);
    readsFrench(Role.PRINCIPAL);
  }

  /** One of each role, so that anybody can see the other language with one click. */
  private void readsFrench(Role role) {
    List<String> holders =
        roles.stream().filter(r -> r.role() == role).map(RoleAssignment::personId).toList();
    List<Person> them = all.stream().filter(person -> holders.contains(person.id())).toList();
    them.stream()
        .filter(person -> FRANCOPHONES.contains(person.givenName()))
        .reduce((one, later) -> later)
        .orElse(them.get(them.size() - 1))
        .reading("fr");
  }

  /** A school of each of twelve families. */
  private Set<String> newcomers(List<SandboxFamily> families) {
    List<SandboxFamily> shuffled = new ArrayList<>(families);
    Collections.shuffle(shuffled, random);
    Set<String> newcomers = new HashSet<>();
    for (SandboxFamily family : shuffled.subList(0, NEW_PRINCIPALS)) {
      newcomers.add(family.schools().get(random.nextInt(family.schools().size())).number());
    }
    return newcomers;
  }

  /** Each newcomer gets the nearest experienced principal of another family, same panel first. */
  private void pair(
      List<SandboxFamily> families,
      Map<String, Unit> units,
      Set<String> newcomers,
      Map<String, Person> principals) {
    Set<SandboxSchool> mentoring = new HashSet<>();
    for (SandboxFamily family : families) {
      for (SandboxSchool school : family.schools()) {
        if (newcomers.contains(school.number())) {
          SandboxSchool mentors =
              schools(families)
                  .filter(other -> !family.schools().contains(other) && !mentoring.contains(other))
                  .filter(other -> principals.get(other.number()).experienceYears() >= EXPERIENCED)
                  .min(SandboxSchool.nearestTo(school))
                  .orElseThrow();
          mentoring.add(mentors);
          Person mentor = principals.get(mentors.number());
          roles.add(new RoleAssignment(mentor, Role.MENTOR, units.get(mentors.number()), NOW));
          pairs.add(new Pair(mentor, principals.get(school.number()), NOW).until(TWO_YEARS_ON));
        }
      }
    }
  }

  private static Stream<SandboxSchool> schools(List<SandboxFamily> families) {
    return families.stream().flatMap(family -> family.schools().stream());
  }

  private Person person(SandboxDistrictNames.Name name, int experience) {
    String id = "p%04d".formatted(all.size() + 1);
    Person person =
        new Person(id, organization, name.given(), name.family(), name.mail())
            .withPassword(passwordHash)
            .experienced(experience);
    all.add(person);
    return person;
  }

  /** In a post since some August of the last years, but no longer than the person leads. */
  private RoleAssignment holds(Person person, Role role, Unit unit) {
    int years = between(1, Math.max(1, Math.min(6, person.experienceYears())));
    RoleAssignment assignment =
        new RoleAssignment(person, role, unit, LocalDate.of(THIS_YEAR - years, 8, 1));
    roles.add(assignment);
    return assignment;
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
