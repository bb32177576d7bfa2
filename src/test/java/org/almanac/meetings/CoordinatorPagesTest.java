package org.almanac.meetings;

import static org.almanac.meetings.Scene.KEY;
import static org.almanac.meetings.Scene.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.HandClock;
import org.almanac.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

@MeetingsSlice
class CoordinatorPagesTest {
  private static final String HERE = "/meetings/" + KEY;
  private static final List<String> COORDINATORS_ONLY =
      List.of("/room", "/attendance", "/tables", "/questions", "/people", "/people.csv");

  @Autowired Meetings meetings;
  @Autowired HandClock clock;
  @Autowired Scene scene;
  @Autowired Pages pages;
  @Autowired Attendance attendance;
  @Autowired Tables seats;
  @Autowired Tickets tickets;
  @Autowired Questions questions;
  @Autowired TestEntityManager tables;

  private Meeting meeting;

  @BeforeEach
  void aCoordinatorLooks() {
    meeting = scene.meetingOf(12);
    clock.at(Instant.parse("2026-10-14T12:00:00Z"));
    pages.signIn("p9000", ORG, Role.COORDINATOR);
  }

  @AfterEach
  void nobodyLooks() {
    pages.signOut();
  }

  @Test
  void another_organizations_coordinator_finds_nothing() {
    pages.signIn("p8000", "other", Role.COORDINATOR);
    COORDINATORS_ONLY.forEach(page -> assertThat(pages.look(HERE + page).status()).isEqualTo(404));
    assertThat(pages.look(HERE).status()).isEqualTo(404);
    assertThat(pages.send(HERE + "/tables").status()).isEqualTo(404);
  }

  @Test
  void a_participant_sees_the_own_meeting_and_no_coordinators_page() {
    pages.signIn("p9001", ORG, Role.PRINCIPAL);
    COORDINATORS_ONLY.forEach(page -> assertThat(pages.look(HERE + page).status()).isEqualTo(403));
    assertThat(pages.look(HERE).status()).isEqualTo(200);
    assertThat(pages.look("/meetings").text()).contains(KEY);
    pages.signIn("p9600", ORG, Role.OFFICER);
    assertThat(pages.look(HERE).status()).isEqualTo(404);
    assertThat(pages.look("/meetings").text()).doesNotContain(KEY);
  }

  @Test
  void the_code_shows_only_in_its_time() {
    assertThat(pages.look(HERE + "/room").text())
        .contains("The code shows here on Wednesday, 14 October from 11:50")
        .doesNotContain(meeting.roomCode().substring(0, 3) + " ");
    clock.at(meeting.codeFrom());
    assertThat(pages.look(HERE + "/room").text())
        .contains(meeting.roomCode().substring(0, 3) + " " + meeting.roomCode().substring(3))
        .contains("On any phone: localhost/t");
    clock.at(meeting.codeUntil());
    assertThat(pages.look(HERE + "/room").text()).contains("were open until the end of Friday");
  }

  @Test
  void the_rooms_rate_says_nothing_about_fewer_than_five() {
    clock.at(meeting.codeFrom());
    leave(4);
    assertThat(pages.look(HERE + "/room").text()).contains("once it is about enough people");
    leave(2);
    assertThat(pages.look(HERE + "/room").text()).contains("50 % of the room");
    leave(3);
    assertThat(pages.look(HERE + "/room").text()).contains("Nearly everybody");
  }

