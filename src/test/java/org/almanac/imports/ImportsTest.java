package org.almanac.imports;

import static org.almanac.imports.Village.PAIRS;
import static org.almanac.imports.Village.PEOPLE;
import static org.almanac.imports.Village.ROLES;
import static org.almanac.imports.Village.UNITS;
import static org.almanac.imports.Village.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.almanac.people.Pair;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What files do to people, places, roles and pairs. */
class ImportsTest extends AVillage {
  @Autowired Standings standings;

  @Test
  void a_dry_run_lists_what_would_change_field_by_field_and_writes_nothing() {
    List<String> before = village.rows();

    Look look =
        village.look(
            VDSB,
            file("units.csv", UNITS + "002801,school,Adelaide School,F02,Whitby,elementary\n"),
            file("people.csv", PEOPLE + "9,Noor,Haddad,noor@example.org,fr\n"),
            file("roles.csv", ROLES + "1,principal,002801,,2020-08-01,2026-12-31\n"));

    assertThat(village.rows()).isEqualTo(before);
    assertThat(look.isRefused()).isFalse();
    assertThat(look.changes())
        .extracting(Change::sort)
        .containsExactly(Change.Sort.CHANGED, Change.Sort.NEW, Change.Sort.ENDED);
    assertThat(look.changes().get(0).fields())
        .containsExactly(
            new Change.Field("name", "Adelaide Public School", "Adelaide School"),
            new Change.Field("parent", "F01", "F02"),
            new Change.Field("municipality", "Oshawa", "Whitby"));
    assertThat(look.changes().get(1).label()).isEqualTo("Noor Haddad (9)");
    assertThat(look.changes().get(2).fields())
        .containsExactly(new Change.Field("to", null, "2026-12-31"));
  }

  @Test
  void keys_decide_identity_so_mail_may_change() {
    String id = person("1").id();
    village.take(VDSB, file("p.csv", PEOPLE + "1,Ana,Reyes-Park,ana.park@example.org,fr\n"));

    Person ana = person("1");
    assertThat(ana.id()).isEqualTo(id);
    assertThat(ana.name()).isEqualTo("Ana Reyes-Park");
    assertThat(ana.mail()).isEqualTo("ana.park@example.org");
    assertThat(ana.language()).isEqualTo("fr");
    assertThat(persons.findByMail("ana.reyes@example.org")).isEmpty();
  }

  @Test
  void a_principal_mentors_no_vice_principal_of_the_same_school() {
    Upload vice = file("r.csv", ROLES + "4,vice-principal,002801,,2026-08-01,\n");
    Look look = village.look(VDSB, vice, file("p.csv", PAIRS + "1,4,2026-08-01,\n"));
    assertThat(look.troubles()).hasSize(1);
    assertThat(look.troubles().get(0).message()).contains("mentors a person whom they supervise");
    assertThat(village.look(VDSB, vice, file("p.csv", PAIRS + "2,4,2026-08-01,\n")).isRefused())
        .as("the principal of another school may")
        .isFalse();
  }

  @Test
  void a_role_by_file_that_makes_a_mentor_the_members_superintendent_is_pointed_out() {
    village.take(VDSB, file("p.csv", PAIRS + "2,1,2026-08-01,\n"));
    String leads = ROLES + "2,superintendent,F01,,2027-01-01,\n";
    Look look = village.look(VDSB, file("r.csv", leads));
    assertThat(look.isRefused()).isFalse();
    assertThat(look.notes()).anyMatch(note -> note.contains("would supervise them"));
    String elsewhere = ROLES + "2,superintendent,F02,,2027-01-01,\n";
    assertThat(village.look(VDSB, file("r.csv", elsewhere)).notes())
        .noneMatch(note -> note.contains("would supervise them"));
  }

