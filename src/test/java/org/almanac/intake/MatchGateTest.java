package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may see and do what of a match, and what comes of hostile input. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchGateTest {
  private static final String PAGE = TheCoordinator.PAGE;

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;

  private String ana;
  private String maya;
  private String marc;

  @BeforeEach
  void a_draft() {
    association.opens();
    ana = association.member("Ana", "budget", "equity");
    maya = association.mentor("Maya", 1, "budget", "equity");
    marc = association.mentor("Marc", 1, "equity");
    association.hasDraft();
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
    for (RequestPostProcessor who :
        List.of(coordinator.as(ana, Role.NEW_MEMBER), coordinator.as(maya, Role.MENTOR))) {
      for (String path : gets) {
        coordinator.web.perform(get(path).with(who)).andExpect(status().isForbidden());
      }
      coordinator.web.perform(get("/matches").with(who)).andExpect(status().isForbidden());
      for (String path : posts) {
        coordinator
            .web
            .perform(post(path).with(csrf()).with(who))
            .andExpect(status().isForbidden());
      }
    }
    SignedIn other = new SignedIn("p0001", "ddsb", "Jo", Set.of(Role.COORDINATOR));
    for (String path : gets) {
      coordinator
          .web
          .perform(get(path).with(TheCoordinator.as(other)))
          .andExpect(status().isNotFound());
    }
    for (String path : posts) {
      coordinator
          .web
          .perform(post(path).with(csrf()).with(TheCoordinator.as(other)))
          .andExpect(status().isNotFound());
      coordinator
          .web
          .perform(post(path).with(coordinator.coordinator()))
          .andExpect(status().isForbidden());
      coordinator.web.perform(post(path).with(csrf())).andExpect(status().isUnauthorized());
    }
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
  }

  @Test
  void hostile_input_gets_a_sentence_or_nothing_at_all() throws Exception {
    for (String slug : List.of("2027", "2026-R1", "x", "2026:R1", "2026'--", "99999")) {
      coordinator
          .web
          .perform(get("/matches/{s}", slug).with(coordinator.coordinator()))
          .andExpect(status().isNotFound());
    }
    for (String until :
        List.of("", "yesterday", "2026-02-31", "<script>", "2020-01-01", "9999-12-31")) {
      coordinator
          .publish(coordinator.seen(), until)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Answers until")))
          .andExpect(content().string(not(containsString("<script>"))));
    }
    coordinator
        .look(PAGE + "?show=<script>&sort=drop&find=%3Cscript%3E&page=-1")
        .andExpect(content().string(not(containsString("<script>"))));
    coordinator.look(PAGE + "?page=9999").andExpect(status().isOk());
    coordinator
        .web
        .perform(get(PAGE + "/members/nobody").with(coordinator.coordinator()))
        .andExpect(status().isNotFound());
    coordinator
        .web
        .perform(
            get(PAGE + "/members/" + ana + "/look?mentor=p0001").with(coordinator.coordinator()))
        .andExpect(status().isNotFound());
    coordinator
        .web
        .perform(
            get(PAGE + "/members/" + ana + "/look?mentor=" + marc + "&swap=p0001")
                .with(coordinator.coordinator()))
        .andExpect(status().isNotFound());
    coordinator
        .web
        .perform(
            post(PAGE + "/members/" + ana + "/lock")
                .param("mentor", "p0001")
                .param("seen", coordinator.seen())
                .with(csrf())
                .with(coordinator.coordinator()))
        .andExpect(status().isNotFound());
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
  }
}
