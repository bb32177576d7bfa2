package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.AgendaBlock;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.BlockKind;
import org.almanac.meetings.Change;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.meetings.Question;
import org.almanac.meetings.QuestionGroup;
import org.almanac.meetings.Questions;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** November's meeting, from its planning to each of its ends. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class CohortMeetingProcessTest {
  private static final LocalDate DAY = SmallAssociation.NOVEMBER;

  @Autowired SmallAssociation association;
  @Autowired Convening convening;
  @Autowired Attendance attendance;
  @Autowired SuggestionBox box;
  @Autowired SessionDesign design;
  @Autowired Tickets tickets;
  @Autowired Questions questions;
  @Autowired Moving moving;

  @BeforeEach
  void novembersMeetingIsPlanned() {
    association.opens();
    association.settles(SmallAssociation.YEAR, List.of(DAY, SmallAssociation.APRIL));
  }

  @Test
  void summary_out_after_questions_were_answered() {
    Meeting meeting = association.cardsOut(DAY);
    assertThat(meeting.key()).isEqualTo("COHORT-2026-11");
    assertThat(association.told("cohort-card")).isEqualTo(4);
    Task card = association.task("Bring your card", association.member);
    assertThat(association.shown(card, "question").toString())
        .isEqualTo("What would help you most in November?");
    association.send(card, Map.of("help", "How others begin with their board"));
    association.send(
        association.task("Bring your card", association.secondYear), Map.of("cantCome", true));
    designs("Beginning with a board");
    held();
    wonder("Who knows the budget?");
    association.moveTo(DAY.plusDays(3), "07:00");
    Task group = association.task("Group questions", association.coordinator);
    group("Budget", association.mentor);
    association.send(group, Map.of());
    association.send(
        association.task("Answer questions", association.mentor), Map.of("answer", "I do."));
    writeSummary();
    assertThat(association.told("cohort-summary")).isEqualTo(4);
    assertThat(association.ends("cohort-meeting"))
        .containsExactly("Session designed", "Answers in", "Summary out");
    assertThat(association.incidents()).isZero();
  }

  @Test
  void summary_out_without_questions() {
    association.cardsOut(DAY);
    designs("Beginning");
    held();
    association.moveTo(DAY.plusDays(3), "07:00");
    writeSummary();
    assertThat(association.ends("cohort-meeting"))
        .containsExactly("Session designed", "No questions", "Summary out");
    assertThat(association.ends("meeting-participation")).hasSize(4).containsOnly("Took part");
  }

  @Test
  void summary_out_with_a_question_still_looked_into() {
    association.cardsOut(DAY);
    designs("Beginning");
    held();
    wonder("When is the next?");
    association.moveTo(DAY.plusDays(3), "07:00");
    group("Next", null);
    association.send(association.task("Group questions", association.coordinator), Map.of());
    association.moveTo(LocalDate.of(2026, 11, 25), "08:30");
    writeSummary();
    assertThat(association.ends("cohort-meeting")).contains("Still looked into", "Summary out");
  }

  @Test
  void not_held_when_nobody_arranged_it() {
    association.moveTo(DAY, "11:59");
    assertThat(association.open("Arrange the meeting", association.coordinator)).hasSize(1);
    association.moveTo(DAY, "12:01");
    assertThat(association.ends("cohort-meeting")).containsExactly("Not held");
    assertThat(association.named(DAY).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(association.told("cohort-card")).isZero();
  }

  @Test
  void a_session_that_nobody_designed_is_held_as_every_agenda_is() {
    Meeting meeting = association.cardsOut(DAY);
    assertThat(convening.agenda(association.code, meeting.key()))
        .extracting(AgendaBlock::kind)
        .contains(BlockKind.PRACTICE, BlockKind.EMERGENT);
    association.moveTo(DAY, "12:30");
    assertThat(association.open("Design the session", association.coordinator)).isEmpty();
    association.task("Record who came", association.coordinator);
    assertThat(association.ends("cohort-meeting")).containsExactly("As it stood");
  }

  @Test
  void arranged_late_the_cards_go_out_at_once() {
    association.moveTo(DAY.minusDays(5), "09:00");
    association.send(
        association.task("Arrange the meeting", association.coordinator),
        Map.of("link", "https://meet.example.org/1"));
    association.task("Bring your card", association.member);
  }

  @Test
  void a_meeting_is_somewhere_a_place_or_a_link() {
    association.moveTo(DAY.minusDays(40), "09:00");
    Task arrange = association.task("Arrange the meeting", association.coordinator);
    assertThatThrownBy(() -> association.send(arrange, Map.of("room", "2")))
        .hasMessageContaining("A place or a link, please");
  }

  @Test
  void an_agenda_without_sharing_of_successful_practice_is_sent_back_and_nothing_is_kept() {
    Meeting meeting = association.cardsOut(DAY);
    Task design = association.task("Design the session", association.coordinator);
    assertThatThrownBy(
            () -> association.send(design, Map.of("theme", "T", "session", 90, "emergent", 30)))
        .hasMessageContaining("sharing of successful practice");
    assertThat(association.named(DAY).title()).isEmpty();
    assertThat(convening.agenda(association.code, meeting.key()))
        .extracting(AgendaBlock::kind)
        .contains(BlockKind.PRACTICE);
  }

  @Test
  void the_coordinators_task_shows_what_the_mentor_team_chose() {
    Meeting meeting = association.cardsOut(DAY);
    box.say(association.code, meeting.key(), association.member, "Board meetings");
    String id = box.seen(meeting, association.mentor).get(0).key();
    box.choose(meeting, Set.of(id));
    Task design = association.task("Design the session", association.coordinator);
    assertThat(association.shown(design, "topics").toString()).contains(id);
    assertThat(association.shown(design, "practice")).isEqualTo(45);
  }

  @Test
  void the_task_never_overwrites_what_the_mentor_team_changed_meanwhile() {
    Meeting meeting = association.cardsOut(DAY);
    Task task = association.task("Design the session", association.coordinator);
    Object seen = association.shown(task, "seen");
    SessionDraft theirs = new SessionDraft("Boards", Set.of(), 5, 40, "Nora", 60, null, 15, 30, 5);
    association.tenants.within(association.code, () -> design.design(meeting, theirs));
    Map<String, Object> mine =
        Map.of("theme", "Mine", "practice", 30, "emergent", 30, "seen", seen);
    assertThatThrownBy(() -> association.send(task, mine))
        .hasStackTraceContaining("mentor team changed the session after you opened this");
    assertThat(association.named(DAY).title()).isEqualTo("Boards");
    Map<String, Object> again = new HashMap<>(mine);
    again.put("seen", association.shown(task, "seen"));
    association.send(task, again);
    assertThat(association.named(DAY).title()).isEqualTo("Mine");
  }

  @Test
  void moved_the_cards_and_all_dates_follow() {
    association.cardsOut(DAY);
    LocalDate later = LocalDate.of(2026, 11, 25);
    Meeting now = association.named(DAY);
    Move to = new Move(later, LocalTime.of(9, 0), now.place(), now.room(), now.link());
    Change change =
        moving.move(association.coordinator, now, now.version(), to, true, Locale.CANADA);
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
    association.settle();
    assertThat(association.task("Bring your card", association.member).getDueDate())
        .isEqualTo(Date.from(SmallAssociation.at(later, "09:00")));
    assertThat(association.told("meeting-moved")).isEqualTo(4);
    association.moveTo(DAY, "12:30");
    assertThat(association.open("Record who came", association.coordinator)).isEmpty();
    association.moveTo(later, "12:30");
    association.task("Record who came", association.coordinator);
    assertThat(association.ends("cohort-meeting")).contains("Dates moved");
    assertThat(association.incidents()).isZero();
  }

  @Test
  void called_off_everything_that_hangs_on_it_goes_along() {
    association.cardsOut(DAY);
    Meeting now = association.named(DAY);
    moving.callOff(association.coordinator, now, now.version());
    association.settle();
    assertThat(association.ends("cohort-meeting")).containsExactly("Called off");
    assertThat(association.ends("meeting-participation"))
        .hasSize(4)
        .containsOnly("Meeting cancelled");
    assertThat(association.open("Bring your card", association.member)).isEmpty();
    assertThat(association.told("meeting-cancelled")).isEqualTo(4);
  }

  @Test
  void taken_away_in_cockpit_everything_that_hangs_on_it_goes_along() {
    Meeting meeting = association.cardsOut(DAY);
    association.runtime.deleteProcessInstance(meeting.processInstanceId().orElseThrow(), "");
    association.settle();
    assertThat(association.named(DAY).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(association.open("Bring your card", association.member)).isEmpty();
  }

  private void designs(String theme) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("theme", theme);
    fields.put("practice", 40);
    fields.put("session", 80);
    fields.put("emergent", 30);
    association.send(association.task("Design the session", association.coordinator), fields);
  }

  private void held() {
    association.moveTo(DAY, "12:05");
    association.send(
        association.task("Record who came", association.coordinator), Map.of("headCount", 3));
    assertThat(association.named(DAY).state()).isEqualTo(MeetingState.HELD);
  }

  private void wonder(String question) {
    tickets.leaveInRoom(
        association.named(DAY), UUID.randomUUID(), new TicketText(null, null, question));
  }

  private void group(String theme, String owner) {
    String key = association.named(DAY).key();
    QuestionGroup made = questions.group(association.code, key, theme);
    List<Long> all = questions.all(association.code, key).stream().map(Question::id).toList();
    questions.move(association.code, key, all, made.id());
    if (owner != null) {
      questions.change(association.code, key, made.id(), made.version(), theme, owner);
    }
  }

  private void writeSummary() {
    Task write = association.task("Write the summary", association.coordinator);
    String draft = association.shown(write, "summary").toString();
    association.send(write, Map.of("summary", draft));
  }
}
