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
import org.almanac.matching.Criterion;
import org.almanac.matching.Weights;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What counts how much in a match is set on a page: five criteria, and each employee group. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchWeightsTest {
  private static final String PAGE = "/matches/weights";

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired Rules rules;

  @BeforeEach
  void an_association() {
    association.opens();
  }

  @Test
  void the_page_explains_the_five_weights_and_that_of_each_group_and_keeps_what_is_set()
      throws Exception {
    coordinator
        .look(PAGE)
        .andExpect(content().string(containsString("from 0 to 100")))
        .andExpect(content().string(containsString("Business officials")))
        .andExpect(content().string(containsString("value=\"34\"")));
    coordinator.look("/matches").andExpect(content().string(containsString(PAGE)));
    sets("20", "2").andExpect(status().is3xxRedirection());
    assertThat(weights().criteria()).containsEntry(Criterion.NEEDS, 20);
    assertThat(weights().groups()).isEqualTo(Map.of("business-officials", 2));
    sets("20", "1");
    assertThat(weights().groups()).isEmpty();
  }

  @Test
  void a_weight_that_is_none_is_named_with_its_reason_and_nothing_typed_is_lost() throws Exception {
    Weights before = weights();
    for (String odd : List.of("", "-1", "101", "1e9", "<script>", "3.5", "99999999999")) {
      sets(odd, "1")
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Needs: a whole number from 0 to 100")))
          .andExpect(content().string(not(containsString("<script>"))));
    }
    sets("20", "0").andExpect(content().string(containsString("from 1 to 10")));
    sets("20", "1:2, directors")
        .andExpect(content().string(containsString("1:2, directors")))
        .andExpect(content().string(containsString("Business officials: a whole number")));
    coordinator
        .send(PAGE, "issues", "0", "geography", "0", "size", "0", "expertise", "0", "needs", "0")
        .andExpect(content().string(containsString("One of the five has to count")));
    assertThat(weights()).isEqualTo(before);
  }

  @Test
  void who_publishes_what_they_saw_before_other_weights_changed_the_match_reads_so()
      throws Exception {
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.saysFrom("NORTH", maya, 1, Set.of(), "budget");
    String noor = association.mentor("Noor", 1, "crisis");
    association.hasDraft();
    String seen = coordinator.seen();
    assertThat(coordinator.pair(ana)).as("who knows budgets").isEqualTo(maya);
    coordinator.send(PAGE, "needs", "0", "geography", "100");
    assertThat(coordinator.pair(ana)).as("who is near").isEqualTo(noor);
    coordinator
        .publish(seen, "2026-08-21")
        .andExpect(content().string(containsString("has changed since you looked")));
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
    coordinator.publish(coordinator.seen(), "2026-08-21");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.ASKING);
  }

  @Test
  void nobody_but_the_coordinators_of_the_association_reads_or_sets_them() throws Exception {
    String ana = association.member("Ana", "budget");
    for (RequestPostProcessor who :
        List.of(coordinator.as(ana, Role.NEW_MEMBER), coordinator.as(ana, Role.MENTOR))) {
      coordinator.web.perform(get(PAGE).with(who)).andExpect(status().isForbidden());
      coordinator.web.perform(post(PAGE).with(csrf()).with(who)).andExpect(status().isForbidden());
    }
    coordinator
        .web
        .perform(post(PAGE).with(coordinator.coordinator()))
        .andExpect(status().isForbidden());
    SignedIn other = new SignedIn("p0001", "ddsb", "Jo", Set.of(Role.COORDINATOR));
    coordinator.web.perform(
        post(PAGE).param("needs", "20").with(csrf()).with(TheCoordinator.as(other)));
    assertThat(weights().criteria()).containsEntry(Criterion.NEEDS, 34);
    assertThat(MatchRules.weights(rules.of("ddsb")).criteria())
        .as("each association sets its own")
        .containsEntry(Criterion.NEEDS, 20);
  }

  private ResultActions sets(String needs, String officials) throws Exception {
    return coordinator.send(PAGE, "needs", needs, "group-business-officials", officials);
  }

  private Weights weights() {
    return MatchRules.weights(rules.of(association.code));
  }
}
