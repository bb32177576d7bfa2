package org.almanac.meetings;

import static org.almanac.meetings.Scene.KEY;
import static org.almanac.meetings.Scene.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almanac.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

@MeetingsSlice
class QuestionsTest {
  @Autowired HandClock clock;
  @Autowired Scene scene;
  @Autowired Tickets tickets;
  @Autowired Questions questions;
  @Autowired TestEntityManager tables;

  @BeforeEach
  void threeQuestionsInTheRoom() {
    Meeting meeting = scene.meetingOf(6);
    clock.at(Instant.parse("2026-10-14T15:52:00Z"));
    for (String wonder : List.of("Who covers?", "When is May?", "Why this book?")) {
      tickets.leaveInRoom(meeting, UUID.randomUUID(), new TicketText("a", "b", wonder));
    }
    tickets.leaveInRoom(meeting, UUID.randomUUID(), new TicketText("a", "b", null));
  }

  @Test
  void questions_are_collected_once() {
    assertThat(questions.collect(ORG, KEY)).isEqualTo(3);
    assertThat(questions.collect(ORG, KEY)).isZero();
    assertThat(questions.ungrouped(ORG, KEY)).isEqualTo(3);
  }

  @Test
  void each_owner_is_asked_once_and_one_answer_is_for_all_their_groups() {
    questions.collect(ORG, KEY);
    QuestionGroup time = owned("Time", "p9600", 0);
    QuestionGroup books = owned("Books", "p9600", 1);
    questions.group(ORG, KEY, "Nobody yet");
    assertThat(questions.owners(ORG, KEY)).containsExactly("p9600");
    questions.answer(ORG, KEY, "p9600", "Supply is booked.", null);
    assertThat(List.of(time, books)).allMatch(g -> g.answer().isPresent());
    assertThat(questions.withoutOwner(ORG, KEY))
        .extracting(QuestionGroup::theme)
        .containsExactly("Nobody yet");
  }

  @Test
  void the_summary_says_themes_answers_and_what_is_still_looked_into_by_whom_until_when() {
    questions.collect(ORG, KEY);
    owned("Time", "p9600", 0);
    owned("Books", "p9500", 1);
    questions.answer(ORG, KEY, "p9600", "In May, as always.", null);
    questions.answer(ORG, KEY, "p9500", "We are asking.", LocalDate.of(2026, 10, 30));
    assertThat(questions.draftSummary(ORG, KEY, Locale.CANADA))
        .isEqualTo(
            """
            2 themes, one question with an answer, one still being looked into.

            Time
            – When is May?
            Lee Osei: In May, as always.

            Books
            – Who covers?
            Ana Reyes: We are asking.
            Still being looked into by Ana Reyes, until Friday, 30 October.""");
  }

  @Test
  void a_meeting_without_questions_has_a_summary_too() {
    assertThat(questions.draftSummary(ORG, KEY, Locale.CANADA))
        .isEqualTo("There were no questions this time.");
  }

  @Test
  void a_dissolved_group_gives_its_questions_back() {
    questions.collect(ORG, KEY);
    QuestionGroup group = owned("Time", null, 0);
    questions.dissolve(ORG, KEY, group.id());
    assertThat(questions.ungrouped(ORG, KEY)).isEqualTo(3);
    assertThat(questions.move(ORG, KEY, List.of(), group.id())).isFalse();
  }

  @Test
  void a_group_that_somebody_else_changed_is_not_overwritten() {
    QuestionGroup group = questions.group(ORG, KEY, "Time");
    assertThat(questions.change(ORG, KEY, group.id(), group.version(), "Hours", null)).isTrue();
    tables.flush();
    assertThat(questions.change(ORG, KEY, group.id(), 0, "Minutes", null)).isFalse();
    assertThat(group.theme()).isEqualTo("Hours");
  }

  @Test
  void another_organization_touches_nothing() {
    questions.collect(ORG, KEY);
    QuestionGroup group = questions.group(ORG, KEY, "Time");
    assertThat(questions.change("other", KEY, group.id(), 0, "Mine", null)).isFalse();
    questions.dissolve("other", KEY, group.id());
    assertThat(questions.groupsOf(ORG, KEY)).hasSize(1);
    assertThat(questions.all("other", KEY)).isEmpty();
  }

  private QuestionGroup owned(String theme, String owner, int question) {
    QuestionGroup group = questions.group(ORG, KEY, theme);
    questions.change(ORG, KEY, group.id(), group.version(), theme, owner);
    Long id = questions.all(ORG, KEY).get(question).id();
    questions.move(ORG, KEY, List.of(id), group.id());
    tables.flush();
    return group;
  }
}
