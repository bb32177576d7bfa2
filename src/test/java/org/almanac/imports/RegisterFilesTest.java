package org.almanac.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.almanac.people.Founding;
import org.almanac.people.PeopleAudit;
import org.almanac.people.Person;
import org.almanac.people.PersonIds;
import org.almanac.people.Persons;
import org.almanac.registers.Avoidance;
import org.almanac.registers.District;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.PairAgreed;
import org.almanac.registers.RegisterSheetBeans;
import org.almanac.registers.Registers;
import org.almanac.registers.RegistersSlice;
import org.almanac.registers.Registrations;
import org.almanac.registers.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** New members, mentors and districts from files: the look first, then the doing. */
@RegistersSlice
@RecordApplicationEvents
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
class RegisterFilesTest {
  private static final String ORG = "assoc";
  private static final String DISTRICTS = "unit,latitude,longitude,schools,pupils,issues\n";
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
  @Autowired ApplicationEvents events;
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
  void new_members_mentors_and_districts_come_from_files_and_go_back_into_the_same_files() {
    Upload[] files = {
      file("d.csv", DISTRICTS + "NORTH,46.5,-81.0,40,11000,recruitment;reading\n"),
      file(
          "n.csv",
          MEMBERS
              + "10,director,2026-08-01,NORTH,budget;trustees,300,same-language,20\n"
              + "11,controller,2026-07-01,SOUTH,,,,\n"),
      file("m.csv", MENTORS + "20,director;controller,14,budget,SOUTH,2,5,1,3,2026-08-12,\n")
    };
    Look look = village.look(ORG, files);
    assertThat(look.troubles()).isEmpty();
    assertThat(look.changes()).hasSize(4);
    assertThat(registers.members(ORG)).as("only a look").isEmpty();

    village.take(ORG, files);
    District north = registers.districts(ORG).get("NORTH");
    assertThat(north.pupils()).isEqualTo(11_000);
    assertThat(north.latitude()).isEqualTo(46.5);
    NewMemberEntry nadia = registers.member(ORG, id("10")).orElseThrow();
    assertThat(nadia.needs()).containsExactlyInAnyOrder("budget", "trustees");
    assertThat(nadia.wishes()).containsExactly(Wish.SAME_LANGUAGE);
    assertThat(nadia.recordedBy()).isEqualTo("v-by");
    assertThat(registers.member(ORG, id("11")).orElseThrow().hasSaid())
        .as("only what the post says")
        .isFalse();
    MentorEntry maya = registers.mentor(ORG, id("20")).orElseThrow();
    assertThat(maya.capacity()).isEqualTo(2);
    assertThat(maya.preparedOn()).isEqualTo("2026-08-12");
    assertThat(registers.avoidances(ORG)).containsExactly(new Avoidance(id("10"), id("20")));

    assertThat(village.look(ORG, files).changes()).as("a second time").isEmpty();
    Upload[] back = {
      file("a.csv", standings.csv(ORG, SheetKind.DISTRICTS, "nobody")),
      file("b.csv", standings.csv(ORG, SheetKind.NEW_MEMBERS, "nobody")),
      file("c.csv", standings.csv(ORG, SheetKind.MENTORS, "nobody"))
    };
    Look same = village.look(ORG, back);
    assertThat(same.troubles()).isEmpty();
    assertThat(same.changes()).isEmpty();
  }

  @Test
  void
      every_change_that_a_look_shows_is_written_though_somebody_has_still_to_say_what_they_bring() {
    Upload known = file("m.csv", MENTORS + "20,,14,,SOUTH,3,5,1,3,2026-08-12,\n");
    village.take(ORG, known);
    MentorEntry maya = registers.mentor(ORG, id("20")).orElseThrow();
    assertThat(maya.experienceYears()).isEqualTo(14);
    assertThat(maya.capacity()).isEqualTo(3);
    assertThat(maya.yearsAtMost()).isEqualTo(5);
    assertThat(maya.district()).isEqualTo("SOUTH");
    assertThat(maya.hasSaid()).isFalse();
    assertThat(village.look(ORG, known).changes()).as("a second time").isEmpty();
  }

  @Test
  void what_a_file_empties_is_empty_and_a_second_look_shows_nothing_more() {
    village.take(
        ORG,
        file("n.csv", MEMBERS + "10,director,2026-08-01,NORTH,budget,300,same-language,\n"),
        file("m.csv", MENTORS + "20,director,14,budget,SOUTH,2,5,1,3,2026-08-12,\n"));
    Upload[] emptied = {
      file("n.csv", MEMBERS + "10,director,2026-08-01,NORTH,,,,\n"),
      file("m.csv", MENTORS + "20,,9,,SOUTH,1,,1,3,2026-08-12,\n")
    };
    assertThat(village.look(ORG, emptied).changes()).hasSize(2);
    village.take(ORG, emptied);
    assertThat(registers.member(ORG, id("10")).orElseThrow().needs()).isEmpty();
    assertThat(registers.mentor(ORG, id("20")).orElseThrow().expertise()).isEmpty();
    assertThat(registers.mentor(ORG, id("20")).orElseThrow().capacity()).isEqualTo(1);
    assertThat(village.look(ORG, emptied).changes()).isEmpty();
  }

