package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.Canaries;
import org.almanac.FormFields;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Question;
import org.almanac.meetings.QuestionGroup;
import org.almanac.meetings.Questions;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Types a canary into every field of every form, and then looks for it in the engine's tables. */
@SmallDistrictTest
class CanaryTest {
  private static final String CANARY = "kanarie";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired Tickets tickets;
  @Autowired Questions questions;
  @Autowired JdbcClient jdbc;

  private final Set<String> typed = new TreeSet<>();

  @Test
  void what_people_type_is_in_no_table_of_the_engine() {
    district.opens();
    aMonthInWhichEverybodyTypes();

    assertThat(typed).as("fields that take free text").isEqualTo(Canaries.freeText("plt-"));
    Canaries tables = new Canaries(jdbc, CANARY);
    assertThat(tables.found("PLT_"))
        .as("our own tables do hold it, so the search can find it")
        .isNotEmpty();
    assertThat(tables.found("ACT_")).isEmpty();
    assertThat(tables.finding(district.code + ":PLT-2026-10").found("ACT_"))
        .as("what the engine does hold of it is found there")
        .contains("ACT_HI_PROCINST");
    assertThat(tables.finding(district.officer).found("ACT_")).contains("ACT_HI_TASKINST");
    assertThat(tables.finding("bpmn:definitions").found("ACT_"))
        .as("in bytes too")
        .contains("ACT_GE_BYTEARRAY");
  }

  @Test
  void the_fields_of_other_programs_have_a_canary_of_their_own() {
    assertThat(Canaries.freeText(""))
        .as("CohortCanaryTest, BoardPlanCanaryTest and SchoolPlanCanaryTest type into the others")
        .allMatch(
            field ->
                field.startsWith("plt-")
                    || field.startsWith("cohort-")
                    || field.startsWith("board-")
                    || field.startsWith("school-"));
  }

  private void aMonthInWhichEverybodyTypes() {
    Meeting meeting = district.meets(DAY);
    district.settle();
    Task prepare = district.task("Prepare the meeting", district.coordinator);
    // what is refused must not stay either: here in the text of an exception
    Map<String, Object> tooLong = canaries("plt-meeting-prepare");
    tooLong.put("learning", 130);
    tooLong.put("information", 60);
    assertThatThrownBy(() -> district.send(prepare, tooLong))
        .isInstanceOf(FormFieldValidationException.class);
    Map<String, Object> right = canaries("plt-meeting-prepare");
    right.put("coffee", "08:30");
    right.put("learning", 120);
    right.put("information", 60);
    district.send(prepare, right);

    district.moveTo(LocalDate.of(2026, 9, 22), "07:00");
    Map<String, Object> card = canaries("plt-meeting-card");
    card.put("plan", "moved");
    district.send(district.task("Bring your card", district.principal), card);

    district.moveTo(DAY, "11:55");
    tickets.leaveInRoom(
        meeting, UUID.randomUUID(), new TicketText(CANARY, CANARY, CANARY + " what?"));
    district.moveTo(DAY, "12:30");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 4));

    district.moveTo(LocalDate.of(2026, 10, 17), "07:00");
    QuestionGroup group = questions.group(district.code, meeting.key(), CANARY);
    List<Long> all =
        questions.all(district.code, meeting.key()).stream().map(Question::id).toList();
    questions.move(district.code, meeting.key(), all, group.id());
    questions.change(
        district.code, meeting.key(), group.id(), group.version(), CANARY, district.officer);
    district.send(district.task("Group questions", district.coordinator), Map.of());
    district.send(
        district.task("Answer questions", district.officer), canaries("plt-meeting-answer"));
    district.send(
        district.task("Write the summary", district.coordinator), canaries("plt-meeting-summary"));
    district.settle();
    district.moveTo(LocalDate.of(2026, 10, 30), "09:00");
    assertThat(district.ends("plt-meeting")).endsWith("Summary out");
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
