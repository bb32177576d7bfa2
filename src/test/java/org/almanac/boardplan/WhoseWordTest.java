package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.almanac.engine.Submissions;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.tasks.HandingOver;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose word it is: nobody's name under another's line, and only a director closes the plan. */
@BoardTableTest
class WhoseWordTest {
  private static final LocalDate SPRING = LocalDate.of(2027, 4, 13);
  private static final String SAY = "Say heard or not yet";
  private static final String CLOSE = "Close the plan";
  private static final String REVISE = "Work in what wasn’t heard";
  private static final String ANYWAY = "Begin with what is there";
  private static final String LINE = "Nothing of workload";

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired HearingRounds rounds;
  @Autowired HandingOver handing;
  @Autowired Submissions submissions;
  @Autowired Absences absences;
  @Autowired Persons persons;
  @Autowired RoleAssignments roles;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void a_substitutes_line_never_stands_under_the_name_of_who_is_away() {
    isHeard();
    assertThat(names(district.task(SAY, district.officer))).contains("\"name\"");
    away(district.officer, district.coordinator);
    Task task = district.task(SAY, district.coordinator);
    assertThat(names(task)).contains("\"voice\"").doesNotContain("\"name\"");
    assertThatThrownBy(() -> district.send(task, notYet("name")))
        .hasMessageContaining("Under which name does your line stand?");
    district.send(task, notYet("voice"));
    assertThat(rounds.asked(cycle.plan(), district.officer).orElseThrow().saidAs())
        .isEqualTo(SaidAs.VOICE);
  }

  @Test
  void a_line_that_somebody_writes_down_never_stands_under_the_name_of_who_told_it() {
    isHeard();
    Task task = district.task(SAY, district.officer);
    assertThatThrownBy(() -> submissions.record(task.getId(), notYet("name"), district.coordinator))
        .hasMessageContaining("Under which name does your line stand?");
    submissions.record(task.getId(), notYet("group"), district.coordinator);
    assertThat(rounds.asked(cycle.plan(), district.officer).orElseThrow().saidAs())
        .isEqualTo(SaidAs.GROUP);
  }

  @Test
  void a_group_of_one_is_a_name_and_only_its_own_person_gives_it() {
    isHeard();
    Task theirs = district.task(SAY, district.chair);
    assertThat(names(theirs)).contains("\"group\"", "\"name\"");
    assertThatThrownBy(
            () -> submissions.record(theirs.getId(), notYet("group"), district.coordinator))
        .hasMessageContaining("Under which name does your line stand?");
    away(district.chair, district.coordinator);
    Task task = district.task(SAY, district.coordinator);
    assertThat(names(task)).contains("\"voice\"").doesNotContain("\"group\"", "\"name\"");
    assertThatThrownBy(() -> district.send(task, notYet("group")))
        .hasMessageContaining("Under which name does your line stand?");
  }

  @Test
  void without_a_director_what_wasnt_heard_waits_until_somebody_who_writes_sends_it() {
    isHeard();
    district.send(district.task(SAY, district.officer), notYet("voice"));
    nobodyDirects();
    daysAreOver();
    Task revise = district.task(REVISE, district.coordinator);
    assertThat(district.shown(revise, "dissent")).as("said at the table").isEqualTo("");
    assertThat(district.shown(revise, "waits").toString()).contains("whoever acts as director");
    assertThatThrownBy(() -> district.send(revise, Map.of()))
        .hasMessageContaining("Whoever writes the plan sends it");
    acts(district.superintendent);
    Task theirs = district.task(REVISE, district.superintendent);
    assertThat(district.shown(theirs, "waits")).isEqualTo("");
    assertThat(district.shown(theirs, "dissent").toString()).contains(LINE);
    district.send(theirs, Map.of());
    assertThat(rounds.of(cycle.plan())).hasSize(2);
  }

