package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.registers.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The coordinator's pages of a match: every reason, every edit with its cost, and who may. */
@AlmanacTest
@Import(AnAssociation.class)
class MatchPagesTest {
  private static final String PAGE = "/matches/2026";

  @Autowired AnAssociation association;
  @Autowired IntakeMatches matches;
  @Autowired MatchSheets sheets;
  @Autowired WebApplicationContext pages;

  private MockMvc web;
  private String ana;
  private String ben;
  private String maya;
  private String marc;

  @BeforeEach
  void a_draft_of_two_pairs_and_one_who_waits() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
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
    look(PAGE)
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
    look(PAGE + "?show=none")
        .andExpect(content().string(containsString("Zoe Of")))
        .andExpect(content().string(containsString("2 are not what the member wishes")))
        .andExpect(content().string(containsString("waits")))
        .andExpect(content().string(not(containsString("Ana Of"))));
  }

  @Test
  void an_edit_shows_its_loss_before_the_yes_and_is_locked_after_it() throws Exception {
    look(PAGE + "/members/" + ana).andExpect(content().string(containsString("Swap with Ben")));
    look(PAGE + "/members/" + ana + "/look?mentor=" + marc + "&swap=" + ben)
        .andExpect(content().string(containsString("the worst-off pair")))
        .andExpect(content().string(containsString("Members with a mentor")));
    assertThat(pair(ana)).isEqualTo(maya);
    web.perform(
            post(PAGE + "/members/" + ana + "/edit")
                .param("mentor", marc)
                .param("swap", ben)
                .param("seen", seen())
                .with(csrf())
                .with(coordinator()))
        .andExpect(redirectedUrl(PAGE + "#m" + ana));
    assertThat(pair(ana)).isEqualTo(marc);
    assertThat(pair(ben)).isEqualTo(maya);
    look(PAGE).andExpect(content().string(containsString("locked")));
    unlock(ana);
    unlock(ben);
    assertThat(pair(ana)).isEqualTo(maya);
  }

  @Test
  void an_edit_that_may_not_be_is_refused_with_its_reason() throws Exception {
    String zoe = association.id("Zoe");
    look(PAGE + "/members/" + zoe + "/look?mentor=" + marc)
        .andExpect(content().string(containsString("This can’t be")))
        .andExpect(content().string(containsString("somebody from another district")));
    web.perform(
        post(PAGE + "/members/" + zoe + "/edit")
            .param("mentor", marc)
            .param("seen", seen())
            .with(csrf())
            .with(coordinator()));
    assertThat(pair(zoe)).isNull();
  }

  @Test
  void publishing_begins_with_a_look_and_takes_exactly_what_was_looked_at() throws Exception {
    look(PAGE + "/publish")
        .andExpect(content().string(containsString("2 pairs are asked to have a coffee")))
        .andExpect(content().string(containsString("One member waits")));
    String seen = seen();
    association.mentor("Nora", 1, "crisis", "equity", "budget");
    association.says(marc, 0, Set.of(), "equity");
    publish(seen, "2026-08-21")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("has changed since you looked")));
    assertThat(state()).isEqualTo(IntakeMatch.State.DRAFT);
    publish(seen(), "2026-08-21").andExpect(redirectedUrl(PAGE));
    assertThat(state()).isEqualTo(IntakeMatch.State.ASKING);
    publish(seen(), "2026-08-21");
    association.settle();
    assertThat(association.open("Have one coffee before you answer", ana)).hasSize(1);
  }

  @Test
  void what_somebody_told_by_phone_is_written_down_for_them_and_a_proposal_can_be_taken_back()
      throws Exception {
    publish(seen(), "2026-08-21");
    association.settle();
    long anas = proposal(ana);
    answer(anas, ben, "yes");
    answer(anas, ana, "maybe");
    answer(anas, ana, "yes");
    answer(anas, maya, "yes");
    association.settle();
    assertThat(association.agreed).hasSize(1);
    web.perform(
        post(PAGE + "/proposals/" + proposal(ben) + "/take-back").with(csrf()).with(coordinator()));
    association.settle();
    assertThat(state()).isEqualTo(IntakeMatch.State.DRAFT);
    assertThat(association.open("Have one coffee before you answer", ben)).isEmpty();
    assertThat(association.told(ElsewhereNotice.KIND, marc)).isEqualTo(1);
  }

  @Test
  void a_member_without_a_mentor_gets_a_match_of_their_own_and_the_report_opens_as_page_and_csv()
      throws Exception {
    look(PAGE + "/report").andExpect(content().string(containsString("fewer than 5")));
    look(PAGE + "/report.csv").andExpect(content().string(containsString("fewer than 5")));
    web.perform(post(PAGE + "/close").with(csrf()).with(coordinator()));
    association.settle();
    assertThat(state()).isEqualTo(IntakeMatch.State.CLOSED);
    look("/matches").andExpect(content().string(containsString("Of " + association.code)));
    web.perform(post("/matches").param("member", maya).with(csrf()).with(coordinator()))
        .andExpect(redirectedUrl("/matches"));
    web.perform(post("/matches").param("member", ana).with(csrf()).with(coordinator()))
        .andExpect(redirectedUrl("/matches/2026-R1"));
    association.settle();
    for (String one : new String[] {"/matches/2026-R1/report", "/matches/2026-R1/report.csv"}) {
      web.perform(get(one).with(coordinator())).andExpect(status().isNotFound());
    }
    look("/matches/2026-R1").andExpect(content().string(not(containsString("/report"))));
    look("/matches/2026-R1").andExpect(content().string(containsString("A mentor for Ana")));
  }

  private void answer(long proposal, String person, String answer) throws Exception {
    web.perform(
            post(PAGE + "/proposals/" + proposal + "/answer")
                .param("person", person)
                .param("answer", answer)
                .with(csrf())
                .with(coordinator()))
        .andExpect(redirectedUrl(PAGE));
  }

  private long proposal(String member) {
    return sheets.of(match(), association.coordinator).lines().stream()
        .filter(line -> line.member().id().equals(member))
        .findFirst()
        .orElseThrow()
        .proposal();
  }

  @Test
  void who_leaves_the_register_between_draft_and_publish_is_named_and_it_is_solved_again()
      throws Exception {
    String seen = seen();
    association.leaves(maya, LocalDate.of(2026, 6, 22));
    look(PAGE)
        .andExpect(content().string(containsString("Solved again since you looked")))
        .andExpect(content().string(containsString("not here any more: Maya Of")));
    publish(seen, "2026-08-21")
        .andExpect(content().string(containsString("has changed since you looked")));
    web.perform(post(PAGE + "/looked").with(csrf()).with(coordinator()));
    look(PAGE).andExpect(content().string(not(containsString("Solved again since"))));
  }

  @Test
  void a_mentor_a_member_and_a_coordinator_of_another_organization_neither_see_nor_do_it()
      throws Exception {
    List<String> gets =
        List.of(
            PAGE, PAGE + "/publish", PAGE + "/members/" + ana, PAGE + "/members/" + ana + "/look");
    List<String> posts =
        List.of(
            PAGE + "/looked",
            PAGE + "/begin",
            PAGE + "/close",
            PAGE + "/publish",
            PAGE + "/members/" + ana + "/lock",
            PAGE + "/members/" + ana + "/unlock",
            PAGE + "/members/" + ana + "/edit",
            PAGE + "/proposals/1/answer",
            PAGE + "/proposals/1/take-back");
    for (RequestPostProcessor who : List.of(as(ana, Role.NEW_MEMBER), as(maya, Role.MENTOR))) {
      for (String path : gets) {
        web.perform(get(path).with(who)).andExpect(status().isForbidden());
      }
      web.perform(get("/matches").with(who)).andExpect(status().isForbidden());
      for (String path : posts) {
        web.perform(post(path).with(csrf()).with(who)).andExpect(status().isForbidden());
      }
    }
    SignedIn other = new SignedIn("p0001", "ddsb", "Jo", Set.of(Role.COORDINATOR));
    for (String path : gets) {
      web.perform(get(path).with(as(other))).andExpect(status().isNotFound());
    }
    for (String path : posts) {
      web.perform(post(path).with(csrf()).with(as(other))).andExpect(status().isNotFound());
      web.perform(post(path).with(coordinator())).andExpect(status().isForbidden());
      web.perform(post(path).with(csrf())).andExpect(status().isUnauthorized());
    }
    assertThat(state()).isEqualTo(IntakeMatch.State.DRAFT);
  }

  @Test
  void hostile_input_gets_a_sentence_or_nothing_at_all() throws Exception {
    for (String slug : List.of("2027", "2026-R1", "x", "2026:R1", "2026'--", "99999")) {
      web.perform(get("/matches/{s}", slug).with(coordinator())).andExpect(status().isNotFound());
    }
    for (String until :
        List.of("", "yesterday", "2026-02-31", "<script>", "2020-01-01", "9999-12-31")) {
      publish(seen(), until)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Answers until")))
          .andExpect(content().string(not(containsString("<script>"))));
    }
    look(PAGE + "?show=<script>&sort=drop&find=%3Cscript%3E&page=-1")
        .andExpect(content().string(not(containsString("<script>"))));
    look(PAGE + "?page=9999").andExpect(status().isOk());
    web.perform(get(PAGE + "/members/nobody").with(coordinator())).andExpect(status().isNotFound());
    web.perform(get(PAGE + "/members/" + ana + "/look?mentor=p0001").with(coordinator()))
        .andExpect(status().isNotFound());
    web.perform(
            get(PAGE + "/members/" + ana + "/look?mentor=" + marc + "&swap=p0001")
                .with(coordinator()))
        .andExpect(status().isNotFound());
    web.perform(
            post(PAGE + "/members/" + ana + "/lock")
                .param("mentor", "p0001")
                .param("seen", seen())
                .with(csrf())
                .with(coordinator()))
        .andExpect(status().isNotFound());
    assertThat(state()).isEqualTo(IntakeMatch.State.DRAFT);
  }

  private void unlock(String member) throws Exception {
    web.perform(
        post(PAGE + "/members/" + member + "/unlock")
            .param("seen", seen())
            .with(csrf())
            .with(coordinator()));
  }

  private ResultActions look(String path) throws Exception {
    return web.perform(get(path).with(coordinator())).andExpect(status().isOk());
  }

  private ResultActions publish(String seen, String until) throws Exception {
    return web.perform(
        post(PAGE + "/publish")
            .param("seen", seen)
            .param("until", until)
            .with(csrf())
            .with(coordinator()));
  }

  private String seen() {
    return sheets.of(match(), association.coordinator).seen();
  }

  private String pair(String member) {
    return sheets.of(match(), association.coordinator).lines().stream()
        .filter(line -> line.member().id().equals(member) && line.mentor() != null)
        .map(line -> line.mentor().id())
        .findFirst()
        .orElse(null);
  }

  private IntakeMatch match() {
    return matches.findByOrganizationAndName(association.code, "2026").orElseThrow();
  }

  private IntakeMatch.State state() {
    return match().state();
  }

  private RequestPostProcessor coordinator() {
    return as(association.coordinator, Role.COORDINATOR);
  }

  private RequestPostProcessor as(String person, Role role) {
    return as(new SignedIn(person, association.code, "Somebody", Set.of(role)));
  }

  private static RequestPostProcessor as(SignedIn who) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            who,
            null,
            who.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList()));
  }
}
