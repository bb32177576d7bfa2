package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that every voice hears: its rounds, its silence, the close with dissent. */
@BoardTableTest
class BoardPlanDraftingProcessTest {
  private static final String SAY = "Say heard or not yet";
  private static final Draft.Choices NOTHING = new Draft.Choices(Set.of(), Set.of(), Set.of());

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired BoardGoals goals;
  @Autowired HearingRounds rounds;
  @Autowired Drafts drafts;

  @BeforeEach
  void theMeetingsAreHeld() {
    cycle.begins();
    cycle.toTheDraft();
    district.may();
  }

  @Test
  void a_not_yet_brings_one_more_round_and_the_director_closes_with_dissent_on_record() {
    assertThatThrownBy(
            () -> district.send(district.task("Draft the plan", district.director), Map.of()))
        .hasMessageContaining("There is no goal in the draft yet");
    write("Every child reads every day.");
    cycle.sends();
    List<String> people = cycle.people();
    assertThat(people).allSatisfy(one -> assertThat(district.open(SAY, one)).hasSize(1));
    assertThatThrownBy(
            () -> district.send(district.task(SAY, people.get(0)), Map.of("answer", "notYet")))
        .hasMessageContaining("Not yet: what would you still want in it?");
    notYet(people.get(0), "Nothing of workload.");
    people.stream().skip(1).forEach(cycle::heard);
    write("Every child reads each day, and no teacher at night.");
    district.send(district.task("Work in what wasn’t heard", district.director), Map.of());
    notYet(people.get(0), "Still nothing of workload.");
    people.stream().skip(1).forEach(cycle::heard);
    assertThat(district.open("Work in what wasn’t heard", district.director)).isEmpty();
    district.send(
        district.task("Close the plan", district.director), Map.of("word", "In May we talk."));
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.CLOSED);
    assertThat(rounds.dissent(cycle.plan()))
        .extracting(HearingAnswer::line)
        .containsExactly("Still nothing of workload.");
    assertThat(district.ends(BoardPlanDraftingProcess.ID)).containsExactly("Plan closed");
    assertThat(goals.closed(cycle.plan()).orElseThrow().goals().get(0).title())
        .isEqualTo("Every child reads each day, and no teacher at night.");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void silence_is_no_answer_and_after_five_working_days_the_director_closes() {
    write("Every child reads every day.");
    cycle.sends();
    List<String> people = cycle.people();
    cycle.heard(people.get(0));
    LocalDate until =
        rounds
            .of(cycle.plan())
            .get(0)
            .until()
            .atZone(java.time.ZoneId.of("America/Toronto"))
            .toLocalDate();
    district.moveTo(until, "12:00");
    assertThat(district.open("Close the plan", district.director)).isEmpty();
    district.moveTo(until, "17:00");
    assertThat(district.open(SAY, people.get(1))).isEmpty();
    cycle.closes();
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.CLOSED);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void a_draft_that_every_voice_heard_at_once_is_closed_after_one_round() {
    cycle.drafted();
    cycle.heard();
    assertThat(rounds.of(cycle.plan())).hasSize(1);
    assertThat(district.open("Work in what wasn’t heard", district.director)).isEmpty();
    cycle.closes();
    assertThat(district.ends(BoardPlanDraftingProcess.ID)).containsExactly("Plan closed");
    cycle.isDoneWithoutIncident(BoardPlanState.CLOSED);
  }

  private void notYet(String person, String missing) {
    district.send(
        district.task(SAY, person),
        Map.of("answer", "notYet", "wanted", missing, "saidAs", "voice"));
  }

  private void write(String title) {
    Plan plan = goals.of(cycle.plan());
    if (plan.goals().isEmpty()) {
      drafts.addGoal(plan.id(), district.director);
      plan = goals.of(cycle.plan());
    }
    String old = plan.goals().get(0).title();
    drafts.save(
        plan.id(),
        Map.of(plan.goals().get(0).key() + "-title", new Draft.Typed(title, Draft.mark(old))),
        NOTHING,
        district.director,
        Locale.CANADA);
  }
}
