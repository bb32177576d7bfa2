package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Once the answers' day is over nobody is waited for, and what one of two said stays closed. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class AnswersDayTest {
  private static final String COFFEE = "Have one coffee before you answer";

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired ProposedPairs proposals;

  private String ana;
  private String maya;

  @BeforeEach
  void one_pair_is_proposed() {
    association.opens();
    ana = association.member("Ana", "budget");
    maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
  }

  @Test
  void somebody_else_and_a_silent_partner_wait_without_end_no_more() throws Exception {
    String noor = association.mentor("Noor", 1, "budget");
    association.answers(ana, "somebody-else");
    dayIsOver();
    assertThat(association.open(COFFEE, maya)).isEmpty();
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
    assertThat(coordinator.pair(ana)).as("not the same again").isEqualTo(noor);
    assertThat(coordinator.reads("/")).doesNotContain("having their coffee");
    association.publishes(AnAssociation.UNTIL.plusWeeks(3));
    association.answers(ana, "yes");
    association.answers(noor, "yes");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DONE);
    assertThat(association.incidents()).isZero();
  }

  @Test
  void where_there_is_nobody_else_the_match_ends_and_the_member_waits() throws Exception {
    association.answers(ana, "somebody-else");
    dayIsOver();
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.WAITS);
    assertThat(coordinator.reads("/")).doesNotContain("having their coffee");
  }

  @Test
  void a_yes_and_a_no_are_over_alike_for_both_and_for_every_coordinator() {
    List<Object> no = after("somebody-else");
    one_pair_is_proposed();
    assertThat(after("yes")).isEqualTo(no);
  }

  private List<Object> after(String answer) {
    association.answers(ana, answer);
    dayIsOver();
    ProposedPair pair = proposals.findByOrganizationOrderById(association.code).get(0);
    return List.of(
        pair.state(),
        pair.staysApart(),
        pair.heardFrom(ana),
        pair.silent(),
        coordinator.state(),
        association.told(ElsewhereNotice.KIND, ana),
        association.told(ElsewhereNotice.KIND, maya),
        association.ends(MentorProposalProcess.ID));
  }

  @Test
  void who_said_yes_twice_is_agreed_whatever_the_day() {
    association.answers(ana, "yes");
    association.answers(maya, "yes");
    dayIsOver();
    assertThat(association.agreed).hasSize(1);
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DONE);
    assertThat(association.told(ElsewhereNotice.KIND, maya)).isZero();
  }

  private void dayIsOver() {
    association.moveTo(AnAssociation.UNTIL, "20:00");
    assertThat(association.told(ElsewhereNotice.KIND, maya)).as("not before").isZero();
    association.moveTo(AnAssociation.UNTIL.plusDays(1), "08:00");
  }
}
