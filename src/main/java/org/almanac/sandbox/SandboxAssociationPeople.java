package org.almanac.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.Unit;

/** Invents who leads in the districts of the association: always the same people. */
final class SandboxAssociationPeople {
  static final int NEW_MEMBERS = 40;
  static final int MENTORS = 30;

  private static final int SEED = 4030;
  private static final int FIRST_ID = 2001;
  private static final int YEAR = 2026;
  private static final int LONG_AGO = 18;
  private static final List<LocalDate> APPOINTED =
      List.of(
          LocalDate.of(YEAR, 8, 1),
          LocalDate.of(YEAR, 8, 1),
          LocalDate.of(YEAR, 7, 1),
          LocalDate.of(YEAR, 8, 1),
          LocalDate.of(YEAR, 8, 17));

  /** What people lead beside the one director of each district, as often as it comes up. */
  private static final List<String> POSTS =
      List.of(
          "superintendent-schools",
          "superintendent-learning",
          "superintendent-business",
          "superintendent-schools",
          "superintendent-special-education",
          "controller",
          "superintendent-human-resources",
          "superintendent-schools",
          "associate-director",
          "manager-facilities");

  /** Whoever leads in a district that works in French. */
  private static final List<List<String>> FRANCOPHONES =
      List.of(
          List.of("Geneviève", "Thibodeau"),
          List.of("Étienne", "Lachance"),
          List.of("Noémie", "Beaulieu"),
          List.of("Hélène", "Rancourt"),
          List.of("Benoît", "Pelletier"),
          List.of("Josée", "Gauthier"));

  private final String organization;
  private final String passwordHash;
  private final SandboxDistrictNames names = new SandboxDistrictNames(SEED, "leaders.example.org");
  private final Random random = new Random(SEED);
  private final List<Person> all = new ArrayList<>();
  private final List<RoleAssignment> roles = new ArrayList<>();
  private final List<Somebody> members = new ArrayList<>();
  private final List<Somebody> mentors = new ArrayList<>();
  private int francophones;

  SandboxAssociationPeople(String organization, String passwordHash) {
    this.organization = organization;
    this.passwordHash = passwordHash;
  }

  /** Somebody in a district, with the position that the registers name. */
  record Somebody(Person person, String position, String district, LocalDate since) {}

  List<Person> all() {
    return all;
  }

  List<RoleAssignment> roles() {
    return roles;
  }

  List<Somebody> members() {
    return members;
  }

  List<Somebody> mentors() {
    return mentors;
  }

  /** The coordinator, the director of each district, new or a mentor, then all the others. */
  void invent(
      Unit association,
      List<SandboxAssociationDistricts.District> districts,
      Map<String, Unit> units) {
    Person alma = person(names.next("Alma"), "en", LONG_AGO);
    roles.add(new RoleAssignment(alma, Role.COORDINATOR, association, LocalDate.of(2021, 8, 1)));
    for (int i = 0; i < districts.size(); i++) {
      lead(districts.get(i), units, "director", i % 3 == 2 || i == districts.size() - 1);
    }
    for (int i = 0; members.size() < NEW_MEMBERS; i++) {
      lead(districts.get(i % districts.size()), units, POSTS.get(i % POSTS.size()), true);
    }
    for (int i = 0; mentors.size() < MENTORS; i++) {
      lead(districts.get(i * 3 % districts.size()), units, POSTS.get(i * 3 % POSTS.size()), false);
    }
  }

  private void lead(
      SandboxAssociationDistricts.District district,
      Map<String, Unit> units,
      String position,
      boolean fresh) {
    Person person =
        person(name(district), district.language(), fresh ? between(4, 14) : between(8, 28));
    LocalDate since =
        fresh
            ? APPOINTED.get(members.size() % APPOINTED.size())
            : LocalDate.of(YEAR - between(4, 8), 8, 1);
    Unit unit = units.get(district.code());
    Role role = fresh ? Role.NEW_MEMBER : Role.MENTOR;
    roles.add(new RoleAssignment(person, post(position), unit, since));
    roles.add(new RoleAssignment(person, role, unit, fresh ? since : LocalDate.of(YEAR, 8, 1)));
    (fresh ? members : mentors).add(new Somebody(person, position, district.code(), since));
  }

  private SandboxDistrictNames.Name name(SandboxAssociationDistricts.District district) {
    if (!district.language().equals("fr")) {
      return names.next();
    }
    List<String> name = FRANCOPHONES.get(francophones++);
    return names.next(name.get(0), name.get(1));
  }

  /** What somebody in a position is in the words of roles. */
  private static Role post(String position) {
    return switch (position) {
      case "director" -> Role.DIRECTOR;
      case "superintendent-business", "controller", "manager-facilities" -> Role.CORPORATE;
      default -> Role.SUPERINTENDENT;
    };
  }

  private Person person(SandboxDistrictNames.Name name, String language, int experience) {
    Person person =
        new Person(
                "p%04d".formatted(FIRST_ID + all.size()),
                organization,
                name.given(),
                name.family(),
                name.mail())
            .withPassword(passwordHash)
            .reading(language)
            .experienced(experience);
    all.add(person);
    return person;
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
