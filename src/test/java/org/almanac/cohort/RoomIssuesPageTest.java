package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Phones in the room name what came up: one building is one place, and nobody closes the list. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class RoomIssuesPageTest {
  private static final LocalDate DAY = SmallAssociation.NOVEMBER;

  @Autowired SmallAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired IssueBox issues;

  private Meeting meeting;
  private String page;

  @BeforeEach
  void theCardsAreOut() {
    association.opens();
    association.yearBegins();
    meeting = association.cardsOut(DAY);
    page = "/meetings/" + meeting.key();
    asMember();
  }

  @Test
  void one_phone_in_the_room_cannot_fill_the_list_for_everybody() {
    association.moveTo(DAY, "08:30");
    String typed = meeting.roomCode().toLowerCase(Locale.ROOT);
    String room = "/t/" + typed.substring(0, 3) + "-" + typed.substring(3) + " /issues";
    assertThat(desk.read(room)).as("as it is typed").contains("What came up?");
    for (int i = 0; i < 59; i++) {
      desk.send(room, "issue", "Again " + i);
      desk.send(room, "issue", "Again 0"); // said again, or refused, it is no line more
      desk.send(room, "issue", " ");
    }
    assertThat(issues.of(meeting)).hasSize(59);
    for (int i = 59; i < 70; i++) {
      desk.send(room, "issue", "Again " + i);
    }
    assertThat(issues.of(meeting)).hasSize(60);
    assertThat(AtTheDesk.text(desk.send(room, "issue", "One too many")))
        .contains("Please wait a little", "One too many")
        .doesNotContain("as long as a room can talk about");
    assertThat(desk.send(room, "issue", "Again 0").getStatus()).as("there already").isEqualTo(302);
    asMember();
    desk.send(page + "/issues", "issue", "Bus routes in winter");
    assertThat(issues.of(meeting)).extracting(Issue::text).contains("Bus routes in winter");
  }

  @Test
  void a_phone_in_the_room_names_an_issue_by_the_code_without_signing_in() {
    String room = "/t/" + meeting.roomCode() + "/issues";
    asMember();
    assertThat(desk.look(room).getStatus()).as("not before the day").isEqualTo(404);
    association.moveTo(DAY, "07:20");
    assertThat(desk.read(room)).contains("What came up?");
    desk.send(room, "issue", "From the room");
    assertThat(desk.read(room)).contains("From the room");
    assertThat(AtTheDesk.text(desk.send(room, "issue", " "))).contains("What came up?");
    assertThat(desk.look("/t/CCCCCC/issues").getStatus()).isEqualTo(404);
  }

  private void asMember() {
    desk.as(association.member, association.code, Role.NEW_MEMBER);
  }
}