  @Test
  void without_a_director_the_close_waits_with_the_coordinator_who_reads_no_dissent() {
    district.decides("boardplan.hearing.again", "0");
    isHeard();
    district.send(district.task(SAY, district.officer), notYet("voice"));
    nobodyDirects();
    daysAreOver();
    Task close = district.task(CLOSE, district.coordinator);
    assertThat(district.shown(close, "dissent")).isEqualTo("");
    assertThat(district.shown(close, "waits").toString()).contains("whoever acts as director");
    assertThatThrownBy(() -> district.send(close, Map.of()))
        .hasMessageContaining("The director closes the plan");
    acts(district.superintendent);
    Task theirs = district.task(CLOSE, district.superintendent);
    assertThat(district.shown(theirs, "waits")).isEqualTo("");
    assertThat(district.shown(theirs, "dissent").toString()).contains(LINE);
    district.send(theirs, Map.of());
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.CLOSED);
  }

  @Test
  void nobody_writes_the_directors_close_down_as_it_was_told() {
    isHeard();
    cycle.heard();
    Task close = district.task(CLOSE, district.director);
    for (String other : List.of(district.coordinator, district.superintendent)) {
      assertThatThrownBy(() -> submissions.record(close.getId(), Map.of(), other))
          .hasMessageContaining("The director closes the plan");
    }
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.HEARING);
    cycle.closes();
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.CLOSED);
  }

  @Test
  void who_stands_in_for_an_absent_director_closes_and_reads_dissent_only_with_a_voice() {
    isHeard();
    district.send(district.task(SAY, district.officer), notYet("voice"));
    away(district.director, district.coordinator);
    daysAreOver();
    district.send(district.task(REVISE, district.coordinator), Map.of());
    daysAreOver();
    Task close = district.task(CLOSE, district.coordinator);
    assertThat(district.shown(close, "dissent")).isEqualTo("");
    assertThat(district.shown(close, "waits")).isEqualTo("");
    district.send(close, Map.of());
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.CLOSED);
  }

  @Test
  void without_a_director_the_draft_waits_with_the_coordinator_and_names_who_can_write_it() {
    cycle.toTheDraft();
    nobodyDirects();
    Task draft = district.task("Draft the plan", district.coordinator);
    assertThat(district.shown(draft, "writers").toString())
        .contains("Sam Of", "Sue Of", "Olga Of", "Omar Of")
        .doesNotContain("Ada", "Hana", "Cora");
    assertThat(district.shown(draft, "page")).as("read, not written").isEqualTo("");
    assertThatThrownBy(() -> district.send(draft, Map.of()))
        .hasMessageContaining("Whoever writes the plan sends it");
  }

  @Test
  void without_a_director_january_waits_with_the_coordinator_until_somebody_acts_as_one() {
    district.leaves(district.director, SPRING.minusMonths(5));
    district.moveTo(SmallDistrict.MEETINGS.get(0).minusDays(8), "09:00");
    Task begin = district.task(ANYWAY, district.coordinator);
    assertThat(district.shown(begin, "waits").toString()).contains("or the chair");
    assertThatThrownBy(() -> district.send(begin, Map.of("reason", "It is time")))
        .hasMessageContaining("lets January begin");
    acts(district.officer);
    district.send(district.task(ANYWAY, district.officer), Map.of("reason", "It is time"));
    assertThat(district.ends(BoardPlanMonitoringProcess.ID)).containsExactly("Begun anyway");
  }

  private void nobodyDirects() {
    district.leaves(district.director, SPRING);
    district.moveTo(SPRING.plusDays(1), "09:00");
    handing.follow(district.code);
  }

  private void acts(String person) {
    roles.save(
        new RoleAssignment(
                persons.findById(person).orElseThrow(),
                Role.DIRECTOR,
                district.district,
                LocalDate.of(2026, 12, 1))
            .acting());
    handing.follow(district.code);
  }

  private void daysAreOver() {
    Hearing newest = rounds.of(cycle.plan()).get(rounds.of(cycle.plan()).size() - 1);
    LocalDate until = newest.until().atZone(ZoneId.of("America/Toronto")).toLocalDate();
    district.moveTo(until, "17:00");
    handing.follow(district.code);
  }

  private void isHeard() {
    cycle.toTheDraft();
    cycle.drafted();
  }

  /** The names a line can stand under, as the form offers them. */
  private String names(Task task) {
    return district.shown(task, "asOptions").toString();
  }

  private static Map<String, Object> notYet(String as) {
    return Map.of("answer", "notYet", "wanted", LINE, "saidAs", as);
  }

  /** From the last working meeting on, and who does their work meanwhile. */
  private void away(String person, String substitute) {
    absences.save(
        new Absence(
            persons.findById(person).orElseThrow(),
            SPRING,
            LocalDate.of(2027, 6, 30),
            persons.findById(substitute).orElseThrow(),
            null));
    handing.follow(district.code);
  }
}
