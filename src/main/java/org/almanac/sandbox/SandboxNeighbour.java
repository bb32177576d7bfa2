package org.almanac.sandbox;

import java.util.List;
import java.util.Map;
import org.almanac.imports.ExampleFiles;
import org.almanac.people.Founding;
import org.almanac.people.NewOrganization;
import org.almanac.people.Newcomers;
import org.almanac.people.Organization;
import org.almanac.people.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The district next door, which begins with one coordinator and brings its schools and people in
 * from files: a second organization beside the first, with the rules that a new one begins with.
 */
@Component
@Profile("!production")
class SandboxNeighbour implements ExampleFiles, Newcomers {
  static final String CODE = "hdsb";
  static final String NAME = "Halton District School Board";
  static final String COORDINATOR = "H1000";
  static final List<String> FILES =
      List.of("halton-dsb-schools.csv", "units.csv", "people.csv", "roles.csv", "pairs.csv");

  private final Founding founding;

  SandboxNeighbour(Founding founding) {
    this.founding = founding;
  }

  /** Makes the district and its coordinator, unless they are there. */
  @Transactional
  public void seed() {
    Organization halton = founding.found(new NewOrganization(CODE, NAME, "gentle", Map.of()));
    Person robin =
        founding.coordinator(
            halton,
            COORDINATOR,
            "Robin",
            "Thistlethwaite",
            "robin.thistlethwaite@hdsb.example.org");
    if (robin.passwordHash() == null) {
      welcome(robin);
    }
  }

  @Override
  public List<String> of(String organization) {
    return organization.equals(CODE)
        ? FILES.stream().map(file -> "/sandbox/files/" + file).toList()
        : List.of();
  }

  /** In the sandbox everybody can be anybody, whoever comes. */
  @Override
  public void welcome(Person person) {
    person.withPassword(SandboxDistrict.passwordHash());
  }
}
