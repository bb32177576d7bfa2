package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.registers.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who could not be matched hears once, warmly, that we are still looking. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class StillLookingTest {
  private static final String KIND = StillLookingNotice.KIND;

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired StillLooking looking;
  @Autowired WithoutMentor without;

  private String ana;
  private String zoe;

  @BeforeEach
  void a_draft_of_a_pair_and_one_who_waits() {
    association.opens();
    ana = association.member("Ana", "budget");
    zoe = association.member("Zoe", Set.of(), Set.of(Wish.OTHER_DISTRICT), "crisis");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
  }

  @Test
  void after_publishing_who_has_no_mentor_hears_once_that_we_are_still_looking() throws Exception {
    assertThat(first(zoe)).as("nobody hears of a draft").doesNotContain("still looking");
    association.publishes();
    association.moveTo(LocalDate.of(2026, 6, 25), "09:00");
    looking.look(association.code, LocalDate.of(2026, 6, 25));
    assertThat(association.told(KIND, zoe)).isEqualTo(1);
    assertThat(association.told(KIND, ana)).isZero();
    assertThat(coordinator.reads("/mail/first/" + MatchProgram.CODE))
        .contains("We are still looking for a mentor for you", "You need to do nothing");
  }

  @Test
  void who_cannot_be_matched_sees_which_smallest_change_of_their_own_would_help() throws Exception {
    association.mentor("Noor", 1, "crisis");
    association.says(association.id("Noor"), 1, Set.of(), "crisis");
    association.moveTo(LocalDate.of(2026, 6, 23), "10:00");
    coordinator.send(TheCoordinator.PAGE + "/looked");
    association.publishes();
    assertThat(first(zoe))
        .contains("in your own hands: leaving out one wish, somebody from another district")
        .doesNotContain("with Noor");
    looking.look(association.code, LocalDate.of(2026, 6, 25));
    assertThat(coordinator.reads("/mail/first/" + MatchProgram.CODE))
        .contains("leaving out one wish");
  }

  @Test
  void where_it_lies_with_others_who_waits_reads_so_and_nothing_more() throws Exception {
    association.publishes();
    assertThat(first(zoe)).contains("lies with others").doesNotContain("in your own hands");
  }

  @Test
  void who_has_no_mentor_sees_it_on_the_first_page_until_there_is_one() throws Exception {
    association.publishes();
    assertThat(first(zoe)).contains("We are still looking for a mentor for you");
    assertThat(first(ana)).doesNotContain("still looking");
    String noor = association.mentor("Noor", 1, "crisis");
    association.saysFrom("NORTH", noor, 1, Set.of(), "crisis");
    association.moveTo(AnAssociation.UNTIL.plusDays(1), "09:00");
    association.publishes(LocalDate.of(2026, 9, 18));
    assertThat(first(zoe)).as("there is a coffee to be had").doesNotContain("still looking");
  }

  @Test
  void whose_two_years_are_over_or_who_pauses_is_looked_for_no_more() throws Exception {
    association.publishes();
    association
        .jdbc
        .sql("update intake_match set state = 'CLOSED' where organization = ?")
        .param(association.code)
        .update();
    assertThat(without.of(association.code)).extracting(Person::id).contains(zoe);
    for (String state : new String[] {"PAUSED", "CLOSING", "DONE"}) {
      stands(zoe, state);
      assertThat(first(zoe)).as(state).doesNotContain("still looking");
      assertThat(without.of(association.code)).extracting(Person::id).doesNotContain(zoe);
    }
    association.jdbc.sql("delete from mentorship where member_id = ?").param(zoe).update();
    assertThat(first(zoe)).contains("still looking");
  }

  @Test
  void whose_two_years_are_over_is_in_no_draft() {
    assertThat(coordinator.pair(ana)).isEqualTo(association.id("Maya"));
    for (String state : new String[] {"CLOSING", "DONE"}) {
      stands(ana, state);
      assertThat(coordinator.pair(ana)).as(state).isNull();
    }
    stands(ana, "WAITING");
    assertThat(coordinator.pair(ana)).isEqualTo(association.id("Maya"));
    association
        .jdbc
        .sql("update mentorship set counted_from = ?, remaining_days = 700 where member_id = ?")
        .params(AnAssociation.BEGINS.minusDays(700), ana)
        .update();
    assertThat(coordinator.pair(ana)).as("over on the day on which the pairs begin").isNull();
  }

  private void stands(String member, String state) {
    association.jdbc.sql("delete from mentorship where member_id = ?").param(member).update();
    association
        .jdbc
        .sql(
            "insert into mentorship (id, lock_version, organization, member_id, state, begins,"
                + " appointment_seen, remaining_days) values (990001, 0, ?, ?, ?, ?, ?, 700)")
        .params(association.code, member, state, AnAssociation.BEGINS, AnAssociation.BEGINS)
        .update();
  }

  @Test
  void where_the_month_has_no_room_it_waits_for_a_mail_that_goes_anyway() {
    for (int n = 0; n < 2; n++) {
      association
          .jdbc
          .sql(
              "insert into mail (organization, person, send_day, kind, same_day, state,"
                  + " sender_name, subject, plain, html, message_id, attempts, due_at, created_at)"
                  + " values (?, ?, ?, 'DAILY', false, 'SENT', 'A', 'S', 'P', 'H', ?, 1,"
                  + " current_timestamp, current_timestamp)")
          .params(association.code, zoe, LocalDate.of(2026, 6, 10 + n), association.code + n)
          .update();
    }
    association.publishes();
    assertThat(association.told(KIND, zoe)).as("two mails this month already").isZero();
    looking.look(association.code, LocalDate.of(2026, 7, 2));
    assertThat(association.told(KIND, zoe)).isEqualTo(1);
  }

  private String first(String person) throws Exception {
    return coordinator
        .web
        .perform(get("/").with(coordinator.as(person, Role.NEW_MEMBER)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
