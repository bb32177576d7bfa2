package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.CardsOut;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.MeetingSummaries;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Participation;
import org.almanac.meetings.Question;
import org.almanac.meetings.QuestionGroup;
import org.almanac.meetings.Questions;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.almanac.meetings.UnownedQuestions;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

@SharedAlmanacTest
@Import(SmallDistrict.class)
class PltMeetingProcessTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired Meetings meetings;
  @Autowired Attendance attendance;
  @Autowired Tickets tickets;
  @Autowired Questions questions;
  @Autowired Voices voices;
  @Autowired MeetingSummaries summaries;
  @Autowired CardsOut cards;
  @Autowired UnownedQuestions unowned;

  @Autowired
  @Qualifier("pltUnowned")
  NoticeText unownedText;

  Meeting meeting;

  @BeforeEach
  void aMeetingIsPlanned() {
    district.opens();
    meeting = district.meets(DAY);
    district.settle();
  }

  @Test
  void summary_out_after_questions_were_answered() {
    prepare(Map.of("voices", List.of(district.principal)));
    district.settle();
    assertThat(district.told("plt-voices")).isEqualTo(1);
    assertThat(district.told("plt-card")).isZero();

    // 15 working days before: Thanksgiving is on 12 October, Truth and Reconciliation no holiday
    district.moveTo(LocalDate.of(2026, 9, 22), "07:00");
    assertThat(district.told("plt-card")).isEqualTo(4);
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
    cantCome(district.colleague);

    district.moveTo(LocalDate.of(2026, 10, 13), "07:00");
    assertThat(tableOf(district.principal)).isPresent();
    assertThat(tableOf(district.colleague)).isEmpty();

    district.moveTo(DAY, "11:55");
    wonder("Who orders the books?");
    district.moveTo(DAY, "12:30");
    Task attendanceTask = district.task("Record who came", district.coordinator);
    assertThat(shown(attendanceTask, "away").toString()).contains(district.colleague);
    district.send(attendanceTask, Map.of("headCount", 3, "away", List.of(district.colleague)));
    assertThat(meetings.named(district.code, meeting.key()).state()).isEqualTo(MeetingState.HELD);
    assertThat(district.open("Group questions", district.coordinator)).isEmpty();

    district.moveTo(LocalDate.of(2026, 10, 17), "07:00");
    Task group = district.task("Group questions", district.coordinator);
    assertThatThrownBy(() -> district.send(group, Map.of()))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("One question has no group yet");
    group("Books", district.officer);
    district.send(group, Map.of());

    Task answer = district.task("Answer questions", district.officer);
    assertThat(shown(answer, "questions").toString()).contains("Who orders the books?");
    assertThatThrownBy(() -> district.send(answer, Map.of()))
        .hasMessageContaining("A sentence, please");
    district.send(answer, Map.of("answer", "The office does."));

    Task write = district.task("Write the summary", district.coordinator);
    String draft = shown(write, "summary").toString();
    assertThat(draft).contains("The office does.");
    district.send(write, Map.of("summary", draft));
    district.settle();
    assertThat(district.told("plt-summary")).isEqualTo(4);
    assertThat(summaries.findByOrganizationAndMeetingKey(district.code, meeting.key()))
        .hasValueSatisfying(s -> assertThat(s.sentOn()).isPresent());
    assertThat(district.ends("plt-meeting")).endsWith("Answers in", "Summary out");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void summary_out_without_questions() {
    untilAttendance();
    district.moveTo(LocalDate.of(2026, 10, 17), "07:00");
    writeSummary();
    assertThat(district.ends("plt-meeting"))
        .containsExactly("Seated", "No questions", "Summary out");
  }

  @Test
  void summary_out_with_a_question_still_looked_into() {
    prepare(Map.of());
    district.moveTo(DAY, "11:55");
    wonder("When does the gym open?");
    district.moveTo(DAY, "12:30");
    recordEverybody();
    district.moveTo(LocalDate.of(2026, 10, 19), "09:00");
    group("Gym", null);
    district.send(district.task("Group questions", district.coordinator), Map.of());
    // nobody took it, so it came to the coordinator
    assertThat(district.open("Answer questions", district.coordinator)).hasSize(1);
    district.moveTo(LocalDate.of(2026, 10, 21), "08:30");
    assertThat(district.open("Answer questions", district.coordinator)).isEmpty();
    writeSummary();
    assertThat(district.ends("plt-meeting"))
        .containsExactly("Seated", "Still looked into", "Summary out");
  }

  @Test
  void not_held_when_nobody_prepared_it() {
    district.moveTo(DAY, "11:59");
    assertThat(district.open("Prepare the meeting", district.coordinator)).hasSize(1);
    district.moveTo(DAY, "12:01");
    assertThat(district.ends("plt-meeting")).containsExactly("Not held");
    assertThat(meetings.named(district.code, meeting.key()).state())
        .isEqualTo(MeetingState.CANCELLED);
    assertThat(district.told("plt-card")).isZero();
  }

  @Test
  void prepared_late_the_cards_go_out_at_once() {
    district.moveTo(LocalDate.of(2026, 10, 9), "09:00");
    prepare(Map.of());
    district.settle();
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
  }

  @Test
  void cards_sent_out_twice_are_there_once() {
    prepare(Map.of());
    district.moveTo(LocalDate.of(2026, 9, 22), "07:00");
    cards.sendOut(district.code, meeting.key());
    district.settle();
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
    assertThat(district.told("plt-card")).isEqualTo(4);
  }

  @Test
  void called_off_in_cockpit_everything_that_hangs_on_it_goes_along() {
    prepare(Map.of());
    district.moveTo(LocalDate.of(2026, 9, 22), "07:00");
    district.runtime.deleteProcessInstance(
        district
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(district.code + ":" + meeting.key())
            .singleResult()
            .getId(),
        "called off");
    assertThat(meetings.named(district.code, meeting.key()).state())
        .isEqualTo(MeetingState.CANCELLED);
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
    assertThat(district.ends("meeting-participation")).hasSize(4).containsOnly("Meeting cancelled");
  }

  void prepare(Map<String, Object> more) {
    Map<String, Object> fields = new java.util.HashMap<>(more);
    fields.put("theme", "Mathematics for everybody");
    fields.put("place", "Education Centre");
    fields.put("coffee", "08:30");
    fields.put("learning", 120);
    fields.put("information", 60);
    district.send(district.task("Prepare the meeting", district.coordinator), fields);
  }

  private void cantCome(String person) {
    district.send(district.task("Bring your card", person), Map.of("cantCome", true));
    assertThat(attendance.of(district.code, meeting.key(), person).orElseThrow().coming())
        .isEqualTo(Coming.CANT_COME);
  }

  private void wonder(String question) {
    tickets.leaveInRoom(
        meetings.named(district.code, meeting.key()),
        UUID.randomUUID(),
        new TicketText(null, null, question));
  }

  @Test
  void a_question_without_an_owner_is_told_to_the_coordinator_once() {
    prepare(Map.of());
    district.moveTo(DAY, "11:55");
    wonder("Who orders the books?");
    district.moveTo(DAY, "12:30");
    recordEverybody();
    district.moveTo(LocalDate.of(2026, 10, 17), "07:00");
    group("Books", null);

    unowned.tell(district.code);
    unowned.tell(district.code);

    assertThat(district.told(UnownedQuestions.kind("plt"))).isEqualTo(1);
    assertThat(unownedText.write(told()).lines()).containsExactly("Books");
    questions
        .groupsOf(district.code, meeting.key())
        .forEach(
            g ->
                questions.change(
                    district.code,
                    meeting.key(),
                    g.id(),
                    g.version(),
                    g.theme(),
                    district.officer));
    assertThat(unownedText.write(told())).as("somebody took it before the mail went").isNull();
  }

  private NoticeItem told() {
    return new NoticeItem(
        district.code,
        district.code + ":" + meeting.key(),
        UnownedQuestions.kind("plt"),
        district.coordinator,
        1,
        null,
        null);
  }

  private void group(String theme, String owner) {
    QuestionGroup made = questions.group(district.code, meeting.key(), theme);
    List<Long> all =
        questions.all(district.code, meeting.key()).stream().map(Question::id).toList();
    questions.move(district.code, meeting.key(), all, made.id());
    if (owner != null) {
      questions.change(district.code, meeting.key(), made.id(), made.version(), theme, owner);
    }
  }

  private void untilAttendance() {
    prepare(Map.of());
    district.moveTo(DAY, "12:30");
    recordEverybody();
  }

  private void recordEverybody() {
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 4));
  }

  private void writeSummary() {
    Task write = district.task("Write the summary", district.coordinator);
    district.send(write, Map.of("summary", shown(write, "summary").toString()));
    district.settle();
  }

  private java.util.Optional<Integer> tableOf(String person) {
    Participation p = attendance.of(district.code, meeting.key(), person).orElseThrow();
    return p.tableNumber();
  }

  private Object shown(Task task, String key) {
    return district.forms.getTaskFormVariables(task.getId()).get(key);
  }
}
