package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of the two of a pair. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class, AtThePages.class})
class MentorshipPagesTest {
  @Autowired SmallAssociation association;
  @Autowired AtThePages pages;
  @Autowired Aways aways;

  private String mia;
  private String max;

  @BeforeEach
  void theyArePair() {
    pages.reading("en");
    association.opens();
    mia = association.mia;
    max = association.max;
    association.agree(mia, max, DAY);
  }

  @Test
  void both_see_how_it_stands_and_what_they_agreed_on() {
    association.send(
        association.task("Agree on a rhythm", mia),
        Map.of("weeks", "4", "channels", List.of("telephone", "in-person")));
    assertThat(pages.opens(mia, "/mentorship").read())
        .contains("You and Max", "A pair since 1 September 2026", "until 31 August 2028")
        .contains("In touch every 4 weeks: telephone, in person.");
    assertThat(pages.opens(max, "/mentorship").read())
        .contains("You and Mia", "In touch every 4 weeks: telephone, in person.");
  }

  @Test
  void before_their_first_day_both_see_when_their_time_together_begins() {
    String leo = association.person("leo", Role.PRINCIPAL, "102");
    association.holds(leo, Role.NEW_MEMBER, "000", DAY, null);
    association.registered(leo, DAY);
    association.agree(leo, association.moe, DAY.plusDays(20));
    for (String one : List.of(leo, association.moe)) {
      assertThat(pages.opens(one, "/mentorship").read())
          .contains("Your time together begins on 21 September 2026;")
          .doesNotContain("since 21 September");
    }
  }

  @Test
  void the_mentor_suggests_another_rhythm_and_the_member_says_yes() {
    said(max, "/rhythm", "weeks", "2", "channels", "email");
    assertThat(row().agreement().rhythm()).as("nothing changes by itself").isEmpty();
    assertThat(pages.opens(max, "/mentorship").read()).contains("Your suggestion: every 2 weeks");
    assertThat(pages.opens(mia, "/mentorship").read()).contains("suggests: every 2 weeks: email.");
    assertThat(pages.sends(max, path("/suggestion"), "yes", "true").status()).isEqualTo(404);
    said(mia, "/suggestion", "yes", "true");
    assertThat(row().agreement().rhythm()).contains(new PairRhythm(2, Set.of(Channel.EMAIL)));
  }

  @Test
  void the_member_keeps_their_own_rhythm() {
    said(mia, "/rhythm", "weeks", "6");
    said(max, "/rhythm", "weeks", "1");
    said(mia, "/suggestion", "yes", "false");
    assertThat(row().agreement().rhythm()).contains(new PairRhythm(6, Set.of()));
    assertThat(row().agreement().suggestion()).isEmpty();
  }

  @Test
  void what_is_agreed_on_the_page_no_task_asks_any_more() {
    assertThat(association.task("Agree on a rhythm", mia)).isNotNull();
    said(mia, "/rhythm", "weeks", "6", "channels", "telephone");
    association.settle();
    assertThat(association.task("Agree on a rhythm", mia)).isNull();
    assertThat(row().agreement().rhythm()).contains(new PairRhythm(6, Set.of(Channel.TELEPHONE)));
    assertThat(association.history(mia)).containsOnlyOnce(Milestone.What.AGREED);

    theyArePair();
    said(max, "/rhythm", "weeks", "2");
    assertThat(association.task("Agree on a rhythm", mia)).as("a suggestion").isNotNull();
    said(mia, "/suggestion", "yes", "true");
    assertThat(association.task("Agree on a rhythm", mia)).isNull();
    assertThat(row().agreement().rhythm()).contains(new PairRhythm(2, Set.of()));
    assertThat(association.history(mia)).containsOnlyOnce(Milestone.What.AGREED);
  }

  @Test
  void it_is_agreed_as_well_where_somebody_else_was_given_the_task() {
    association.tasks.setAssignee(
        association.task("Agree on a rhythm", mia).getId(), association.coordinator);
    said(mia, "/rhythm", "weeks", "6");
    assertThat(row().agreement().rhythm()).contains(new PairRhythm(6, Set.of()));
  }

  @Test
  void a_rhythm_that_is_none_is_named_with_its_field() {
    for (String wrong : List.of("", "0", "-1", "999", "4; drop table", "vier")) {
      var shown = pages.sends(mia, path("/rhythm"), "weeks", wrong);
      assertThat(shown.text()).as(wrong).contains("Choose one of the rhythms", "aria-invalid");
    }
    assertThat(row().agreement().rhythm()).isEmpty();
  }

  @Test
  void somebody_else_needs_one_look_and_no_reason() {
    for (String who : List.of(mia, max)) {
      theyArePair();
      who = who.endsWith("mia") ? mia : max;
      assertThat(pages.opens(who, path("/other")).read())
          .contains("Nobody learns who asked, and nobody asks why");
      assertThat(row().mentor()).as("only looked").contains(max);
      said(who, "/other");
      association.settle();
      assertThat(row().state()).isEqualTo(MentorshipState.WAITING);
      assertThat(association.told(mia)).isEqualTo(association.told(max));
      assertThat(association.wantedBy()).containsExactly(mia);
      assertThat(pages.opens(mia, "/mentorship").read()).contains("Another mentor is being");
      assertThat(pages.opens(max, "/mentorship").read()).doesNotContain("Mia");
    }
  }

