package org.almanac.imports;

import static org.almanac.imports.Village.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.almanac.people.Role;
import org.junit.jupiter.api.Test;

/** The ministry's list of schools, and the example files. */
class SchoolListTest extends AVillage {
  @Test
  void the_ministrys_list_is_read_as_units_with_families_by_nearness() throws Exception {
    village.found("hdsb", "Halton District School Board");
    Upload list = resource("halton-dsb-schools.csv");
    Look look = village.take("hdsb", list);
    assertThat(look.notes()).singleElement().asString().startsWith("12 families");
    var schools = units.findByOrganization("hdsb");
    var byFamily =
        schools.stream()
            .filter(unit -> unit.panel() != null)
            .collect(Collectors.groupingBy(unit -> unit.parentId()));
    assertThat(byFamily).hasSize(12);
    assertThat(byFamily.values())
        .allSatisfy(
            family -> {
              assertThat(family).hasSizeBetween(7, 10);
              assertThat(family).extracting(unit -> unit.panel()).doesNotContainNull();
              assertThat(family.stream().map(unit -> unit.panel()).distinct()).hasSize(2);
            });
    assertThat(schools).extracting(unit -> unit.code()).contains("000779", "913715");
    assertThat(village.look("hdsb", list).changes()).isEmpty();
    assertThat(village.look(VDSB, list).notes()).anyMatch(said -> said.contains("Is it the right"));
  }

  @Test
  void a_new_school_joins_the_nearest_family_and_the_others_stay() throws Exception {
    village.found("hdsb", "Halton District School Board");
    Upload list = resource("halton-dsb-schools.csv");
    village.take("hdsb", list);
    String more =
        new String(list.bytes(), StandardCharsets.UTF_8)
            + "B66133,Halton DSB,x,999999,New Public School,Public,Elementary,English,JK-8,,"
            + "Halton Hills,,,,,43.644,-80.03,,,,,,,,,,,,\n";
    Look look = village.take("hdsb", file("list.csv", more));
    assertThat(look.changes()).hasSize(1);
    assertThat(look.changes().get(0).fields()).contains(new Change.Field("parent", null, "F02"));
  }

  @Test
  void lost_zeros_of_school_numbers_are_read_with_them() throws Exception {
    village.found("hdsb", "Halton District School Board");
    Upload list = resource("halton-dsb-schools.csv");
    village.take("hdsb", list);
    String eaten =
        new String(list.bytes(), StandardCharsets.UTF_8).replaceAll(",0+(\\d+),", ",$1,");
    Look look = village.look("hdsb", file("list.csv", eaten));
    assertThat(look.changes()).isEmpty();
    assertThat(look.notes()).anyMatch(said -> said.contains("lost the zeros"));
  }

  @Test
  void the_example_files_of_halton_go_in_as_they_are() throws Exception {
    village.found("hdsb", "Halton District School Board");
    Look look =
        village.take(
            "hdsb",
            resource("halton-dsb-schools.csv"),
            resource("units.csv"),
            resource("people.csv"),
            resource("roles.csv"),
            resource("pairs.csv"));
    assertThat(look.troubles()).isEmpty();
    assertThat(persons.findByOrganizationOrderById("hdsb")).hasSize(251);
    assertThat(persons.findByOrganizationOrderById("hdsb"))
        .allMatch(person -> person.mail().endsWith("example.org"));
    assertThat(pairs.findByOrganizationOrderById("hdsb")).hasSize(10);
    assertThat(roles.findByOrganizationOrderById("hdsb").stream())
        .filteredOn(role -> role.role() == Role.PRINCIPAL)
        .hasSize(109);
  }

  private static Upload resource(String name) throws java.io.IOException {
    try (var in = ImportsTest.class.getResourceAsStream("/sandbox/halton/" + name)) {
      return new Upload(name, in.readAllBytes());
    }
  }
}
