package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A coordinator who is in the match as well: what speaks against them another one reads. */
@SharedAlmanacTest
@Import({AnAssociation.class, AtTheDesk.class})
class CoordinatorInTheMatchTest {
  private static final String PAGE = "/matches/2026";
  private static final String OTHER = "another coordinator reads and decides";

  @Autowired AnAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired IntakeMatches matches;
  @Autowired MatchSheets sheets;

  @Test
  void nothing_on_the_pages_tells_a_mentor_who_coordinates_that_a_member_avoids_them() {
    String avoided = seen(true);
    assertThat(avoided).isEqualTo(seen(false));
    assertThat(avoided).contains(OTHER).doesNotContain("not to be");
  }

  @Test
  void another_coordinator_reads_it_all() {
    match(true);
    desk.as(association.coordinator, association.code, Role.COORDINATOR);
    assertThat(desk.read(PAGE + "?show=none")).contains("not to be in a pair with the member");
    assertThat(desk.read(PAGE + "/members/" + association.id("Ana"))).contains("not to be a pair");
  }

  @Test
  void nobody_gives_themselves_a_member_nor_finds_out_by_trying() {
    match(true);
    String ana = association.id("Ana");
    String maya = association.id("Maya");
    String to = PAGE + "/members/" + ana;
    assertThat(desk.look(to + "/look?mentor=" + maya).getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(desk.send(to + "/edit", "mentor", maya).getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(desk.send(to + "/lock", "mentor", maya).getRedirectedUrl()).isEqualTo(PAGE);
  }

  @Test
  void a_new_member_who_coordinates_reads_nothing_of_why_they_have_no_mentor() {
    match(true);
    IntakeMatch match = matches.findByOrganizationAndName(association.code, "2026").orElseThrow();
    assertThat(waits(match, association.id("Ana")).without())
        .isEqualTo(new PairLine.Without(List.of(ABOUT_YOU), List.of()));
  }

  private static final String ABOUT_YOU =
      "It is about you: another coordinator sees why, and looks on";

  private PairLine waits(IntakeMatch match, String reader) {
    return sheets.of(match, reader).lines().stream()
        .filter(line -> line.mentor() == null)
        .findFirst()
        .orElseThrow();
  }

  /** What Maya, who coordinates, reads of Ana, who has no mentor: avoided, or herself full. */
  private String seen(boolean avoids) {
    match(avoids);
    String all =
        desk.read(PAGE + "?show=none") + desk.read(PAGE + "/members/" + association.id("Ana"));
    return all.replace(association.code, "a");
  }

  /** Maya is the only mentor: Ana avoids her, or she has no years left. */
  private void match(boolean avoids) {
    association.opens();
    String maya = association.mentor("Maya", 1, "budget");
    association.person("Maya", Role.COORDINATOR, "TOP");
    if (!avoids) {
      association.served(maya, 9);
    }
    association.member("Ana", avoids ? Set.of(maya) : Set.of(), Set.of(), "budget");
    association.hasDraft();
    desk.as(maya, association.code, Role.COORDINATOR, Role.MENTOR);
  }
}