  @Test
  void an_empty_to_is_open_and_takes_an_end_back() {
    village.take(VDSB, file("r.csv", ROLES + "1,principal,002801,,2020-08-01,2026-12-31\n"));
    assertThat(role("1", Role.PRINCIPAL).validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
    village.take(VDSB, file("r.csv", ROLES + "1,principal,002801,,2020-08-01,\n"));
    assertThat(role("1", Role.PRINCIPAL).validTo()).isNull();
    village.take(VDSB, file("p.csv", PAIRS + "1,2,2026-08-01,\n"));
    assertThat(pairs.findByOrganizationOrderById(VDSB).get(0).validTo()).isNull();
  }

  @Test
  void a_file_from_before_two_parted_does_not_make_them_a_pair_once_more() {
    Upload august = file("p.csv", PAIRS + "2,1,2025-08-01,\n");
    village.take(VDSB, august);
    Pair parted =
        pairs.findByOrganizationOrderById(VDSB).stream()
            .filter(pair -> pair.validFrom().getYear() == 2025)
            .findFirst()
            .orElseThrow();
    LocalDate last = LocalDate.of(2025, 11, 8);
    pairs.saveAndFlush(parted.until(last));
    Look look = village.take(VDSB, august);
    assertThat(look.changes()).isEmpty();
    assertThat(look.notes()).anyMatch(note -> note.contains("this pair ended on 2025-11-08"));
    village.take(VDSB, file("p.csv", PAIRS + "2,1,2025-08-01,2027-07-31\n"));
    assertThat(pairs.findById(parted.id()).orElseThrow().validTo())
        .as("nor by a last day that the file knew in August")
        .isEqualTo(last);
    assertThat(pairs.findById(parted.id()).orElseThrow().validTo()).isEqualTo(last);
  }

  @Test
  void a_row_that_is_gone_is_listed_and_not_deleted() {
    List<String> before = village.rows();
    Look look =
        village.take(
            VDSB,
            file("units.csv", UNITS + "F01,family,Brookside,VDSB,,\n"),
            file("people.csv", PEOPLE + "1,Ana,Reyes,ana.reyes@example.org,en\n"),
            file("roles.csv", ROLES + "1,principal,002801,,2020-08-01,\n"),
            file("pairs.csv", PAIRS + "2,1,2030-08-01,2031-07-31\n"));
    assertThat(look.gone())
        .extracting(Gone::label)
        .contains(
            "Ajax High School (890855)",
            "Lee Chan (2)",
            "Lee Chan: Principal, Ajax High School, since 2021-08-01",
            "Ana Reyes mentors Lee Chan, since 2026-08-01")
        .noneMatch(label -> label.contains("Coordinator"));
    assertThat(village.rows()).containsAll(before).hasSize(before.size() + 1);
  }

  @Test
  void two_portfolios_that_merging_left_from_one_day_are_told_apart() {
    Unit teaching =
        units.findByOrganization(VDSB).stream()
            .filter(unit -> unit.code().equals("teaching"))
            .findFirst()
            .orElseThrow();
    roles.saveAndFlush(
        new RoleAssignment(person("4"), Role.OFFICER, teaching, LocalDate.of(2022, 8, 1))
            .withPortfolio("numeracy"));
    String both =
        ROLES
            + "4,officer,teaching,literacy,2022-08-01,\n"
            + "4,officer,teaching,numeracy,2022-08-01,2026-12-31\n";
    Look look = village.look(VDSB, file("r.csv", both));
    assertThat(look.isRefused()).isFalse();
    assertThat(look.changes())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.fields())
                    .containsExactly(new Change.Field("to", null, "2026-12-31")));
    village.take(VDSB, file("r.csv", both));
    assertThat(roles.findByOrganizationOrderById(VDSB))
        .filteredOn(held -> "literacy".equals(held.portfolio()))
        .singleElement()
        .matches(held -> held.validTo() == null);
  }

  @Test
  void a_second_run_changes_nothing() {
    Upload[] files = {
      file("people.csv", PEOPLE + "9,Zoë,D'Arcy,zoe@example.org,\n"),
      file("roles.csv", ROLES + "9,vice-principal,890855,,2026-08-01,\n")
    };
    assertThat(village.take(VDSB, files).changes()).hasSize(2);
    List<String> before = village.rows();
    assertThat(village.take(VDSB, files).changes()).isEmpty();
    assertThat(village.rows()).isEqualTo(before);
  }

  @Test
  void what_is_taken_away_as_files_changes_nothing_when_it_comes_back() {
    List<String> before = village.rows();
    Look look =
        village.take(
            VDSB,
            file("units.csv", standings.csv(VDSB, SheetKind.UNITS, "nobody")),
            file("people.csv", standings.csv(VDSB, SheetKind.PEOPLE, "nobody")),
            file("roles.csv", standings.csv(VDSB, SheetKind.ROLES, "nobody")),
            file("pairs.csv", standings.csv(VDSB, SheetKind.PAIRS, "nobody")));
    assertThat(look.changes()).isEmpty();
    assertThat(look.gone()).isEmpty();
    assertThat(village.rows()).isEqualTo(before);
  }

  @Test
  void every_file_that_is_written_escapes_formulas() {
    assertThat(CsvText.line(List.of("=1+1", "@x", "-2", "+3", "\tx", "a,\"b\"")))
        .isEqualTo("'=1+1,'@x,'-2,'+3,'\tx,\"a,\"\"b\"\"\"\r\n");
    assertThat(CsvText.line(List.of(" =1+1", "\u00a0@x", "a = b", "", " ")))
        .as("behind a blank too")
        .isEqualTo("' =1+1,'\u00a0@x,a = b,, \r\n");
  }

  @Test
  void utf8_with_and_without_a_mark_and_any_order_of_columns_is_read() {
    String text = "mail,key,language,family_name,given_name\r\nc@example.org,9,,Côté,Chloé\r\n";
    village.take(VDSB, file("with.csv", "\ufeff" + text));
    assertThat(person("9").name()).isEqualTo("Chloé Côté");
    assertThat(village.look(VDSB, file("without.csv", text)).changes()).isEmpty();
    assertThat(village.look(VDSB, file("x.csv", text + ",,,,\r\n\r\n")).changes()).isEmpty();
  }

  @Test
  void all_errors_are_told_not_just_the_first() {
    Look look =
        village.look(
            VDSB,
            file("people.csv", PEOPLE + "8,=A,R,a@b.org,\n9,,R,no mail,xx\n"),
            file("roles.csv", ROLES + "8,king,009999,,tomorrow,\n9,principal,F01,,,2020-01-01\n"));
    assertThat(look.troubles())
        .extracting(trouble -> trouble.file() + ":" + trouble.line() + ":" + trouble.column())
        .containsExactly(
            "people.csv:2:given_name (2)",
            "people.csv:3:given_name (2)",
            "people.csv:3:mail (4)",
            "people.csv:3:language (5)",
            "roles.csv:2:role (2)",
            "roles.csv:2:unit (3)",
            "roles.csv:2:from (5)",
            "roles.csv:3:unit (3)",
            "roles.csv:3:from (5)");
    String many = "x y,A,R,a@b.org,\n".repeat(300);
    Look long300 = village.look(VDSB, file("people.csv", PEOPLE + many));
    assertThat(long300.troubles()).hasSize(Troubles.SHOWN);
    assertThat(long300.troubleCount()).isGreaterThanOrEqualTo(300);
  }

  @Test
  void two_files_of_one_kind_are_refused_and_one_unreadable_file_stops_all() {
    Upload people = file("a.csv", PEOPLE + "9,A,R,a@b.org,\n");
    Look twice = village.look(VDSB, people, file("b.csv", PEOPLE));
    assertThat(twice.troubles().get(0).message()).contains("same kind of file as a.csv");
    Look one =
        village.look(
            VDSB, people, new Upload("b.csv", "ké;".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(one.isRefused()).isTrue();
    assertThat(one.changes()).isEmpty();
  }

  @Test
  void another_organizations_people_and_units_are_out_of_reach() {
    village.found("wdsb", "Woods District School Board");
    List<String> before = village.rows();
    Look roles = village.look("wdsb", file("r.csv", ROLES + "1,principal,002801,,2026-08-01,\n"));
    assertThat(roles.troubles())
        .extracting(Trouble::message)
        .allMatch(said -> said.startsWith("Nobody here has the key") || said.contains("no unit"));

    village.take(
        "wdsb",
        file("u.csv", UNITS + "002801,school,Another School,WDSB,,\n"),
        file("p.csv", PEOPLE + "1,Una,Wood,ana.reyes@example.org,\n"),
        file("r.csv", ROLES + "1,principal,002801,,2026-08-01,\n"));
    assertThat(village.rows()).containsAll(before);
    assertThat(person("1").name()).isEqualTo("Ana Reyes");
    assertThat(persons.findByMail("ana.reyes@example.org")).hasSize(2);
    assertThat(persons.findByMail("ana.reyes@example.org"))
        .extracting(Person::id)
        .doesNotHaveDuplicates();
  }
}
