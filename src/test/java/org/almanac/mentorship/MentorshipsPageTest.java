package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.mentorship.Milestone.What;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a coordinator sees and does. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class, AtThePages.class})
class MentorshipsPageTest {
  @Autowired SmallAssociation association;
  @Autowired AtThePages pages;

  private String mia;
  private String max;
  private String moe;
  private String cora;

  @BeforeEach
  void aPair() {
    association.opens();
    mia = association.mia;
    max = association.max;
    moe = association.moe;
    cora = association.coordinator;
  }

  @Test
  void before_anybody_said_yes_the_page_says_how_it_begins() {
    assertThat(pages.opens(cora, "/mentorships").read()).contains("None yet. A mentorship begins");
  }

  @Test
  void a_coordinator_sees_that_it_runs_and_its_milestones_and_nothing_that_is_written() {
    association.agree(mia, max, DAY);
    assertThat(pages.opens(cora, "/mentorships").read())
        .contains("Mia", "runs", "Max", "1 September 2026", "31 August 2028");
    assertThat(pages.opens(cora, path("")).read())
        .contains("The two years begin", "A pair with Max")
        .doesNotContain("every 4 weeks", "telephone");
  }

  @Test
  void a_mentor_meanwhile_is_named_after_a_look_and_the_original_returns() {
    association.agree(mia, max, DAY);
    pages.sends(max, "/mentorship/away", "from", "2026-09-01", "to", "2026-11-30");
    association.settle();
    assertThat(row().state()).isEqualTo(MentorshipState.PAUSED);
    String[] meanwhile = {
      "what", "interim", "mentor", moe, "from", "2026-09-01", "to", "2026-11-30"
    };
    assertThat(pages.sends(cora, path("/look"), meanwhile).read())
        .contains("Moe Of", "from 1 September 2026 to 30 November 2026", "takes over again");
    assertThat(row().meanwhile().mentor()).as("only looked").isEmpty();
    pages.sends(cora, path("/do"), meanwhile);
    association.settle();
    assertThat(row().state()).as("the two years run on").isEqualTo(MentorshipState.RUNNING);
    assertThat(association.mentorsOn(DAY, mia)).containsExactlyInAnyOrder(max, moe);
    assertThat(pages.opens(moe, "/mentorship").read()).contains("You and Mia");
    association.moveTo(LocalDate.of(2026, 12, 1));
    assertThat(row().mentorOn(LocalDate.of(2026, 12, 1))).contains(max);
    assertThat(association.mentorsOn(LocalDate.of(2026, 12, 1), mia)).containsExactly(max);
    assertThat(row().over()).contains(LocalDate.of(2028, 9, 1));
    assertThat(pages.opens(cora, path("")).read()).contains("Moe Of", "mentors meanwhile", "Cora");
  }

  @Test
  void nobody_mentors_meanwhile_who_leads_the_member_or_has_no_room() {
    association.agree(mia, max, DAY);
    association.holds(association.una, Role.MENTOR, "000", DAY, null);
    String second = association.person("sue", Role.PRINCIPAL, "102");
    association.holds(second, Role.NEW_MEMBER, "000", DAY, null);
    association.agree(second, moe, DAY);
    assertThat(pages.opens(cora, path("")).read()).contains("Nobody of the mentors can");
    for (String not : List.of(association.una, moe, max, mia, "nobody", "")) {
      var shown =
          pages.sends(
              cora,
              path("/do"),
              "what",
              "interim",
              "mentor",
              not,
              "from",
              "2026-09-01",
              "to",
              "2026-10-01");
      assertThat(shown.read()).as(not).contains("choose one of the list");
    }
    assertThat(row().meanwhile().mentor()).isEmpty();
  }

  @Test
  void the_member_is_appointed_anew_and_the_coordinator_chooses() {
    LocalDate day = LocalDate.of(2027, 2, 1);
    association.registered(mia, DAY);
    association.agree(mia, max, DAY);
    association.moveTo(day);
    association.registered(mia, day);
    assertThat(pages.opens(cora, "/mentorships").read()).contains("was appointed anew");
    assertThat(pages.sends(cora, path("/look"), "what", "appointed", "choice", "ANEW").read())
        .contains("counted anew; the mentor stays");
    pages.sends(cora, path("/do"), "what", "appointed", "choice", "ANEW");
    assertThat(row().over()).contains(LocalDate.of(2029, 2, 1));
    association.moveTo(LocalDate.of(2028, 9, 2));
    assertThat(row().state()).as("the old end passes").isEqualTo(MentorshipState.RUNNING);
    association.moveTo(LocalDate.of(2029, 2, 1));
    assertThat(association.task("Close the mentorship", mia)).isNotNull();
    assertThat(pages.opens(cora, "/mentorships").read()).doesNotContain("was appointed anew");
  }

  @Test
  void appointed_anew_the_two_years_go_on_or_another_mentor_is_found() {
    association.registered(mia, DAY);
    association.agree(mia, max, DAY);
    association.registered(mia, DAY.plusDays(5));
    pages.sends(cora, path("/do"), "what", "appointed", "choice", "CONTINUE");
    assertThat(row().over()).contains(LocalDate.of(2028, 9, 1));
    association.registered(mia, DAY.plusDays(9));
    pages.sends(cora, path("/do"), "what", "appointed", "choice", "NEW_PAIR");
    assertThat(association.wantedBy()).containsExactly(mia);
    assertThat(association.history(mia)).contains(What.CONTINUED, What.PARTED);
    assertThat(pages.sends(cora, path("/do"), "what", "appointed", "choice", "ANEW").read())
        .contains("no other appointment");
  }

