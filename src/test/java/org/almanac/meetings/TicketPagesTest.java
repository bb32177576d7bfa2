package org.almanac.meetings;

import static org.almanac.meetings.Scene.KEY;
import static org.almanac.meetings.Scene.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almanac.HandClock;
import org.almanac.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MeetingsSlice
class TicketPagesTest {
  @Autowired HandClock clock;
  @Autowired Scene scene;
  @Autowired Pages pages;
  @Autowired ExitTickets kept;
  @Autowired Steps steps;
  @Autowired Attendance attendance;

  private Meeting meeting;
  private String room;
  private String mine;

  @BeforeEach
  void inTheLastMinutes() {
    meeting = scene.meetingOf(8);
    clock.at(Instant.parse("2026-10-14T15:52:00Z"));
    room = "/t/" + meeting.roomCode();
    mine = "/ticket/" + attendance.of(ORG, KEY, "p9001").orElseThrow().ticketToken();
  }

  @AfterEach
  void nobodyIsSignedIn() {
    pages.signOut();
  }

  @Test
  void a_ticket_by_code_from_the_door_to_the_thanks() {
    assertThat(pages.look("/t").text()).contains("The six characters on the screen");
    String typed =
        meeting.roomCode().toLowerCase().substring(0, 3) + " " + meeting.roomCode().substring(3);
    assertThat(pages.look("/t?code=" + typed).to()).isEqualTo(room);
    assertThat(pages.look(room).text())
        .contains("What will stay with you?", "What will you try?")
        .doesNotContain("name=\"back\"");
    assertThat(pages.send(room, "stays", "a <b>bold</b> idea").to()).isEqualTo(room + "/thanks");
    assertThat(pages.look(room + "/thanks").text()).contains("Thank you!");
    assertThat(kept.count()).isEqualTo(1);
  }

  @Test
  void looking_changes_nothing() {
    pages.look(room);
    pages.look(mine);
    assertThat(pages.look(mine + "/thanks").to()).isEqualTo(mine);
    assertThat(kept.count()).isZero();
  }

  @Test
  void an_unknown_code_is_met_kindly_and_after_thirty_one_waits() {
    clock.by(Duration.ofHours(1));
    Pages.Shown unknown = pages.look("/t?code=<i>AAAAAA");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("We don't know this code").doesNotContain("<i>");
    for (int i = 0; i < 29; i++) {
      pages.look("/t/AAAAAA");
    }
    Pages.Shown wait = pages.look(room);
    assertThat(wait.status()).isEqualTo(429);
    assertThat(wait.text()).contains("Please wait a minute");
    clock.by(Duration.ofMinutes(1));
    assertThat(pages.look(room).status()).isEqualTo(200);
  }

  @Test
  void a_code_says_nothing_before_its_time() {
    clock.at(meeting.codeFrom().minusSeconds(1));
    assertThat(pages.look(room).status()).isEqualTo(404);
    assertThat(pages.look(mine).text()).contains("A little early", "Wednesday, 14 October, 11:50");
  }

  @Test
  void a_mistake_is_named_and_nothing_typed_is_lost() {
    String tooLong = "x".repeat(501);
    assertThat(pages.send(room, "stays", "kept words", "wonder", tooLong).text())
        .contains("“What are you still wondering?” has 501 characters, and 500 fit.", "kept words");
    assertThat(pages.send(room).text()).contains("One line is enough");
    assertThat(kept.count()).isZero();
  }

  @Test
  void by_signed_link_a_step_comes_back_and_a_second_visit_is_told_so() {
    assertThat(pages.look(mine).text()).contains("Hello Sam", "name=\"back\"");
    assertThat(pages.send(mine, "try", "ask first", "back", "yes").to()).endsWith("/thanks");
    assertThat(steps.lastOf(ORG, "p9001")).map(NextStep::text).contains("ask first");
    assertThat(pages.look(mine).text()).contains("Your ticket is already in.");
    assertThat(pages.send(mine, "try", "again").text()).contains("Your ticket is already in.");
    assertThat(kept.count()).isEqualTo(1);
  }

  @Test
  void who_is_signed_in_gets_the_own_ticket_and_can_choose_the_rooms() {
    pages.signIn("p9001", ORG, Role.PRINCIPAL);
    assertThat(pages.look(room).to()).isEqualTo(mine);
    assertThat(pages.look(room + "?room=yes").text()).doesNotContain("name=\"back\"");
    pages.signIn("p9001", "other", Role.PRINCIPAL);
    assertThat(pages.look(room).to()).isNull();
  }

  @Test
  void a_form_left_open_past_the_end_is_closed_kindly_and_shows_what_was_written() {
    clock.at(meeting.codeUntil());
    for (String path : List.of(room, mine)) {
      assertThat(pages.look(path).text()).contains("The tickets are closed", "Friday, 16 October");
      assertThat(pages.send(path, "stays", "my words").text())
          .contains("The tickets are closed", "my words");
    }
    assertThat(kept.count()).isZero();
  }

  @Test
  void an_unknown_link_is_not_there() {
    assertThat(pages.look("/ticket/nobodys").status()).isEqualTo(404);
  }
}
