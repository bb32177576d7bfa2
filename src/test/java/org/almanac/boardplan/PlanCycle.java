package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.AgendaBlock;
import org.almanac.meetings.Meeting;
import org.almanac.people.Person;
import org.almanac.plans.Drafts;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A small district's plan through its year, a phase after the other. */
@TestComponent
class PlanCycle {
  private static final LocalDate SPRING = LocalDate.of(2027, 4, 20);

  @Autowired SmallDistrict district;
  @Autowired BoardImprovementPlanProcess process;
  @Autowired BoardPlans plans;
  @Autowired private BoardVoices voices;
  @Autowired private BoardGoals goals;
  @Autowired private BoardPlanInTheYear program;
  @Autowired private Drafts drafts;

  /** September. */
  void begins() {
    district.opens();
    district.begins();
  }

  /** Every review is in, and every working meeting held. */
  void toTheDraft() {
    district.reviews();
    district.meets();
  }

  /** Every voice heard and included, and the plan closed. */
  void toTheClose() {
    toTheDraft();
    drafted();
    heard();
    closes();
  }

  void drafted() {
    FirstGoal.in(goals, drafts, plan(), district.director);
    sends();
  }

  /** The draft as it is goes to every voice. */
  void sends() {
    district.send(district.task("Draft the plan", district.director), Map.of());
  }

  void heard() {
    people().forEach(this::heard);
  }

  void heard(String person) {
    district.send(district.task("Say heard or not yet", person), Map.of("answer", "heard"));
  }

  void closes() {
    district.send(district.task("Close the plan", district.director), Map.of());
  }

  void records(Map<String, Object> fields) {
    district.send(district.task("Add the recording", district.coordinator), fields);
  }

  /** Everybody with a voice in spring. */
  List<String> people() {
    return voices.of(district.code, SPRING).stream()
        .flatMap(group -> group.people().stream())
        .map(Person::id)
        .toList();
  }

  /** Somebody takes the plan's instance of this model away in Cockpit. */
  void takenAway(String model) {
    List<ProcessInstance> found =
        district
            .runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(model)
            .processInstanceBusinessKey(district.code + ":BIP-2026-27")
            .list();
    assertThat(found).hasSize(1);
    district.runtime.deleteProcessInstance(found.get(0).getId(), "");
  }

  /** Dates are settled once more, and the cycle begins. */
  void beginsAgain(List<LocalDate> days) {
    district.settles(days);
    district.tenants.within(district.code, () -> program.begin(district.code, SmallDistrict.YEAR));
    district.settle();
  }

  BoardPlan plan() {
    return plans.of(district.code, SmallDistrict.YEAR.name());
  }

  /** What runs under the plan's business key, as Cockpit's search finds it. */
  List<String> runs() {
    return district
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(district.code + ":BIP-2026-27")
        .list()
        .stream()
        .map(one -> one.getProcessDefinitionKey())
        .sorted()
        .toList();
  }

  List<String> blocks(Meeting meeting) {
    return district.convening.agenda(district.code, meeting.key()).stream()
        .map(AgendaBlock::title)
        .toList();
  }

  void isDoneWithoutIncident(BoardPlanState state) {
    assertThat(plan().state()).isEqualTo(state);
    assertThat(district.incidents()).isZero();
  }
}