  @Test
  void a_pair_that_a_file_brings_in_is_agreed_from_its_own_day_unless_it_is_over() {
    village.take(
        ORG, file("pairs.csv", Village.PAIRS + "20,10,2025-09-01,\n20,11,2024-09-01,2026-06-30\n"));
    assertThat(events.stream(PairAgreed.class))
        .containsExactly(new PairAgreed(ORG, id("10"), id("20"), LocalDate.of(2025, 9, 1), true));
    village.take(ORG, file("pairs.csv", Village.PAIRS + "20,10,2025-09-01,2026-12-31\n"));
    assertThat(events.stream(PairAgreed.class)).as("it is not agreed anew").hasSize(1);
  }

  @Test
  void somebody_new_and_what_they_say_come_in_together() {
    village.take(
        ORG,
        file("people.csv", Village.PEOPLE + "12,Nora,Ash,nora@example.org,en\n"),
        file("roles.csv", Village.ROLES + "12,new-member,NORTH,,2027-01-11,\n"),
        file("n.csv", MEMBERS + "12,director,2027-01-11,NORTH,budget,,,11\n"));
    assertThat(registers.member(ORG, id("12")).orElseThrow().intake())
        .as("who joins in January")
        .isEqualTo(2026);
  }

  @Test
  void hostile_words_are_refused_with_the_list_named_and_nothing_is_written() {
    Look look =
        village.look(
            ORG,
            file(
                "n.csv",
                MEMBERS
                    + "10,king,2026-08-01,MARS,<b>gold</b>;budget,far,forever,10;99\n"
                    + "77,director,2026-08-01,NORTH,budget,,,\n"
                    + "11,director,1066-10-14,SOUTH,budget,,,\n"),
            file("m.csv", MENTORS + "20,director,-1,budget,SOUTH,900,,4,1,yesterday,\n"),
            file("d.csv", DISTRICTS + "ASSOC,91,0,1,1,\nNORTH,46.5,-81,many,1,dragons\n"));
    assertThat(look.isRefused()).isTrue();
    String told = String.join("\n", look.troubles().stream().map(this::words).toList());
    assertThat(told)
        .contains(
            "“far” is no whole number", "“forever” is no wish", "Nobody here has the key “77”")
        .contains("1066-10-14 is too far away")
        .contains("begins with “-” is taken for a formula", "“yesterday” is not written as a day")
        .contains("“91” is no place on a map", "“many” is no whole number");
    look =
        village.look(
            ORG,
            file(
                "n.csv",
                MEMBERS
                    + "10,king,2026-08-01,MARS,gold;budget,,,10;99\n"
                    + "11,director,2026-08-01,SOUTH,budget,9999,,\n"
                    + "11,director,2026-08-01,SOUTH,budget,,,\n"),
            file("m.csv", MENTORS + "20,emperor,1,dragons,SOUTH,21,,4,1,2026-08-12,\n"),
            file("d.csv", DISTRICTS + "ASSOC,9,1,1,1,\nNORTH,46.5,-81,2,1,dragons\n"));
    told = String.join("\n", look.troubles().stream().map(this::words).toList());
    assertThat(told)
        .contains("“king” is no word of the list “Positions”")
        .contains("“gold” is no word of the list “Needs and expertise”")
        .contains("There is no district “MARS”", "Nobody has to avoid themselves")
        .contains("from 1 to 5,000 km")
        .contains("“dragons” is no word of the list “Issues of districts”")
        .contains("a number from 0 to 20", "There is no district “ASSOC”")
        .contains("4 years in this contract are more than 1");
    assertThat(registers.members(ORG)).isEmpty();
    assertThat(registers.mentors(ORG)).isEmpty();
  }

  @Test
  void the_example_files_of_the_sandbox_can_be_brought_in() throws Exception {
    village.take(
        ORG,
        file(
            "units.csv",
            Village.UNITS
                + "DURHAM,district,Durham,ASSOC,,\n"
                + "NICKEL-BASIN,district,Nickel Basin,ASSOC,,\n"
                + "DEUX-RIVIERES,district,Deux-Rivières,ASSOC,,\n"));
    Look look =
        village.take(
            ORG,
            example("people.csv"),
            example("roles.csv"),
            example("new-members.csv"),
            example("mentors.csv"));
    assertThat(look.changes()).hasSize(3 + 6 + 2 + 1);
    assertThat(registers.mentor(ORG, id("A9003")).orElseThrow().capacity()).isEqualTo(2);
  }

  private static Upload example(String name) throws Exception {
    try (var in = RegisterFilesTest.class.getResourceAsStream("/sandbox/association/" + name)) {
      return new Upload(name, in.readAllBytes());
    }
  }

  private String words(Trouble trouble) {
    return trouble.column() + ": " + trouble.message();
  }

  private String id(String key) {
    List<Person> all = persons.findByOrganizationOrderById(ORG);
    return all.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow().id();
  }

  private static Upload file(String name, String text) {
    return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
