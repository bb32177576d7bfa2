package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.Canaries;
import org.almanac.FormFields;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.Question;
import org.almanac.meetings.QuestionGroup;
import org.almanac.meetings.Questions;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A canary into every free field of a cohort meeting's forms, looked for in the engine's tables.
 */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class CohortCanaryTest {
  private static final String CANARY = "kanarie";
  private static final LocalDate DAY = SmallAssociation.NOVEMBER;

  @Autowired SmallAssociation association;
  @Autowired Tickets tickets;
  @Autowired Questions questions;
  @Autowired JdbcClient jdbc;

  private final Set<String> typed = new TreeSet<>();

  @Test
  void what_people_type_is_in_no_table_of_the_engine() {
    association.opens();
    association.settles(SmallAssociation.YEAR, List.of(DAY, SmallAssociation.APRIL));
    aMeetingAtWhichEverybodyTypes();

    assertThat(typed).as("fields that take free text").isEqualTo(Canaries.freeText("cohort-"));
    Canaries tables = new Canaries(jdbc, CANARY);
    assertThat(tables.found("COHORT_"))
        .as("our own tables do hold it, so the search can find it")
        .isNotEmpty();
    assertThat(tables.found("ACT_")).isEmpty();
    assertThat(tables.finding(association.code + ":COHORT-2026-11").found("ACT_"))
        .as("what the engine does hold of it is found there")
        .contains("ACT_HI_PROCINST");
    assertThat(tables.finding(association.mentor).found("ACT_")).contains("ACT_HI_TASKINST");
    assertThat(tables.finding("bpmn:definitions").found("ACT_"))
        .as("in bytes too")
        .contains("ACT_GE_BYTEARRAY");
  }

  private void aMeetingAtWhichEverybodyTypes() {
    association.moveTo(DAY.minusDays(40), "09:00");
    Map<String, Object> arranged = canaries("cohort-meeting-arrange");
    arranged.put("link", "https://meet.example.org/" + CANARY);
    association.send(association.task("Arrange the meeting", association.coordinator), arranged);
    association.moveTo(DAY.minusDays(22), "09:00");
    association.send(
        association.task("Bring your card", association.member), canaries("cohort-meeting-card"));
    Map<String, Object> designed = canaries("cohort-meeting-design");
    designed.putAll(Map.of("practice", 40, "session", 80, "emergent", 30));
    association.send(association.task("Design the session", association.coordinator), designed);
    association.moveTo(DAY, "12:05");
    association.send(
        association.task("Record who came", association.coordinator), Map.of("headCount", 3));
    tickets.leaveInRoom(
        association.named(DAY), UUID.randomUUID(), new TicketText(CANARY, CANARY, CANARY));
    association.moveTo(DAY.plusDays(3), "07:00");
    String key = association.named(DAY).key();
    QuestionGroup made = questions.group(association.code, key, CANARY);
    List<Long> all = questions.all(association.code, key).stream().map(Question::id).toList();
    questions.move(association.code, key, all, made.id());
    questions.change(association.code, key, made.id(), made.version(), CANARY, association.mentor);
    association.send(association.task("Group questions", association.coordinator), Map.of());
    association.send(
        association.task("Answer questions", association.mentor),
        canaries("cohort-meeting-answer"));
    association.send(
        association.task("Write the summary", association.coordinator),
        canaries("cohort-meeting-summary"));
    association.settle();
  }

  private Map<String, Object> canaries(String form) {
    Map<String, Object> sent = new LinkedHashMap<>();
    for (String key : FormFields.freeText(form)) {
      sent.put(key, CANARY);
      typed.add(form + " " + key);
    }
    return sent;
  }
}
