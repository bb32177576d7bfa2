package org.almanac.imports;

import static org.almanac.imports.Village.PEOPLE;
import static org.almanac.imports.Village.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PeopleAudit.What;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail addresses that files give: whose may change, and who could come in at one since. */
class MovedMailTest extends AVillage {
  @Autowired PeopleAudit audit;

  @Test
  void that_a_file_moved_somebodys_mail_is_written_down_and_lasts() {
    person("1").withPassword("{noop}four quiet herons");
    village.take(
        VDSB,
        file(
            "p.csv",
            PEOPLE + "1,Ana,Reyes,ana.park@example.org,en\n2,Lee,Chan,lee.c@example.org,en\n"));
    assertThat(isWrittenDown(What.MAIL, "2")).isTrue();
    assertThat(isWrittenDown(What.MAIL, "1")).as("no code goes there").isFalse();
    person("1").withPassword("{noop}five quiet herons");
    assertThat(isWrittenDown(What.MAIL_BY_FILE, "1")).as("whatever came since").isTrue();
  }

  @Test
  void two_people_can_swap_their_addresses() {
    village.take(
        VDSB,
        file(
            "p.csv",
            PEOPLE
                + "1,Ana,Reyes,lee.chan@example.org,en\n"
                + "2,Lee,Chan,ana.reyes@example.org,en\n"));
    assertThat(person("1").mail()).isEqualTo("lee.chan@example.org");
    assertThat(person("2").mail()).isEqualTo("ana.reyes@example.org");
  }

  @Test
  void a_file_changes_no_coordinators_mail() {
    Look look =
        village.look(
            VDSB,
            file("p.csv", PEOPLE + "1,Ana,Reyes,ana.park@example.org,en\nc1,Jo,Marsh,jo@x.org,"));
    assertThat(look.troubles())
        .containsExactly(
            new Trouble(
                "p.csv",
                3,
                "mail (4)",
                "Jo Marsh is a coordinator, and no file changes a coordinator's mail address: that"
                    + " is set where the program is installed."));
    assertThat(
            village
                .look(VDSB, file("p.csv", PEOPLE + "c1,Jo,Marsh-Li,jo.marsh@example.org,"))
                .changes())
        .as("a name may change")
        .hasSize(1);
  }

  @Test
  void who_has_a_password_keeps_it_with_a_new_address_and_the_look_says_so() {
    person("1").withPassword("{noop}four quiet herons");
    Upload file =
        file(
            "p.csv",
            PEOPLE + "1,Ana,Reyes,ana.park@example.org,en\n2,Lee,Chan,lee.c@example.org,en\n");
    assertThat(village.look(VDSB, file).notes())
        .containsExactly(
            "Ana Reyes has a password here and gets a new address: the password stays as it is,"
                + " now with the new address, and no code to choose another one is mailed there.");
    village.take(VDSB, file);
    assertThat(person("1").passwordHash()).isEqualTo("{noop}four quiet herons");
    assertThat(person("1").isMailByFile()).isTrue();
    assertThat(person("2").isMailByFile()).as("no password to keep").isFalse();
    village.take(VDSB, file("p.csv", PEOPLE + "1,Ana,Reyes,ana.reyes@example.org,en\n"));
    assertThat(person("1").isMailByFile()).as("no file takes it back").isTrue();
  }

  private boolean isWrittenDown(What what, String key) {
    return audit.last(VDSB, Set.of(what), person(key).id(), Instant.EPOCH).isPresent();
  }
}
