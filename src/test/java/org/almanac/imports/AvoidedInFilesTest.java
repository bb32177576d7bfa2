package org.almanac.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.almanac.people.Founding;
import org.almanac.people.PeopleAudit;
import org.almanac.people.Person;
import org.almanac.people.PersonIds;
import org.almanac.people.Persons;
import org.almanac.registers.Avoidance;
import org.almanac.registers.RegisterSheetBeans;
import org.almanac.registers.Registers;
import org.almanac.registers.RegistersSlice;
import org.almanac.registers.Registrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Whom somebody would rather not have is in no file that this one takes away, and stays there. */
@RegistersSlice
@Import({
  RegisterSheetBeans.class,
  Looks.class,
  Doing.class,
  PeopleAudit.class,
  Standings.class,
  Founding.class,
  PersonIds.class,
  Village.class
})
class AvoidedInFilesTest {
  private static final String ORG = "assoc";
  private static final String MEMBERS =
      "person,position,appointed_on,district,needs,farthest_km,wishes,avoids\n";
  private static final String MENTORS =
      "person,positions,experience_years,expertise,district,capacity,years_at_most,"
          + "years_in_contract,years_in_all,prepared_on,avoids\n";

  @MockitoBean Registrations registrations;
  @Autowired Village village;
  @Autowired Standings standings;
  @Autowired Registers registers;
  @Autowired Persons persons;
  @Autowired Looks looks;
  @Autowired Doing doing;

  @BeforeEach
  void an_association() {
    village.found(ORG, "Association of the lakes");
    village.take(
        ORG,
        file(
            "units.csv",
            Village.UNITS + "NORTH,district,North DSB,ASSOC,,\nSOUTH,district,South DSB,ASSOC,,\n"),
        file(
            "people.csv",
            Village.PEOPLE
                + "10,Nadia,Roy,nadia@example.org,fr\n"
                + "11,Noah,Lee,noah@example.org,en\n"
                + "20,Maya,Fox,maya@example.org,en\n"),
        file(
            "roles.csv",
            Village.ROLES
                + "10,new-member,NORTH,,2026-08-01,\n"
                + "11,new-member,SOUTH,,2026-08-01,\n"
                + "20,mentor,SOUTH,,2026-08-01,\n"));
  }

  @Test
  void who_takes_a_file_away_does_not_find_who_avoids_them_and_bringing_it_back_undoes_nothing() {
    String maya = id("20");
    village.take(ORG, file("n.csv", MEMBERS + "10,director,2026-08-01,NORTH,budget,,,11;20\n"));
    String taken = standings.csv(ORG, SheetKind.NEW_MEMBERS, maya);
    assertThat(taken).contains("11").doesNotContain("20\r", ";20", "11;20");
    Upload[] back = {file("n.csv", taken.replace("budget", "trustees"))};
    Look look = looks.look(ORG, List.of(back), maya, Locale.ENGLISH);
    assertThat(look.changes()).singleElement().asString().doesNotContain("avoids");
    doing.apply(looks.standing(ORG), look.changes(), Village.TODAY, maya, () -> {});
    assertThat(registers.avoidances(ORG))
        .containsExactlyInAnyOrder(
            new Avoidance(id("10"), id("11")), new Avoidance(id("10"), maya));
  }

  @Test
  void another_coordinators_file_never_takes_away_that_somebody_avoids_a_coordinator() {
    String jo = id("c1");
    village.take(
        ORG,
        file("n.csv", MEMBERS + "10,director,2026-08-01,NORTH,budget,,,11;c1\n"),
        file("m.csv", MENTORS + "20,director,14,budget,SOUTH,2,5,1,3,2026-08-12,c1\n"));
    Upload[] back = {
      file(
          "n.csv",
          standings.csv(ORG, SheetKind.NEW_MEMBERS, jo).replace("budget,,,11", "trustees,,,")),
      file("m.csv", standings.csv(ORG, SheetKind.MENTORS, jo).replace("14", "15"))
    };
    assertThat(village.take(ORG, back).notes())
        .hasSize(2)
        .anyMatch(note -> note.startsWith("Nadia Roy would rather not have Jo Marsh"));
    assertThat(registers.avoidances(ORG))
        .containsExactlyInAnyOrder(new Avoidance(id("10"), jo), new Avoidance(id("20"), jo));
    assertThat(looks.look(ORG, List.of(back), jo, Locale.ENGLISH).notes()).isEmpty();
  }

  private String id(String key) {
    List<Person> all = persons.findByOrganizationOrderById(ORG);
    return all.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow().id();
  }

  private static Upload file(String name, String text) {
    return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
