package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** "I'd like to meet somebody else" passes nothing on: whoever looks finds the two alike. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class WhoSaidSomebodyElseTest {
  private static final String COFFEE = "Have one coffee before you answer";
  private static final List<String> HISTORY =
      List.of(
          "ACT_HI_ACTINST",
          "ACT_HI_TASKINST",
          "ACT_HI_IDENTITYLINK",
          "ACT_HI_OP_LOG",
          "ACT_HI_VARINST",
          "ACT_HI_DETAIL",
          "ACT_HI_COMMENT",
          "ACT_HI_ATTACHMENT",
          "ACT_HI_INCIDENT",
          "ACT_HI_JOB_LOG",
          "ACT_HI_EXT_TASK_LOG",
          "ACT_HI_PROCINST");

  @Autowired AnAssociation association;
  @Autowired ProposedPairs proposals;
  @Autowired IntakeMatches matches;
  @Autowired MatchSheets sheets;
  @Autowired MatchDesk desk;

  @Test
  void while_the_other_has_not_answered_a_yes_and_somebody_else_look_alike() {
    Map<String, String> yes = seenAfter("yes");
    Map<String, String> other = seenAfter("somebody-else");
    assertThat(other).isEqualTo(yes);
    assertThat(yes.get("silent")).isEqualTo("[Maya]");
  }

  @Test
  void both_answers_are_opened_together_and_both_hear_the_same_at_the_same_moment() {
    proposed();
    String ana = association.id("Ana");
    String maya = association.id("Maya");
    association.answers(ana, "somebody-else");
    assertThat(association.open(COFFEE, maya)).as("she may still answer in peace").hasSize(1);
    assertThat(association.told(ElsewhereNotice.KIND, ana)).isZero();
    association.answers(maya, "yes");
    assertThat(association.ends(MentorProposalProcess.ID)).containsExactly("Somebody else");
    assertThat(association.told(ElsewhereNotice.KIND, ana)).isEqualTo(1);
    assertThat(association.told(ElsewhereNotice.KIND, maya)).isEqualTo(1);
    assertThat(
            association
                .jdbc
                .sql(
                    "select count(distinct created_at) from notice where kind = ? and organization = ?")
                .params(ElsewhereNotice.KIND, association.code)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void the_history_tells_the_same_whoever_said_it_and_whoever_came_first() {
    List<String> first = historyOf("Ana", "somebody-else", "Maya", "yes");
    assertThat(historyOf("Ana", "yes", "Maya", "somebody-else")).isEqualTo(first);
    assertThat(historyOf("Maya", "yes", "Ana", "somebody-else")).isEqualTo(first);
    assertThat(historyOf("Maya", "somebody-else", "Ana", "yes")).isEqualTo(first);
    assertThat(first).isNotEmpty();
  }

  @Test
  void no_table_of_the_history_holds_a_task_of_the_two_nor_their_names() {
    proposed();
    String ana = association.id("Ana");
    String maya = association.id("Maya");
    association.answers(maya, "yes");
    association.answers(ana, "somebody-else");
    String instance = instance();
    for (String table : HISTORY) {
      assertThat(rows(table, instance))
          .as(table)
          .noneMatch(row -> row.values().stream().anyMatch(v -> is(v, ana) || is(v, maya)));
    }
    assertThat(association.history.createHistoricTaskInstanceQuery().processInstanceId(instance))
        .matches(query -> query.count() == 0);
  }

  @Test
  void what_a_coordinator_wrote_down_by_phone_leaves_no_trace_of_whose_it_was_either() {
    proposed();
    ProposedPair pair = proposals.findByOrganizationOrderById(association.code).get(0);
    IntakeMatch match = matches.findById(pair.matchId()).orElseThrow();
    String cora = association.coordinator;
    desk.answered(match, pair.id(), association.id("Maya"), false, cora);
    association.answers(association.id("Ana"), "yes");
    assertThat(association.ends(MentorProposalProcess.ID)).containsExactly("Somebody else");
    for (String table : HISTORY) {
      assertThat(rows(table, instance()))
          .as(table)
          .noneMatch(row -> row.values().stream().anyMatch(v -> is(v, cora)));
    }
  }

  @Test
  void nobody_writes_the_second_answer_down_and_so_learns_the_first() {
    proposed();
    ProposedPair pair = proposals.findByOrganizationOrderById(association.code).get(0);
    IntakeMatch match = matches.findById(pair.matchId()).orElseThrow();
    association.answers(association.id("Ana"), "somebody-else");
    assertThat(
            desk.answered(match, pair.id(), association.id("Maya"), true, association.coordinator))
        .isEqualTo(MatchDesk.Done.TELLS);
    assertThat(association.open("Have one coffee before you answer", association.id("Maya")))
        .hasSize(1);
  }

  @Test
  void another_coordinator_than_the_one_who_was_told_writes_no_second_answer_down() {
    proposed();
    ProposedPair pair = proposals.findByOrganizationOrderById(association.code).get(0);
    IntakeMatch match = matches.findById(pair.matchId()).orElseThrow();
    String second = association.person("Second", Role.COORDINATOR, "TOP");
    String maya = association.id("Maya");
    desk.answered(match, pair.id(), association.id("Ana"), false, association.coordinator);
    assertThat(byPhone(match, second)).containsExactly(false);
    assertThat(desk.answered(match, pair.id(), maya, true, second)).isEqualTo(MatchDesk.Done.TELLS);
    assertThat(byPhone(match, association.coordinator)).containsExactly(true);
    assertThat(desk.answered(match, pair.id(), maya, true, association.coordinator))
        .isEqualTo(MatchDesk.Done.SAVED);
  }

  private List<Boolean> byPhone(IntakeMatch match, String reader) {
    return sheets.of(match, reader).lines().get(0).silent().stream()
        .map(PairLine.Silent::byPhone)
        .toList();
  }

  @Test
  void the_choice_of_whom_to_meet_leaves_no_task_behind_either_and_its_instance_ends() {
    association.opens("matching.choices", "2");
    String ana = association.member("Ana", "budget");
    String maya = association.mentor("Maya", 1, "budget");
    String marc = association.mentor("Marc", 1, "budget");
    association.hasDraft();
    association.publishes();
    association.send(
        association.task("Choose your mentor", ana), Map.of("mentor", "none:" + maya + "," + marc));
    association.settle();
    assertThat(rows("ACT_HI_TASKINST", instance())).isEmpty();
    assertThat(rows("ACT_HI_PROCINST", instance()))
        .singleElement()
        .satisfies(row -> assertThat(row.get("END_TIME_")).isNotNull());
  }

  /** All that a coordinator sees in Cockpit, in history and on the page, with ids left out. */
  private Map<String, String> seenAfter(String answer) {
    proposed();
    association.answers(association.id("Ana"), answer);
    String instance = instance();
    Map<String, String> seen = new TreeMap<>();
    seen.put(
        "variables",
        new TreeMap<>(association.runtime.getVariables(instance))
            .toString()
            .replace(association.code, "a"));
    seen.put(
        "tasks",
        association.tasks.createTaskQuery().processInstanceId(instance).list().stream()
            .map(task -> task.getAssignee().replace(association.code, "a"))
            .toList()
            .toString());
    seen.put("active", association.runtime.getActiveActivityIds(instance).toString());
    seen.put("history", history(instance).toString());
    ProposedPair pair = proposals.findByOrganizationOrderById(association.code).get(0);
    seen.put("state", "" + pair.state());
    PairLine line =
        sheets
            .of(matches.findById(pair.matchId()).orElseThrow(), association.coordinator)
            .lines()
            .get(0);
    seen.put("standing", "" + line.standing());
    seen.put(
        "silent",
        line.silent().stream()
            .map(PairLine.Silent::name)
            .map(n -> n.split(" ")[0])
            .toList()
            .toString());
    seen.put("told", "" + association.told(ElsewhereNotice.KIND, association.id("Maya")));
    return seen;
  }

  private List<String> historyOf(String first, String answer, String second, String other) {
    proposed();
    association.answers(association.id(first), answer);
    association.answers(association.id(second), other);
    return history(instance());
  }

  /** Every row of every table, without what is random or a time of day. */
  private List<String> history(String instance) {
    List<String> all = new ArrayList<>();
    for (String table : HISTORY) {
      rows(table, instance).stream()
          .map(
              row ->
                  table
                      + " "
                      + row.get("ACT_ID_")
                      + " "
                      + row.get("ASSIGNEE_")
                      + " "
                      + row.get("USER_ID_")
                      + " "
                      + row.get("DELETE_REASON_")
                      + " "
                      + row.get("END_TIME_")
                      + " "
                      + row.get("DURATION_"))
          .sorted()
          .forEach(all::add);
    }
    return all;
  }

  private List<Map<String, Object>> rows(String table, String instance) {
    String column = "PROC_INST_ID_";
    String where =
        table.equals("ACT_HI_IDENTITYLINK")
            ? " where TASK_ID_ is not null and TENANT_ID_ = ?"
            : table.equals("ACT_HI_JOB_LOG")
                ? " where PROCESS_INSTANCE_ID_ = ?"
                : " where " + column + " = ?";
    boolean links = table.equals("ACT_HI_IDENTITYLINK");
    return association
        .jdbc
        .sql("select * from " + table + where)
        .param(links ? association.code : instance)
        .query()
        .listOfRows()
        .stream()
        .filter(row -> !links || isOfProposal(row))
        .toList();
  }

  private static boolean isOfProposal(Map<String, Object> row) {
    return ("" + row.get("PROC_DEF_KEY_")).equals(MentorProposalProcess.ID)
        || ("" + row.get("PROC_DEF_ID_")).startsWith(MentorProposalProcess.ID);
  }

  private static boolean is(Object value, String person) {
    return value != null && value.toString().equals(person);
  }

  private String instance() {
    return proposals
        .findByOrganizationOrderById(association.code)
        .get(0)
        .processInstanceId()
        .orElseThrow();
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
}
