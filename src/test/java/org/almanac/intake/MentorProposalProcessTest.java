package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.matching.Pairing;
import org.almanac.notices.NoticeItem;
import org.almanac.people.Role;
import org.almanac.registers.Apart;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One proposed pair: every path, every end, and what neither of the two ever learns. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MentorProposalProcessTest {
  private static final String COFFEE = "Have one coffee before you answer";

  @Autowired AnAssociation association;
  @Autowired ProposedPairs proposals;
  @Autowired IntakeMatches matches;
  @Autowired Proposing proposing;
  @Autowired Apart apart;
  @Autowired ProposalNotice notice;

  @Test
  void both_said_yes_makes_the_pair_and_the_news_of_it_at_one_stroke() {
    proposed();
    association.answers(association.id("Ana"), "yes");
    assertThat(association.pairs.findByOrganizationOrderById(association.code))
        .as("one yes is no pair")
        .isEmpty();
    association.answers(association.id("Maya"), "yes");
    assertThat(association.pairs.findByOrganizationOrderById(association.code)).hasSize(1);
    assertThat(association.agreed).hasSize(1);
    assertThat(association.agreed.get(0).from()).isEqualTo(AnAssociation.BEGINS);
    proposing.agree(association.code, "MATCH-2026:" + association.id("Ana") + "-1");
    assertThat(association.agreed).as("each step can run twice").hasSize(1);
    assertThat(association.pairs.findByOrganizationOrderById(association.code)).hasSize(1);
  }

  @Test
  void somebody_else_needs_no_reason_and_passes_none_on() {
    proposed();
    String ana = association.id("Ana");
    String maya = association.id("Maya");
    association.answers(ana, "yes");
    association.answers(maya, "somebody-else");
    assertThat(association.ends(MentorProposalProcess.ID)).containsExactly("Somebody else");
    assertThat(association.open(COFFEE, ana)).isEmpty();
    assertThat(association.told(ElsewhereNotice.KIND, ana)).isEqualTo(1);
    assertThat(association.told(ElsewhereNotice.KIND, maya))
        .as("both in the same words, so nobody's mail says who it was")
        .isEqualTo(1);
    ProposedPair pair = proposals.findByOrganizationOrderById(association.code).get(0);
    assertThat(pair.heardFrom(ana)).as("who said what is forgotten").isFalse();
    assertThat(
            association
                .history
                .createHistoricVariableInstanceQuery()
                .tenantIdIn(association.code)
                .list())
        .isEmpty();
  }

  @Test
  void taken_back_when_the_coordinator_looks_for_somebody_else() {
    proposed();
    association.tenants.within(
        association.code,
        () -> proposing.calledOff(association.code, "MATCH-2026:" + association.id("Ana") + "-1"));
    association.settle();
    assertThat(association.ends(MentorProposalProcess.ID)).containsExactly("Taken back");
    assertThat(association.open(COFFEE, association.id("Maya"))).isEmpty();
  }

  @Test
  void cancelled_in_cockpit_the_match_looks_on() {
    proposed();
    String instance =
        proposals.findByOrganizationOrderById(association.code).get(0).processInstanceId().get();
    association.runtime.deleteProcessInstance(instance, "by mistake");
    association.settle();
    assertThat(proposals.findByOrganizationOrderById(association.code).get(0).state())
        .isEqualTo(ProposalState.TAKEN_BACK);
    assertThat(association.open("Publish the match", association.coordinator)).hasSize(1);
  }

  @Test
  void three_to_choose_from_by_setting_and_the_member_chooses() {
    association.opens("matching.choices", "3");
    String ana = association.member("Ana", "budget");
    String ben = association.member("Ben", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    String marc = association.mentor("Marc", 1, "equity");
    association.mentor("Lena", 1);
    association.hasDraft();
    association.publishes();
    assertThat(association.open(COFFEE, maya)).as("mentors hear nothing of a choice").isEmpty();
    assertThat(offered(ana)).contains("Maya", "Marc", "Lena");
    assertThat(mail(ana)).contains("Choose your mentor").doesNotContain("coffee");
    Task late = association.task("Choose your mentor", ben);
    choose(ana, maya);
    assertThat(association.open(COFFEE, maya)).hasSize(1);
    assertThat(offered(ben)).doesNotContain("Maya").contains("Marc");
    assertThatThrownBy(() -> association.send(late, Map.of("mentor", maya)))
        .as("somebody else was a moment faster")
        .isNotNull();
    choose(ben, marc);
    for (String member : List.of(ana, ben)) {
      assertThat(association.open(COFFEE, member)).as("the choice was the yes").isEmpty();
    }
    for (String mentor : List.of(maya, marc)) {
      association.answers(mentor, "yes");
    }
    assertThat(association.ends(MentorMatchingProcess.ID))
        .containsExactly("Everybody has a mentor");
  }

  @Test
  void who_would_rather_meet_none_of_them_says_so_and_no_mentor_hears_of_it() {
    association.opens("matching.choices", "2");
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    String marc = association.mentor("Marc", 1, "budget");
    String lena = association.mentor("Lena", 1);
    association.hasDraft();
    association.publishes();
    Task choice = association.task("Choose your mentor", ana);
    assertThatThrownBy(
            () -> association.send(choice, Map.of("mentor", "none:" + maya + "," + lena)))
        .as("none of others than those who are free by now")
        .hasMessageContaining("the choices have changed");
    choose(ana, "none:" + maya + "," + marc);
    assertThat(association.ends(MentorProposalProcess.ID)).containsExactly("Somebody else");
    assertThat(apart.of(association.code))
        .as("all whom the member read about, and nobody else")
        .hasSize(2)
        .doesNotContain(new Pairing(ana, lena));
    assertThat(association.told(ElsewhereNotice.KIND, maya)).isZero();
    assertThat(association.told(ElsewhereNotice.KIND, marc)).isZero();
    assertThat(association.open("Publish the match", association.coordinator)).hasSize(1);
  }

  @Test
  void whoever_became_the_supervisor_meanwhile_is_no_mentor_however_both_answer() {
    proposed();
    String ana = association.id("Ana");
    association.answers(ana, "yes");
    association.person("Ana", Role.SUPERINTENDENT, "SOUTH");
    association.person("Maya", Role.DIRECTOR, "SOUTH");
    association.answers(association.id("Maya"), "yes");
    assertThat(association.ends(MentorProposalProcess.ID)).containsExactly("Somebody else");
    assertThat(association.agreed).isEmpty();
    assertThat(association.told(ElsewhereNotice.KIND, ana)).isEqualTo(1);
  }

  @Test
  void people_to_avoid_are_on_nothing_that_the_pair_reads() {
    association.opens();
    String ana =
        association.member(
            "Ana", Set.of(association.person("Xaver", Role.MENTOR, "SOUTH")), Set.of(), "budget");
    String maya = association.mentor("Maya", 1, "budget");
    association.says(
        maya, 1, Set.of(association.person("Yusuf", Role.NEW_MEMBER, "SOUTH")), "budget");
    association.hasDraft();
    association.publishes();
    for (String person : List.of(ana, maya)) {
      Task task = association.task(COFFEE, person);
      String shown = shown(task);
      assertThat(shown).contains(person.equals(ana) ? "Maya" : "Ana");
      assertThat(shown + task.getDescription()).doesNotContain("Xaver", "Yusuf", "avoid");
    }
  }

  @Test
  void an_absence_gives_the_coffee_to_nobody_else() {
    proposed();
    assertThat(association.open(COFFEE, association.id("Ana"))).hasSize(1);
    assertThat(association.task(COFFEE, association.id("Maya")).getDueDate())
        .isEqualTo(AnAssociation.at(AnAssociation.UNTIL, "16:00"));
  }

  private void proposed() {
    association.opens();
    association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
    assertThat(association.clock.instant())
        .isBefore(AnAssociation.at(LocalDate.of(2026, 8, 1), "09:00").toInstant());
  }

  private void choose(String member, String mentor) {
    association.send(association.task("Choose your mentor", member), Map.of("mentor", mentor));
    association.settle();
  }

  private String mail(String member) {
    String key = association.code + ":MATCH-2026:" + member + "-1";
    return notice
        .write(
            new NoticeItem(
                association.code,
                key,
                ProposalNotice.KIND,
                member,
                0,
                null,
                association.clock.instant()))
        .toString();
  }

  private String offered(String member) {
    return shown(association.task("Choose your mentor", member));
  }

  /** Everything that the form shows to whose task it is. */
  private String shown(Task task) {
    return association.tenants.as(
        task.getAssignee(),
        association.code,
        () ->
            association.forms.getTaskFormData(task.getId()).getFormFields().stream()
                .map(field -> field.getId() + "=" + field.getValue().getValue())
                .toList()
                .toString());
  }
}
