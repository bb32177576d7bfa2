package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.LocalDate;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Once an intake is started, its page and the first page say what comes next and when. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchAheadTest {
  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;

  @BeforeEach
  void people() {
    association.opens();
    association.member("Ana", "budget");
    association.person("Ben", Role.NEW_MEMBER, "SOUTH");
    association.mentor("Maya", 1, "budget");
  }

  @Test
  void before_one_is_opened_the_list_says_how_to_begin() throws Exception {
    assertThat(coordinator.reads("/matches"))
        .contains("Nobody has opened a match yet", "what comes next and when");
    assertThat(coordinator.reads("/")).doesNotContain("intake 2026");
  }

  @Test
  void after_the_start_the_page_says_until_when_people_register_who_has_and_when_the_draft_comes()
      throws Exception {
    association.opensIntake();
    assertThat(coordinator.reads(TheCoordinator.PAGE))
        .contains("What comes next", "Until Monday, 22 June people say")
        .contains("One new member of this intake", "one person has not answered yet")
        .contains("On Tuesday, 23 June the best match is solved", "until Friday, 21 August")
        .contains("On Tuesday, 1 September the pairs begin", "href=\"/registers\"");
    assertThat(coordinator.reads("/"))
        .contains("The match of intake 2026: people register until Monday, 22 June")
        .contains("href=\"/matches/2026\"");
    association.moveTo(LocalDate.of(2026, 6, 15), "09:00");
    assertThat(coordinator.reads("/")).contains("people register until Monday, 22 June");
  }

  @Test
  void each_step_that_is_over_leaves_the_page_and_the_first_page_follows() throws Exception {
    association.hasDraft();
    assertThat(coordinator.reads(TheCoordinator.PAGE))
        .contains("You read the reasons of each pair")
        .doesNotContain("people say what they need");
    association.publishes();
    assertThat(coordinator.reads(TheCoordinator.PAGE))
        .contains("have one coffee and answer")
        .doesNotContain("You read the reasons of each pair");
    assertThat(coordinator.reads("/")).contains("There is nothing for you to do");
  }

  @Test
  void a_day_that_is_over_is_not_said_to_come() throws Exception {
    association.hasDraft();
    association.moveTo(LocalDate.of(2026, 9, 2), "09:00");
    assertThat(coordinator.reads(TheCoordinator.PAGE))
        .contains("What comes next", "You read the reasons of each pair")
        .doesNotContain("until Friday, 21 August", "1 September the pairs begin");
  }

  @Test
  void where_nobody_leads_a_school_the_first_steps_are_those_of_a_match() throws Exception {
    assertThat(coordinator.reads("/"))
        .contains("Try this first", "A mentor for each new member", "Lock a pair")
        .doesNotContain("A school year: all programs", "Sign in as the principal");
  }

  @Test
  void a_proposal_is_nothing_to_start_by_hand() {
    assertThat(Bpmn.readModelFromFile(new File("bpmn/mentor-proposal.bpmn")))
        .extracting(model -> model.getModelElementsByType(Process.class).iterator().next())
        .returns(false, Process::isCamundaStartableInTasklist);
  }
}
