package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.Canaries;
import org.almanac.FormFields;
import org.almanac.people.Person;
import org.almanac.plans.Drafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A canary into every free field of the board plan's forms, looked for in the engine's tables. */
@BoardTableTest
class BoardPlanCanaryTest {
  private static final String CANARY = "kanarie";
  private static final String SAY = "Say heard or not yet";

  @Autowired SmallDistrict district;
  @Autowired BoardPlans plans;
  @Autowired BoardVoices voices;
  @Autowired BoardGoals goals;
  @Autowired Drafts drafts;
  @Autowired JdbcClient jdbc;

  private final Set<String> typed = new TreeSet<>();

  @Test
  void what_people_type_is_in_no_table_of_the_engine() {
    district.opens();
    district.begins();
    aPlanForWhichEverybodyTypes();

    assertThat(typed).as("fields that take free text").isEqualTo(Canaries.freeText("board-"));
    Canaries tables = new Canaries(jdbc, CANARY);
    assertThat(tables.found("BOARD_"))
        .as("our own tables do hold it, so the search can find it")
        .isNotEmpty();
    assertThat(tables.found("ACT_")).isEmpty();
    assertThat(tables.finding(district.code + ":BIP-2026-27").found("ACT_"))
        .as("what the engine does hold of it is found there")
        .contains("ACT_HI_PROCINST");
  }

  private void aPlanForWhichEverybodyTypes() {
    district.send(
        district.task("Review the running plan", district.officer),
        canaries("board-improvement-plan-review", Map.of()));
    district.moveTo(SmallDistrict.MEETINGS.get(0).minusDays(8), "09:00");
    district.send(
        district.task("Begin with what is there", district.director),
        canaries("board-improvement-plan-gate", Map.of()));
    district.meets();
    district.may();
    FirstGoal.in(goals, drafts, plans.of(district.code, "2026-27"), district.director);
    district.send(district.task("Draft the plan", district.director), Map.of());
    district.send(
        district.task(SAY, people().get(0)),
        canaries("board-improvement-plan-heard", Map.of("answer", "notYet", "saidAs", "voice")));
    theOthersHeard();
    district.send(district.task("Work in what wasn’t heard", district.director), Map.of());
    theOthersHeard();
    district.send(
        district.task("Close the plan", district.director),
        canaries("board-improvement-plan-close", Map.of()));
    district.moveTo(SmallDistrict.MAY, "12:05");
    district.send(
        district.task("Add the recording", district.coordinator),
        canaries("board-improvement-plan-recording", Map.of()));
  }

  private void theOthersHeard() {
    for (String one : people()) {
      if (!district.open(SAY, one).isEmpty()) {
        district.send(district.task(SAY, one), Map.of("answer", "heard"));
      }
    }
  }

  private List<String> people() {
    return voices.of(district.code, LocalDate.of(2027, 4, 20)).stream()
        .flatMap(group -> group.people().stream())
        .map(Person::id)
        .toList();
  }

  /** Every free field of a form with the canary, and what else it asks for. */
  private Map<String, Object> canaries(String form, Map<String, Object> more) {
    Map<String, Object> sent = new HashMap<>(more);
    for (String key : FormFields.freeText(form)) {
      typed.add(form + " " + key);
      sent.put(key, CANARY);
    }
    return sent;
  }
}
