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
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.SignedIn;
import org.almanac.matching.Pairing;
import org.almanac.people.Role;
import org.almanac.registers.Apart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whom a new member chose is asked alone; until they answer, either of the two may let go. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MyChoiceTest {
  private static final String COFFEE = "Have one coffee before you answer";

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired ProposedPairs proposals;
  @Autowired IntakeMatches matches;
  @Autowired MatchDesk desk;
  @Autowired MyChoice choice;
  @Autowired Apart apart;

  private String ana;
  private String maya;

  @BeforeEach
  void a_choice_was_made() {
    association.opens("matching.choices", "3");
    ana = association.member("Ana", "budget");
    maya = association.mentor("Maya", 1, "budget");
    association.mentor("Marc", 1, "budget");
    association.hasDraft();
    association.publishes();
    association.send(association.task("Choose your mentor", ana), Map.of("mentor", maya));
    association.settle();
  }

  @Test
  void choosing_is_the_members_yes_so_the_mentors_yes_makes_the_pair() {
    assertThat(association.open(COFFEE, ana)).isEmpty();
    association.answers(maya, "yes");
    assertThat(association.agreed).hasSize(1);
    assertThat(choice.of(association.code, ana)).isEmpty();
  }

  @Test
  void the_page_says_whom_they_chose_how_to_reach_them_and_what_can_still_be_said()
      throws Exception {
    coordinator
        .web
        .perform(get("/").with(member()))
        .andExpect(content().string(containsString("/my-choice")));
    coordinator
        .web
        .perform(get("/my-choice").with(member()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("You chose Maya")))
        .andExpect(content().string(containsString("I’d like to meet somebody else")));
  }

  @Test
  void a_change_of_mind_and_a_mentors_answer_leave_the_same_behind() throws Exception {
    association.answers(maya, "somebody-else");
    List<Object> mentors = behind();
    a_choice_was_made();
    letsGo(member());
    assertThat(behind()).isEqualTo(mentors);
    assertThat(apart.of(association.code)).contains(new Pairing(ana, maya));
    coordinator
        .web
        .perform(get("/my-choice").with(member()))
        .andExpect(content().string(not(containsString("You chose"))));
  }

  @Test
  void nobody_else_sees_it_or_lets_go_for_them() throws Exception {
    SignedIn other = new SignedIn("p0001", "ddsb", "Jo", Set.of(Role.COORDINATOR));
    for (RequestPostProcessor who :
        List.of(
            coordinator.as(maya, Role.MENTOR),
            coordinator.coordinator(),
            TheCoordinator.as(other))) {
      coordinator
          .web
          .perform(get("/my-choice").with(who))
          .andExpect(content().string(not(containsString("You chose"))));
      letsGo(who);
    }
    coordinator.web.perform(post("/my-choice").with(member())).andExpect(status().isForbidden());
    coordinator.web.perform(post("/my-choice").with(csrf())).andExpect(status().isUnauthorized());
    assertThat(association.open(COFFEE, maya)).hasSize(1);
  }

  @Test
  void sent_twice_it_is_done_once() throws Exception {
    letsGo(member());
    letsGo(member());
    assertThat(association.told(ElsewhereNotice.KIND, ana)).isEqualTo(1);
    assertThat(association.incidents()).isZero();
  }

  @Test
  void what_the_chosen_mentor_tells_by_phone_any_coordinator_may_write_down() {
    ProposedPair pair = pair();
    IntakeMatch match = matches.findById(pair.matchId()).orElseThrow();
    assertThat(desk.answered(match, pair.id(), maya, true, association.coordinator))
        .isEqualTo(MatchDesk.Done.SAVED);
    association.settle();
    assertThat(association.agreed).hasSize(1);
  }

  @Test
  void a_mentor_who_is_silent_until_the_day_ends_it_in_the_words_of_the_day() {
    association.moveTo(AnAssociation.UNTIL.plusDays(1), "09:00");
    assertThat(pair().state()).isEqualTo(ProposalState.DAY_OVER);
    assertThat(association.open(COFFEE, maya)).isEmpty();
    assertThat(association.told(ElsewhereNotice.KIND, ana)).isEqualTo(1);
    assertThat(apart.of(association.code)).as("silence is no answer").isEmpty();
  }

  private void letsGo(RequestPostProcessor who) throws Exception {
    coordinator.web.perform(post("/my-choice").with(csrf()).with(who));
    association.settle();
  }

  private RequestPostProcessor member() {
    return coordinator.as(ana, Role.NEW_MEMBER);
  }

  private ProposedPair pair() {
    return proposals.findByOrganizationOrderById(association.code).get(0);
  }

  /** What Cockpit's history, the row and both of the two have of it. */
  private List<Object> behind() {
    ProposedPair pair = pair();
    String instance = pair.processInstanceId().orElseThrow();
    List<String> steps =
        association
            .history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance)
            .list()
            .stream()
            .map(step -> step.getActivityId() + " " + step.getAssignee() + " " + step.isCanceled())
            .sorted()
            .toList();
    return List.of(
        steps,
        pair.state(),
        pair.heardFrom(ana),
        pair.heardFrom(maya),
        pair.recordedBy(),
        association.told(ElsewhereNotice.KIND, ana),
        association.told(ElsewhereNotice.KIND, maya));
  }
}