  @Test
  void what_was_looked_at_for_one_pair_is_done_to_no_other() {
    association.agree(mia, max, DAY);
    assertThat(pages.sends(cora, path("/look"), "what", "part").text())
        .contains("name=\"pair\" value=\"" + max + "\"");
    association.agree(mia, moe, DAY);
    assertThat(pages.sends(cora, path("/do"), "what", "part", "pair", max).read())
        .contains("It has just changed. This is how it stands.");
    assertThat(row().mentor()).contains(moe);
    pages.sends(cora, path("/do"), "what", "part", "pair", moe);
    assertThat(row().mentor()).isEmpty();
  }

  @Test
  void nobody_is_named_meanwhile_while_the_mentor_is_here() {
    association.agree(mia, max, DAY);
    String[] meanwhile = {
      "what", "interim", "mentor", moe, "from", "2026-09-01", "to", "2026-11-30"
    };
    for (String post : List.of("/look", "/do")) {
      assertThat(pages.sends(cora, path(post), meanwhile).read())
          .contains("isn't noted as away on 1 September 2026");
    }
    assertThat(association.mentorsOn(DAY, mia)).containsExactly(max);
    assertThat(association.told(moe)).isEmpty();
  }

  @Test
  void joins_in_january_and_the_two_years_count_from_the_appointment() {
    LocalDate appointed = LocalDate.of(2027, 1, 4);
    association.moveTo(LocalDate.of(2027, 1, 25));
    association.registered(mia, appointed);
    association.agree(mia, max, LocalDate.of(2027, 1, 25));
    assertThat(row().begins()).isEqualTo(appointed);
    assertThat(row().over()).contains(LocalDate.of(2029, 1, 4));
  }

  @Test
  void mentor_cuts_capacity_below_the_pairs_nothing_breaks_and_the_page_says_so() {
    String second = association.person("sue", Role.PRINCIPAL, "102");
    association.holds(second, Role.NEW_MEMBER, "000", DAY, null);
    association.agree(mia, max, DAY);
    association.agree(second, max, DAY);
    association.takesOn(max, 1);
    association.follow();
    assertThat(association.mentorsOn(DAY, mia)).containsExactly(max);
    assertThat(association.mentorsOn(DAY, second)).containsExactly(max);
    assertThat(pages.opens(cora, "/mentorships").read())
        .contains("has 2 people and takes on 1 by now. Nobody loses their mentor");
  }

  @Test
  void a_pause_told_by_telephone_and_the_return_stand_in_the_history_with_who_wrote_them() {
    association.agree(mia, max, DAY);
    pages.sends(cora, path("/do"), "what", "pause", "from", "2026-09-01", "to", "");
    association.settle();
    assertThat(row().state()).isEqualTo(MentorshipState.PAUSED);
    pages.sends(cora, path("/do"), "what", "go-on");
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(association.history(mia)).contains(What.AWAY_SAID, What.BACK_SAID);
    assertThat(pages.opens(cora, path("")).read()).contains("Cora");
  }

  @Test
  void a_principal_the_pair_and_another_organizations_coordinator_neither_see_nor_do_it() {
    String elsewhere = cora;
    aPair();
    association.agree(mia, max, DAY);
    for (String who : List.of(mia, max, association.una)) {
      for (String page : List.of("/mentorships", path(""))) {
        assertThat(pages.opens(who, page).status()).as(who).isEqualTo(403);
      }
      for (String post : List.of("/look", "/do")) {
        assertThat(pages.sends(who, path(post), "what", "part").status()).isEqualTo(403);
      }
    }
    assertThat(pages.opens(elsewhere, path("")).status()).isEqualTo(404);
    assertThat(pages.sends(elsewhere, path("/do"), "what", "part").status()).isEqualTo(404);
    assertThat(pages.opens(elsewhere, "/mentorships").text()).doesNotContain("Mia");
    assertThat(row().mentor()).contains(max);
  }

  @Test
  void what_nobody_could_mean_is_refused_with_a_reason() {
    association.agree(mia, max, DAY);
    String[][] wrong = {
      {"what", ""},
      {"what", "delete"},
      {"what", "pause", "from", "soon"},
      {"what", "pause", "from", "2020-01-01"},
      {"what", "pause", "from", "2026-10-01", "to", "2026-10-02"},
      {"what", "interim", "mentor", moe, "from", "2026-09-01", "to", "2026-08-01"},
      {"what", "interim", "mentor", moe, "from", "2026-08-01", "to", "2026-09-30"},
      {"what", "interim", "mentor", moe, "from", "2026-09-01", "to", "2999-01-01"},
      {"what", "interim", "mentor", "<script>", "from", "", "to", ""},
      {"what", "appointed", "choice", "ANEW"},
      {"what", "appointed", "choice", "'; --"},
    };
    for (String[] fields : wrong) {
      for (String post : List.of("/look", "/do")) {
        var shown = pages.sends(cora, path(post), fields);
        assertThat(shown.text()).as(String.join(" ", fields)).contains("role=\"alert\"");
        assertThat(shown.text()).doesNotContain("<script>");
      }
    }
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
  }

  private String path(String what) {
    return "/mentorships/" + mia + what;
  }

  private Mentorship row() {
    return association.of(mia);
  }
}