  @Test
  void attendance_comes_by_family_with_who_cant_come_away() {
    attendance.answered(ORG, KEY, "p9002", Coming.CANT_COME);
    tables.clear();
    String sheet = pages.look(HERE + "/attendance").text();
    assertThat(sheet).contains("Hillside", "Lakeshore", "can't come", "12 invited");
    assertThat(sheet.split("checked=\"checked\"", -1)).hasSize(12);
    String version = "" + meeting.version();
    for (int i = 0; i < 2; i++) {
      assertThat(
              pages
                  .send(
                      HERE + "/attendance",
                      "present",
                      "p9001",
                      "present",
                      "p9003",
                      "headCount",
                      "14",
                      "version",
                      version)
                  .to())
          .isEqualTo(HERE + "/attendance");
      tables.flush();
    }
    assertThat(meetings.named(ORG, KEY).headCount()).contains(14);
    Pages.Shown other =
        pages.send(HERE + "/attendance", "present", "p9004", "headCount", "9", "version", version);
    assertThat(other.text()).contains("Somebody else saved this sheet while you had it open");
    assertThat(meetings.named(ORG, KEY).headCount()).contains(14);
  }

  @Test
  void a_head_count_that_is_no_number_is_named() {
    String version = "" + meeting.version();
    assertThat(pages.send(HERE + "/attendance", "headCount", "about 90", "version", version).text())
        .contains("“Head count” takes a number", "about 90");
  }

  @Test
  void my_table_is_told_from_the_day_before() {
    seats.seat(ORG, KEY);
    tables.flush();
    assertThat(pages.look(HERE + "/tables").text()).contains("12 people at 2 tables");
    pages.signIn("p9001", ORG, Role.PRINCIPAL);
    clock.at(Instant.parse("2026-10-12T20:00:00Z"));
    assertThat(pages.look(HERE).text()).contains("You find it here the day before.");
    clock.at(Instant.parse("2026-10-13T12:00:00Z"));
    assertThat(pages.look(HERE).text()).contains("Table ", "You sit with");
    clock.at(meeting.codeFrom());
    assertThat(pages.look(HERE).text()).contains("My exit ticket");
  }

  @Test
  void questions_are_grouped_owned_and_dissolved_on_one_page() {
    String page = HERE + "/questions";
    assertThat(pages.look(page).text()).contains("They come here when the tickets close");
    clock.at(meeting.codeFrom());
    leave(2);
    questions.collect(ORG, KEY);
    List<Question> all = questions.all(ORG, KEY);
    assertThat(pages.look(page).text()).contains("Not in a group yet: 2", "Why &lt;so&gt;?");

    String first = "" + all.get(0).id();
    String to = pages.send(page + "/move", "question", first, "to", "new", "theme", "Time").to();
    tables.flush();
    QuestionGroup group = questions.groupsOf(ORG, KEY).get(0);
    assertThat(to).isEqualTo(page + "#group-" + group.id());

    String path = page + "/groups/" + group.id();
    pages.send(path, "version", "0", "theme", "Hours", "owner", "p9600");
    tables.flush();
    assertThat(pages.look(page).text()).contains("Hours", "Not in a group yet: 1");
    assertThat(questions.owners(ORG, KEY)).containsExactly("p9600");
    questions.answer(ORG, KEY, "p9600", "Because we like it.", null);
    assertThat(pages.look(page).text()).contains("Because we like it.");

    String second = "" + all.get(1).id();
    pages.send(page + "/move", "question", second, "here", "" + group.id(), "to", "new");
    assertThat(questions.ungrouped(ORG, KEY)).isZero();
    assertThat(pages.look(page).text()).contains("Every question has a group.");

    pages.send(path, "version", "0", "theme", "Minutes", "owner", "");
    pages.send(path, "version", "" + group.version(), "theme", "x", "owner", "p9001");
    assertThat(questions.owners(ORG, KEY)).containsExactly("p9600");
    pages.send(path + "/delete");
    tables.flush();
    assertThat(questions.ungrouped(ORG, KEY)).isEqualTo(2);
    assertThat(pages.send(page + "/move", "question", first, "to", "" + group.id()).to())
        .isEqualTo(page);
  }

  private void leave(int many) {
    for (int i = 0; i < many; i++) {
      tickets.leaveInRoom(meeting, UUID.randomUUID(), new TicketText("a", null, "Why <so>?"));
    }
  }
}
