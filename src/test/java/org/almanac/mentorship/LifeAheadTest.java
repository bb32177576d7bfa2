package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a coordinator reads about mentorships before people change. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class, AtThePages.class})
class LifeAheadTest {
  private static final LocalDate LAST = LocalDate.of(2027, 1, 29);

  @Autowired SmallAssociation association;
  @Autowired AtThePages pages;
  @Autowired RoleAssignments roles;

  private String mia;
  private String max;

  @BeforeEach
  void theyAgree() {
    association.opens();
    mia = association.mia;
    max = association.max;
    association.agree(mia, max, DAY);
  }

  @Test
  void a_mentors_role_that_ends_later_names_the_mentorship_that_waits_then() {
    assertThat(ends(max, Role.MENTOR)).contains("Mia Of", "no pair any more");
    assertThat(association.of(mia).mentor()).as("only looked").contains(max);
  }

  @Test
  void a_members_role_that_ends_later_names_the_mentorship_that_ends_then() {
    assertThat(ends(mia, Role.NEW_MEMBER)).contains("The mentorship of Mia Of", "ends");
  }

  @Test
  void what_ends_anyway_by_that_day_is_not_said_to_follow() {
    association.ends(max, Role.MENTOR, LAST.minusDays(20));
    assertThat(ends(mia, Role.PRINCIPAL)).doesNotContain("no pair any more");
  }

  @Test
  void an_absence_to_come_says_from_when_until_when_it_pauses_and_what_then() {
    String[] away = {
      "what", "away", "day", "2027-01-11", "to", "2027-04-09", "substitute", association.moe
    };
    assertThat(look(max, away))
        .contains("stand still from 11 January 2027 to 9 April 2027", "On 10 April 2027");
  }

  @Test
  void a_mentor_who_comes_to_lead_the_member_is_named_before_it_is_so() {
    String[] takes = {"what", "takes", "role", "superintendent", "unit", "F1", "day", "2027-02-01"};
    assertThat(look(max, takes))
        .containsPattern("Max Of \\w+ and Mia Of \\w+ both read that another pair is one tap away");
  }

  @Test
  void a_coordinators_pause_says_when_it_ends_and_what_happens_then() {
    assertThat(pause("2026-09-14", "2026-11-30"))
        .contains("from 14 September 2026 to 30 November 2026")
        .contains("On 1 December 2026 what remains runs on by itself");
    assertThat(pause("2026-09-14", ""))
        .contains("from 14 September 2026 on until somebody says that it goes on");
    pages.reading("fr");
    String french = pause("2026-09-14", "2026-11-30");
    pages.reading("en"); // the pages are one for all tests
    assertThat(french).contains("14 septembre 2026", "30 novembre 2026", "1er décembre 2026");
  }

  private String pause(String from, String to) {
    String path = "/mentorships/" + mia + "/look";
    return pages
        .sends(association.coordinator, path, "what", "pause", "from", from, "to", to)
        .read()
        .replace('\u00a0', ' ');
  }

  private String ends(String person, Role role) {
    long id =
        roles.of(person, DAY).stream()
            .filter(held -> held.role() == role)
            .map(RoleAssignment::id)
            .findFirst()
            .orElseThrow();
    return look(person, "what", "ends", "role", "" + id, "day", LAST.toString());
  }

  private String look(String person, String... fields) {
    return pages.sends(association.coordinator, "/people/" + person + "/look", fields).read();
  }
}
