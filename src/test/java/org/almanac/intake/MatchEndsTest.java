package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.registers.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A match whose answers are in, or whose day is over: nobody is asked to publish nothing. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MatchEndsTest {
  private static final String COFFEE = "Have one coffee before you answer";
  private static final String PUBLISH = "Publish the match";

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired MatchFollows follows;

  private String ana;
  private String maya;

  @BeforeEach
  void a_pair_and_a_member_whom_nobody_can_mentor() {
    association.opens();
    ana = association.member("Ana", "budget");
    maya = association.mentor("Maya", 1, "budget");
  }

  private void zoeCanHaveNobody() {
    association.member("Zoe", Set.of(), Set.of(Wish.OTHER_DISTRICT), "crisis");
  }

  @Test
  void nothing_left_to_publish_the_match_ends_by_itself_and_says_so() throws Exception {
    zoeCanHaveNobody();
    association.hasDraft();
    association.publishes();
    association.answers(ana, "yes");
    association.answers(maya, "yes");
    assertThat(association.open(PUBLISH, association.coordinator)).isEmpty();
    assertThat(association.ends(MentorMatchingProcess.ID))
        .containsExactly("Who has no mentor waits");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.WAITS);
    assertThat(coordinator.reads(TheCoordinator.PAGE))
        .contains("came to its end by itself", "nothing left to publish", "Zoe Of")
        .doesNotContain("Close this match", "Publish, with a look first");
    assertThat(coordinator.reads("/matches")).contains("One new member has no mentor");
    assertThat(association.incidents()).isZero();
  }

  @Test
  void after_the_day_for_answers_two_who_were_silent_can_be_proposed_again_after_a_look() {
    association.hasDraft();
    association.publishes();
    association.moveTo(AnAssociation.UNTIL.plusDays(1), "08:00");
    assertThat(association.open(COFFEE, ana)).as("that day is over").isEmpty();
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
    association.publishes(LocalDate.of(2026, 9, 18));
    association.answers(ana, "yes");
    association.answers(maya, "yes");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DONE);
    assertThat(association.ends(MentorMatchingProcess.ID))
        .containsExactly("Everybody has a mentor");
  }

  @Test
  void after_the_day_for_answers_somebody_new_who_can_mentor_brings_a_draft() {
    zoeCanHaveNobody();
    association.hasDraft();
    association.publishes();
    String noor = association.mentor("Noor", 1, "crisis");
    association.saysFrom("NORTH", noor, 1, Set.of(), "crisis");
    association.moveTo(AnAssociation.UNTIL.plusDays(1), "08:00");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
    association.publishes(LocalDate.of(2026, 9, 18));
    assertThat(association.open(COFFEE, noor)).hasSize(1);
    assertThat(association.open(COFFEE, ana)).as("asked anew, once").hasSize(1);
  }

  @Test
  void somebody_else_where_there_is_nobody_else_ends_it_too() {
    association.hasDraft();
    association.publishes();
    association.answers(ana, "somebody-else");
    association.answers(maya, "yes");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.WAITS);
    assertThat(association.open(PUBLISH, association.coordinator)).isEmpty();
  }

  @Test
  void an_intake_with_nobody_says_that_nobody_has_registered_yet() throws Exception {
    association.leaves(ana, LocalDate.of(2026, 6, 1));
    association.opensIntake();
    assertThat(coordinator.reads(TheCoordinator.PAGE)).contains("Nobody has registered yet");
    association.moveTo(LocalDate.of(2026, 6, 23), "09:00");
    assertThat(coordinator.reads(TheCoordinator.PAGE))
        .contains("Nobody has registered yet")
        .doesNotContain("Publish, with a look first");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
  }

  @Test
  void when_everybody_has_left_nobody_is_said_to_have_a_mentor() throws Exception {
    association.hasDraft();
    association.publishes();
    association.leaves(ana, LocalDate.of(2026, 6, 22));
    follows.count(coordinator.match());
    association.settle();
    assertThat(coordinator.reads(TheCoordinator.PAGE)).doesNotContain("has a mentor");
    assertThat(coordinator.state()).isNotEqualTo(IntakeMatch.State.DONE);
  }
}
