package org.almanac.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import org.almanac.notices.CalendarReply;
import org.almanac.notices.CalendarReply.Answer;
import org.almanac.people.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who declines in the calendar is not expected, unless the card says otherwise. */
@MeetingsSlice
@Transactional
class CalendarAnswersTest {
  private static final String UID = "demo.PLT-2026-10@almanac";
  private static final Instant MONDAY = Instant.parse("2026-10-05T14:00:00Z");

  @Autowired Scene scene;
  @Autowired CalendarAnswers answers;
  @Autowired Participations participations;
  @Autowired Persons persons;
  @Autowired Meetings meetings;
  @Autowired BehalfWords words;
  @Autowired Turnout turnout;
  @Autowired Convening convening;
  @Autowired CardAnswers cards;
  @Autowired EntityManager entities;

  private Meeting meeting;
  private String mail;

  @BeforeEach
  void invited() {
    meeting = scene.meetingOf(3);
    mail = persons.findById("p9001").orElseThrow().mail();
  }

  @Test
  void a_decline_counts_as_cant_come_and_says_how_we_know() {
    assertThat(says(Answer.DECLINED, 0, MONDAY)).isTrue();
    assertThat(part().expected()).isFalse();
    assertThat(participations.expected(Scene.ORG, Scene.KEY)).isEqualTo(2);
    assertThat(turnout.members(meeting)).filteredOn(Member::cantCome).hasSize(1);
    assertThat(words.of(part(), Locale.CANADA))
        .singleElement()
        .asString()
        .startsWith("The calendar of " + mail + " declined on ");
    assertThat(words.of(part(), Locale.CANADA_FRENCH).get(0)).contains("a décliné");
  }

  @Test
  void an_answer_from_a_mailbox_of_several_is_nobodys() {
    persons.save(persons.findById("p9001").orElseThrow().sharingMailbox(true));
    assertThat(says(Answer.DECLINED, 0, MONDAY)).isFalse();
    persons.save(persons.findById("p9001").orElseThrow().sharingMailbox(false));
    persons.save(persons.findById("p9002").orElseThrow().writtenTo(mail));
    assertThat(says(Answer.DECLINED, 0, MONDAY)).isFalse();
    assertThat(participations.expected(Scene.ORG, Scene.KEY)).isEqualTo(3);
    persons.save(persons.findById("p9002").orElseThrow().writtenTo("own@example.org"));
    assertThat(says(Answer.DECLINED, 0, MONDAY)).isTrue();
    assertThat(part().expected()).isFalse();
  }

  @Test
  void the_cards_own_answer_wins() {
    cards.coming(Scene.ORG, Scene.KEY, "p9001", Coming.COMING);
    entities.clear();
    says(Answer.DECLINED, 0, MONDAY);
    assertThat(part().expected()).isTrue();
    assertThat(participations.expected(Scene.ORG, Scene.KEY)).isEqualTo(3);
  }

  @Test
  void a_change_of_mind_counts_and_an_older_answer_that_comes_late_does_not() {
    says(Answer.DECLINED, 0, MONDAY);
    says(Answer.ACCEPTED, 0, MONDAY.plusSeconds(60));
    says(Answer.DECLINED, 0, MONDAY.plusSeconds(30));
    assertThat(part().said()).isEqualTo(Coming.COMING);
    says(Answer.TENTATIVE, 0, MONDAY.plusSeconds(90));
    assertThat(part().said()).isEqualTo(Coming.UNKNOWN);
    assertThat(words.of(part(), Locale.CANADA)).hasSize(3);
  }

  @Test
  void the_same_answer_twice_is_noted_once() {
    says(Answer.DECLINED, 0, MONDAY);
    says(Answer.DECLINED, 0, MONDAY);
    says(Answer.DECLINED, 0, MONDAY.plusSeconds(9));
    assertThat(words.of(part(), Locale.CANADA)).hasSize(1);
  }

  @Test
  void a_decline_of_the_day_before_it_moved_says_nothing_of_the_new_day() {
    says(Answer.DECLINED, 0, MONDAY);
    Meeting moved = meetings.named(Scene.ORG, Scene.KEY);
    convening.move(moved, Scene.WEDNESDAY.plusDays(7), LocalTime.of(9, 0));
    entities.flush();
    entities.clear();
    assertThat(part().expected()).isTrue();
    says(Answer.DECLINED, 0, MONDAY.plusSeconds(999));
    assertThat(part().expected()).as("an answer to the old invitation").isTrue();
  }

  @Test
  void whoever_is_not_invited_and_what_is_none_of_ours_changes_nothing() {
    assertThat(answers.replied(reply(UID, "ana@elsewhere.org", Answer.DECLINED, 0, MONDAY)))
        .isFalse();
    for (String uid :
        new String[] {
          "x", "demo.PLT-2026-11@almanac", "other.PLT-2026-10@almanac", "demo..@almanac", "@almanac"
        }) {
      assertThat(answers.replied(reply(uid, mail, Answer.DECLINED, 0, MONDAY))).isFalse();
    }
    assertThat(participations.expected(Scene.ORG, Scene.KEY)).isEqualTo(3);
  }

  private boolean says(Answer answer, int sequence, Instant at) {
    boolean taken = answers.replied(reply(UID, mail, answer, sequence, at));
    entities.flush();
    entities.clear();
    return taken;
  }

  private static CalendarReply reply(
      String uid, String attendee, Answer answer, int sequence, Instant at) {
    return new CalendarReply(uid, attendee, answer, sequence, at);
  }

  private Participation part() {
    return participations
        .findByOrganizationAndMeetingKeyAndPersonId(Scene.ORG, Scene.KEY, "p9001")
        .orElseThrow();
  }
}
