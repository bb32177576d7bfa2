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

/** Who could come in at an address that a file gave, so that private pages stay closed then. */
class MovedMailTest extends AVillage {
  @Autowired PeopleAudit audit;

  @Test
  void that_a_file_moved_the_mail_of_somebody_without_a_password_is_written_down() {
    person("1").withPassword("{noop}four quiet herons");
    village.take(
        VDSB,
        file(
            "p.csv",
            PEOPLE + "1,Ana,Reyes,ana.park@example.org,en\n2,Lee,Chan,lee.c@example.org,en\n"));
    assertThat(isWrittenDown("2")).isTrue();
    assertThat(isWrittenDown("1")).as("no code goes there").isFalse();
  }

  private boolean isWrittenDown(String key) {
    return audit.last(VDSB, Set.of(What.MAIL), person(key).id(), Instant.EPOCH).isPresent();
  }
}
