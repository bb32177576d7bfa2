package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** At the end of every working meeting: were you heard, and whose voice is missing? */
@BoardTableTest
class WereYouHeardTest {
  @Autowired SmallDistrict district;
  @Autowired TwoWorkingMeetings winter;
  @Autowired AtTheDesk desk;
  @Autowired HeardBox heard;

  @BeforeEach
  void twoWorkingMeetings() {
    winter.comes();
  }

  @Test
  void were_you_heard_is_said_by_the_rooms_code_on_any_phone_without_a_name() {
    String room = "/t/" + winter.first.roomCode();
    district.moveTo(TwoWorkingMeetings.FIRST, "11:55");
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.look(room).getRedirectedUrl()).isEqualTo(room + "/heard");
    assertThat(desk.read(room + "/heard")).contains("Whose voice is missing?", "Students");
    String once = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      desk.send(
          room + "/heard",
          "voice",
          "OFFICERS",
          "heard",
          "yes",
          "missing",
          "students",
          "once",
          once);
    }
    assertThat(heard.answers(winter.first)).as("sent twice it counts once").isEqualTo(1);
    assertThat(
            AtTheDesk.text(desk.send(room + "/heard", "missing", "students", "missingElse", "x")))
        .contains("With which voice", "yes, or not yet");
    assertThat(AtTheDesk.text(desk.send(room + "/heard", "voice", "KING", "heard", "yes")))
        .contains("With which voice");
    assertThat(desk.send(room, "stays", "A ticket").getStatus())
        .as("the room leaves no tickets")
        .isEqualTo(404);
    assertThat(desk.look("/t/XXXXXX/heard").getStatus()).isEqualTo(404);
  }

  @Test
  void by_voice_group_where_five_or_more_answered_shown_to_the_director_and_at_the_next_opening() {
    district.moveTo(TwoWorkingMeetings.FIRST, "11:55");
    for (int i = 0; i < 6; i++) {
      said(Voice.SUPERINTENDENTS, true, List.of("students"));
    }
    said(Voice.ASSOCIATIONS, false, List.of());
    assertThat(winter.headings(winter.first, district.director, Role.DIRECTOR))
        .as("while it is open, not even how many")
        .doesNotContain("How it ended: were you heard?");
    district.moveTo(TwoWorkingMeetings.FIRST.plusDays(4), "09:00");
    assertThat(
            winter
                .part
                .of(winter.first, winter.me(district.director, Role.DIRECTOR))
                .get(0)
                .lines())
        .as("one other would be somebody, so all stand together")
        .containsExactly(
            "Superintendents, Associations: 7 answered, and all or nearly all were heard. Not there yet:"
                + " Students.");
    assertThat(winter.headings(winter.first, district.officer, Role.OFFICER))
        .doesNotContain("How it ended: were you heard?");
    assertThat(winter.headings(winter.second, district.officer, Role.OFFICER))
        .contains("At the end of Tuesday, 12 January: were we heard?");
  }

  private void said(Voice voice, boolean yes, List<String> missing) {
    heard.leave(winter.first, UUID.randomUUID(), new WereYouHeard(voice, yes, missing, null));
  }
}
