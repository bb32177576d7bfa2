package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A coordinator looks for somebody else for two who are having their coffee. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class TakenBackTest {
  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired ProposedPairs proposals;
  @Autowired IntakeMatches matches;
  @Autowired Solving solving;
  @Autowired Pairs pairs;
  @Autowired Persons persons;

  private String ana;
  private String maya;
  private String noor;

  @BeforeEach
  void one_pair_is_proposed_and_another_mentor_is_there() {
    association.opens();
    ana = association.member("Ana", "budget");
    maya = association.mentor("Maya", 1, "budget");
    noor = association.mentor("Noor", 1, "equity");
    association.hasDraft();
    association.publishes();
    assertThat(proposal().mentor()).isEqualTo(maya);
  }

  @Test
  void both_read_that_somebody_else_is_looked_for_so_the_next_draft_has_somebody_else()
      throws Exception {
    takesBack();
    assertThat(association.told(ElsewhereNotice.KIND, ana)).isEqualTo(1);
    assertThat(association.told(ElsewhereNotice.KIND, maya)).isEqualTo(1);
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
    assertThat(coordinator.pair(ana)).isEqualTo(noor);
  }

  @Test
  void after_one_answer_they_stay_apart_a_yes_a_no_and_silence_alike() throws Exception {
    List<Object> silence = after(null);
    one_pair_is_proposed_and_another_mentor_is_there();
    List<Object> yes = after("yes");
    one_pair_is_proposed_and_another_mentor_is_there();
    assertThat(after("somebody-else")).isEqualTo(yes).isEqualTo(silence);
    assertThat(proposal().staysApart()).isTrue();
    assertThat(coordinator.pair(ana)).isEqualTo(noor);
  }

  @Test
  void who_said_somebody_else_is_not_proposed_the_same_again_when_the_match_is_opened_anew() {
    association.answers(ana, "somebody-else");
    calledOff();
    association.opensIntake();
    association.moveTo(AnAssociation.TODAY.plusDays(40), "09:00");
    assertThat(coordinator.pair(ana)).isEqualTo(noor);
  }

  @Test
  void what_was_called_off_by_mistake_before_anybody_answered_can_be_proposed_again() {
    calledOff();
    association.opensIntake();
    association.moveTo(AnAssociation.TODAY.plusDays(40), "09:00");
    assertThat(coordinator.pair(ana)).isEqualTo(maya);
  }

  @Test
  void whoever_asks_to_be_kept_apart_between_the_second_yes_and_the_pair_is_no_pair() {
    association.answers(ana, "yes");
    association.send(
        association.task("Have one coffee before you answer", maya), Map.of("answer", "yes"));
    association.says(maya, 1, Set.of(ana), "budget");
    association.settle();
    assertThat(proposal().state()).isEqualTo(ProposalState.ELSEWHERE);
    assertThat(association.agreed).isEmpty();
    assertThat(association.incidents()).isZero();
  }

  @Test
  void two_who_both_said_yes_and_found_the_place_taken_can_be_proposed_again() {
    association.answers(ana, "yes");
    association.send(
        association.task("Have one coffee before you answer", maya), Map.of("answer", "yes"));
    String mia = association.member("Mia");
    LocalDate first = AnAssociation.BEGINS;
    pairs.save(
        new Pair(persons.findById(maya).orElseThrow(), persons.findById(mia).orElseThrow(), first));
    association.settle();
    assertThat(proposal().state()).isEqualTo(ProposalState.ELSEWHERE);
    assertThat(association.agreed).isEmpty();
    assertThat(proposal().staysApart()).as("nobody asked for somebody else").isFalse();
  }

  @Test
  void whoever_mentors_no_more_when_the_pairs_begin_is_proposed_to_nobody() throws Exception {
    association.leavesAs(noor, Role.MENTOR, AnAssociation.BEGINS.minusDays(1));
    takesBack();
    assertThat(
            solving
                .of(matches.findByOrganizationAndName(association.code, "2026").orElseThrow())
                .gathered()
                .mentors())
        .containsOnlyKeys(maya);
  }

  private List<Object> after(String answer) throws Exception {
    if (answer != null) {
      association.answers(ana, answer);
    }
    takesBack();
    ProposedPair pair = proposal();
    return List.of(
        pair.state(),
        pair.staysApart(),
        pair.heardFrom(ana),
        pair.silent(),
        association.told(ElsewhereNotice.KIND, ana),
        association.told(ElsewhereNotice.KIND, maya),
        association.ends(MentorProposalProcess.ID));
  }

  private void takesBack() throws Exception {
    coordinator.send(
        TheCoordinator.PAGE + "/proposals/" + coordinator.proposal(ana) + "/take-back");
    association.settle();
  }

  /** In Cockpit, the whole match. */
  private void calledOff() {
    association
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(MentorMatchingProcess.ID)
        .tenantIdIn(association.code)
        .list()
        .forEach(each -> association.runtime.deleteProcessInstance(each.getId(), "by mistake"));
    association.settle();
  }

  private ProposedPair proposal() {
    return proposals.findByOrganizationOrderById(association.code).get(0);
  }
}
