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

  private boolean isWrittenDown(What what, String key) {
    return audit.last(VDSB, Set.of(what), person(key).id(), Instant.EPOCH).isPresent();
  }
}