  @Test
  void a_page_of_yesterday_parts_nobody_from_the_mentor_of_today() {
    assertThat(pages.opens(mia, path("/other")).text()).contains("value=\"" + max + "\"");
    association.agree(mia, association.moe, DAY);
    said(mia, "/other", "mentor", max);
    assertThat(row().mentor()).contains(association.moe);
    assertThat(association.wantedBy()).isEmpty();
    said(mia, "/other", "mentor", association.moe);
    assertThat(row().mentor()).isEmpty();
  }

  @Test
  void a_mentor_who_is_away_says_so_and_the_member_waits_or_wishes_for_somebody_meanwhile() {
    pages.sends(max, "/mentorship/away", "from", "2026-09-01", "to", "2026-11-30");
    association.settle();
    assertThat(row().state()).isEqualTo(MentorshipState.PAUSED);
    assertThat(pages.opens(max, "/mentorship").read())
        .contains("From 1 September 2026 to 30 November 2026", "I'm here again");
    assertThat(pages.opens(mia, "/mentorship").read()).contains("You can wait together");
    said(mia, "/meanwhile", "wanted", "true");
    assertThat(row().meanwhile().isWanted()).isTrue();
    pages.sends(max, "/mentorship/back");
    association.settle();
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(aways.findByOrganizationOrderByFromDay(association.code)).isEmpty();
  }

  @Test
  void a_day_that_is_none_says_which_field_and_why_and_keeps_what_was_typed() {
    String[][] wrong = {
      {"", ""},
      {"tomorrow", ""},
      {"2026-02-30", ""},
      {"2026-08-31", ""},
      {"2099-01-01", ""},
      {"2026-10-01", "2026-09-01"},
      {"2026-10-01", "2026-10-12"},
      {"2026-10-01", "9999-12-31"},
      {"<script>", "<b>"},
    };
    for (String[] days : wrong) {
      var shown = pages.sends(max, "/mentorship/away", "from", days[0], "to", days[1]);
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.text()).as(days[0] + days[1]).contains("role=\"alert\"", "aria-invalid");
      assertThat(shown.text()).doesNotContain("<script>", "<b>");
    }
    assertThat(
            pages.sends(max, "/mentorship/away", "from", "2026-10-01", "to", "2026-10-12").text())
        .contains("For less than 28 days nothing has to change", "value=\"2026-10-12\"");
  }

  @Test
  void when_one_leads_the_other_both_are_offered_somebody_else_at_once() {
    association.holds(max, Role.SUPERINTENDENT, "F1", DAY, null);
    association.follow();
    for (String who : List.of(mia, max)) {
      assertThat(pages.opens(who, "/mentorship").read())
          .contains("By today's roles one of you leads the other");
      assertThat(pages.opens(who, "/").read()).contains("Roles have changed");
    }
  }

  @Test
  void another_pairs_member_a_principal_and_another_organization_see_and_do_nothing() {
    String stranger = association.person("pia", Role.PRINCIPAL, "102");
    String other = association.person("ole", Role.PRINCIPAL, "102");
    association.holds(other, Role.NEW_MEMBER, "000", DAY, null);
    association.agree(other, association.moe, DAY);
    List<String> outside = List.of(stranger, other, association.moe, association.coordinator);
    for (String who : outside) {
      assertThat(pages.opens(who, path("/other")).status()).as(who).isEqualTo(404);
      for (String post : List.of("/other", "/rhythm", "/suggestion", "/meanwhile")) {
        assertThat(pages.sends(who, path(post), "weeks", "1").status()).as(who).isEqualTo(404);
      }
      assertThat(pages.opens(who, "/mentorship").text()).doesNotContain("You and Max");
    }
    assertThat(pages.sends(stranger, "/mentorship/away", "from", "2026-10-01").status())
        .isEqualTo(404);
    assertThat(row().mentor()).contains(max);
    for (String none : List.of("", "/", "/..%2f", "/%00", "/nobody/other")) {
      assertThat(pages.sends(mia, "/mentorship" + none).status()).as(none).isGreaterThan(399);
    }
  }

  @Test
  void a_mentor_of_two_reads_of_the_second_pair_at_once_whenever_the_mail_goes() {
    String ana = association.person("ana", Role.PRINCIPAL, "102");
    association.holds(ana, Role.NEW_MEMBER, "000", SmallAssociation.DAY.minusYears(1), null);
    association.agree(ana, max, SmallAssociation.DAY);
    assertThat(pages.opens(max, "/mentorship").read()).contains("Mia", "Ana");
    assertThat(pages.opens(ana, "/mentorship").read()).contains("Max");
  }

  @Test
  void a_french_reader_reads_french() {
    pages.reading("fr");
    assertThat(pages.opens(mia, "/mentorship").read())
        .contains("Vous et Max", "Une paire depuis le 1er septembre 2026")
        .doesNotContain("You and", "??");
  }

  @Test
  void who_is_in_no_mentorship_reads_so() {
    assertThat(pages.opens(association.moe, "/mentorship").read())
        .contains("You are in no mentorship at the moment");
  }

  private void said(String who, String what, String... fields) {
    assertThat(pages.sends(who, path(what), fields).to()).isEqualTo("/mentorship");
  }

  private String path(String what) {
    return "/mentorship/" + mia + what;
  }

  private Mentorship row() {
    return association.of(mia);
  }
}
