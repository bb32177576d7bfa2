package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.registers.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The coordinator's pages of a match: every reason, every edit with its cost. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchPagesTest {
  private static final String PAGE = TheCoordinator.PAGE;

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;

  private String ana;
  private String ben;
  private String maya;
  private String marc;

  @BeforeEach
  void a_draft_of_two_pairs_and_one_who_waits() {
    association.opens();
    ana = association.member("Ana", "budget", "equity");
    ben = association.member("Ben", "equity");
    association.member("Zoe", Set.of(), Set.of(Wish.OTHER_DISTRICT), "crisis");
    maya = association.mentor("Maya", 1, "budget", "equity");
    marc = association.mentor("Marc", 1, "equity");
    association.hasDraft();
  }

  @Test
  void each_pair_stands_with_score_reasons_the_next_best_and_what_it_would_cost() throws Exception {
    coordinator
        .look(PAGE)
        .andExpect(content().string(containsString("Ana Of")))
        .andExpect(content().string(containsString("2 of 2: ")))
        .andExpect(content().string(containsString("Superintendent of schools")))
        .andExpect(content().string(containsString("12 years as a leader")))
        .andExpect(content().string(containsString("Next best: with ")))
        .andExpect(content().string(containsString("of 100 lower")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void every_member_without_a_mentor_stands_with_why_and_the_smallest_change_that_would_help()
      throws Exception {
    coordinator
        .look(PAGE + "?show=none")
        .andExpect(content().string(containsString("Zoe Of")))
        .andExpect(content().string(containsString("2 are not what the member wishes")))
        .andExpect(content().string(containsString("waits")))
        .andExpect(content().string(not(containsString("Ana Of"))));
  }

  @Test
  void an_edit_shows_its_loss_before_the_yes_and_is_locked_after_it() throws Exception {
    coordinator
        .look(PAGE + "/members/" + ana)
        .andExpect(content().string(containsString("Swap with Ben")));
    coordinator
        .look(PAGE + "/members/" + ana + "/look?mentor=" + marc + "&swap=" + ben)
        .andExpect(content().string(containsString("the worst-off pair")))
        .andExpect(content().string(containsString("Members with a mentor")));
    assertThat(coordinator.pair(ana)).isEqualTo(maya);
    coordinator
        .web
        .perform(
            post(PAGE + "/members/" + ana + "/edit")
                .param("mentor", marc)
                .param("swap", ben)
                .param("seen", coordinator.seen())
                .with(csrf())
                .with(coordinator.coordinator()))
        .andExpect(redirectedUrl(PAGE + "#m" + ana));
    assertThat(coordinator.pair(ana)).isEqualTo(marc);
    assertThat(coordinator.pair(ben)).isEqualTo(maya);
    coordinator.look(PAGE).andExpect(content().string(containsString("locked")));
    unlock(ana);
    unlock(ben);
    assertThat(coordinator.pair(ana)).isEqualTo(maya);
  }

  @Test
  void an_edit_that_may_not_be_is_refused_with_its_reason() throws Exception {
    String zoe = association.id("Zoe");
    coordinator
        .look(PAGE + "/members/" + zoe + "/look?mentor=" + marc)
        .andExpect(content().string(containsString("This can’t be")))
        .andExpect(content().string(containsString("somebody from another district")));
    coordinator.web.perform(
        post(PAGE + "/members/" + zoe + "/edit")
            .param("mentor", marc)
            .param("seen", coordinator.seen())
            .with(csrf())
            .with(coordinator.coordinator()));
    assertThat(coordinator.pair(zoe)).isNull();
  }

  @Test
  void publishing_begins_with_a_look_and_takes_exactly_what_was_looked_at() throws Exception {
    coordinator
        .look(PAGE + "/publish")
        .andExpect(content().string(containsString("2 pairs are asked to have a coffee")))
        .andExpect(content().string(containsString("One member waits")));
    String seen = coordinator.seen();
    association.mentor("Nora", 1, "crisis", "equity", "budget");
    association.says(marc, 0, Set.of(), "equity");
    coordinator
        .publish(seen, "2026-08-21")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("has changed since you looked")));
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
    coordinator.publish(coordinator.seen(), "2026-08-21").andExpect(redirectedUrl(PAGE));
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.ASKING);
    coordinator.publish(coordinator.seen(), "2026-08-21");
    association.settle();
    assertThat(association.open("Have one coffee before you answer", ana)).hasSize(1);
  }

  @Test
  void what_somebody_told_by_phone_is_written_down_for_them_and_a_proposal_can_be_taken_back()
      throws Exception {
    coordinator.publish(coordinator.seen(), "2026-08-21");
    association.settle();
    long anas = coordinator.proposal(ana);
    answer(anas, ben, "yes");
    answer(anas, ana, "maybe");
    answer(anas, ana, "yes");
    answer(anas, maya, "yes");
    association.settle();
    assertThat(association.agreed).hasSize(1);
    coordinator.web.perform(
        post(PAGE + "/proposals/" + coordinator.proposal(ben) + "/take-back")
            .with(csrf())
            .with(coordinator.coordinator()));
    association.settle();
    assertThat(coordinator.state()).as("nobody else is there").isEqualTo(IntakeMatch.State.WAITS);
    assertThat(association.open("Have one coffee before you answer", ben)).isEmpty();
    assertThat(association.told(ElsewhereNotice.KIND, marc)).isEqualTo(1);
  }

  @Test
  void a_member_without_a_mentor_gets_a_match_of_their_own_and_the_report_opens_as_page_and_csv()
      throws Exception {
    coordinator.look(PAGE + "/report").andExpect(content().string(containsString("fewer than 5")));
    coordinator
        .look(PAGE + "/report.csv")
        .andExpect(content().string(containsString("fewer than 5")));
    coordinator.web.perform(post(PAGE + "/close").with(csrf()).with(coordinator.coordinator()));
    association.settle();
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.CLOSED);
    coordinator
        .look("/matches")
        .andExpect(content().string(containsString("Of " + association.code)));
    coordinator
        .web
        .perform(
            post("/matches").param("member", maya).with(csrf()).with(coordinator.coordinator()))
        .andExpect(redirectedUrl("/matches"));
    coordinator
        .web
        .perform(post("/matches").param("member", ana).with(csrf()).with(coordinator.coordinator()))
        .andExpect(redirectedUrl("/matches/2026-R1"));
    association.settle();
    for (String one : new String[] {"/matches/2026-R1/report", "/matches/2026-R1/report.csv"}) {
      coordinator
          .web
          .perform(get(one).with(coordinator.coordinator()))
          .andExpect(status().isNotFound());
    }
    coordinator
        .look("/matches/2026-R1")
        .andExpect(content().string(not(containsString("/report"))));
    coordinator
        .look("/matches/2026-R1")
        .andExpect(content().string(containsString("A mentor for Ana")));
  }

  private void answer(long proposal, String person, String answer) throws Exception {
    coordinator
        .web
        .perform(
            post(PAGE + "/proposals/" + proposal + "/answer")
                .param("person", person)
                .param("answer", answer)
                .with(csrf())
                .with(coordinator.coordinator()))
        .andExpect(redirectedUrl(PAGE));
  }

  @Test
  void who_leaves_the_register_between_draft_and_publish_is_named_and_it_is_solved_again()
      throws Exception {
    String seen = coordinator.seen();
    association.leaves(maya, LocalDate.of(2026, 6, 22));
    coordinator
        .look(PAGE)
        .andExpect(content().string(containsString("Solved again since you looked")))
        .andExpect(content().string(containsString("not here any more: Maya Of")));
    coordinator
        .publish(seen, "2026-08-21")
        .andExpect(content().string(containsString("has changed since you looked")));
    coordinator.web.perform(post(PAGE + "/looked").with(csrf()).with(coordinator.coordinator()));
    coordinator.look(PAGE).andExpect(content().string(not(containsString("Solved again since"))));
  }

  private void unlock(String member) throws Exception {
    coordinator.send(PAGE + "/members/" + member + "/unlock", "seen", coordinator.seen());
  }
}
