package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.people.Person;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Heard and included in the plan's year: its rounds, its silence, the close with dissent. */
@AlmanacTest
@Import(SmallDistrict.class)
class HearingProcessTest {
  private static final String SAY = "Say heard or not yet";
  private static final Draft.Choices NOTHING = new Draft.Choices(Set.of(), Set.of(), Set.of());

  @Autowired SmallDistrict district;
  @Autowired BoardPlans plans;
  @Autowired BoardVoices voices;
  @Autowired BoardGoals goals;
  @Autowired HearingRounds rounds;
  @Autowired Drafts drafts;

  @BeforeEach
  void theMeetingsAreHeld() {
    district.opens();
    district.begins();
    district.reviews();
    district.meets();
    district.may();
  }

  @Test
  void a_not_yet_brings_one_more_round_and_the_director_closes_with_dissent_on_record() {
    assertThatThrownBy(
            () -> district.send(district.task("Draft the plan", district.director), Map.of()))
        .hasMessageContaining("There is no goal in the draft yet");
    write("Every child reads every day.");
    district.send(district.task("Draft the plan", district.director), Map.of());
    List<String> people = people();
    assertThat(people).allSatisfy(one -> assertThat(district.open(SAY, one)).hasSize(1));
    assertThatThrownBy(
            () -> district.send(district.task(SAY, people.get(0)), Map.of("answer", "notYet")))
        .hasMessageContaining("Not yet: what would you still want in it?");
    notYet(people.get(0), "Nothing of workload.");
    people.stream().skip(1).forEach(one -> heard(one));
    write("Every child reads each day, and no teacher at night.");
    district.send(district.task("Work in what wasn’t heard", district.director), Map.of());
    notYet(people.get(0), "Still nothing of workload.");
    people.stream().skip(1).forEach(one -> heard(one));
    assertThat(district.open("Work in what wasn’t heard", district.director)).isEmpty();
    district.send(
        district.task("Close the plan", district.director), Map.of("word", "In May we talk."));
    assertThat(plan().state()).isEqualTo(BoardPlanState.CLOSED);
    assertThat(rounds.dissent(plan()))
        .extracting(HearingAnswer::line)
        .containsExactly("Still nothing of workload.");
    assertThat(goals.closed(plan()).orElseThrow().goals().get(0).title())
        .isEqualTo("Every child reads each day, and no teacher at night.");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void silence_is_no_answer_and_after_five_working_days_the_director_closes() {
    write("Every child reads every day.");
    district.send(district.task("Draft the plan", district.director), Map.of());
    List<String> people = people();
    heard(people.get(0));
    LocalDate until =
        rounds
            .of(plan())
            .get(0)
            .until()
            .atZone(java.time.ZoneId.of("America/Toronto"))
            .toLocalDate();
    district.moveTo(until, "12:00");
    assertThat(district.open("Close the plan", district.director)).isEmpty();
    district.moveTo(until, "17:00");
    assertThat(district.open(SAY, people.get(1))).isEmpty();
    district.send(district.task("Close the plan", district.director), Map.of());
    assertThat(plan().state()).isEqualTo(BoardPlanState.CLOSED);
    assertThat(district.incidents()).isZero();
  }

  private void heard(String person) {
    district.send(district.task(SAY, person), Map.of("answer", "heard"));
  }

  private void notYet(String person, String missing) {
    district.send(
        district.task(SAY, person),
        Map.of("answer", "notYet", "wanted", missing, "saidAs", "voice"));
  }

  private List<String> people() {
    return voices.of(district.code, LocalDate.of(2027, 4, 20)).stream()
        .flatMap(group -> group.people().stream())
        .map(Person::id)
        .toList();
  }

  private BoardPlan plan() {
    return plans.of(district.code, "2026-27");
  }

  private void write(String title) {
    Plan plan = goals.of(plan());
    if (plan.goals().isEmpty()) {
      drafts.addGoal(plan.id(), district.director);
      plan = goals.of(plan());
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
