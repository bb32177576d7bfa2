package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.almanac.meetings.MeetingState;
import org.almanac.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Moving, calling off and snow as a coordinator does it in a browser. */
class MovePagesTest extends CardsOutToMove {
  @Test
  void the_page_proposes_the_next_days_that_break_no_rule() throws Exception {
    String page = look(HERE + "/move").getContentAsString();
    assertThat(page)
        .contains("It is on Wednesday, 14 October from 09:00")
        .contains("Stay on Wednesday, 14 October")
        .contains("value=\"2026-10-21\"", "value=\"2026-10-28\"", "value=\"2026-11-04\"")
        .contains("value=\"2026-11-18\"")
        .doesNotContain("value=\"2026-11-11\"", "value=\"2026-10-22\"")
        .contains("value=\"Whitby\"");
  }

  @Test
  void moving_is_one_action_from_one_page() throws Exception {
    assertThat(move("day", "2026-10-21").getRedirectedUrl()).isEqualTo(HERE + "/move");
    district.settle();
    assertThat(now().date()).isEqualTo(LATER);
    assertThat(card().getDueDate()).isEqualTo(Date.from(SmallDistrict.at(LATER, "09:00")));
    assertThat(look(HERE + "/move").getContentAsString())
        .contains("moved from Wednesday, 14 October, 09:00", "by Cora");
  }

  @Test
  void the_day_that_is_typed_wins_over_the_one_that_is_ticked() throws Exception {
    move("day", "2026-10-21", "otherDay", "2026-10-28");
    assertThat(now().date()).isEqualTo(LocalDate.of(2026, 10, 28));
  }

  @Test
  void a_refusal_loses_nothing_typed_and_names_a_day_that_would_do() throws Exception {
    String page =
        move("otherDay", "2026-10-22", "place", "Town <Hall>", "room", "7").getContentAsString();
    assertThat(page)
        .contains("Thursday, 22 October changes the weekday", "would work")
        .contains("value=\"2026-10-22\"", "value=\"Town &lt;Hall&gt;\"", "value=\"7\"");
    assertThat(now().date()).isEqualTo(DAY);
    assertThat(now().place()).isEqualTo("Whitby");
  }

  @Test
  void a_warning_is_read_first_and_then_it_moves_all_the_same() throws Exception {
    String page = move("otherDay", "2026-11-11").getContentAsString();
    assertThat(page)
        .contains("rather keep free (Remembrance Day)", "Move it all the same")
        .contains("value=\"2026-11-11T09:00\"");
    assertThat(now().date()).isEqualTo(DAY);
    move("otherDay", "2026-11-11", "allTheSame", "2026-11-18T09:00");
    assertThat(now().date()).as("another day's warning was read").isEqualTo(DAY);
    move("otherDay", "2026-11-11", "allTheSame", "2026-11-11T09:00");
    assertThat(now().date()).isEqualTo(LocalDate.of(2026, 11, 11));
  }

  @ParameterizedTest
  @CsvSource({
    "otherDay, 2026-02-31, Another day",
    "otherDay, tomorrow, Another day",
    "otherDay, +99999-01-01, Another day",
    "day, 14.10.2026, Day",
    "begins, 25:00, Begins at",
    "begins, nine, Begins at",
    "begins, '', Begins at",
    "otherDay, 0001-01-01, not in the school year",
    "otherDay, 9999-12-31, not in the school year",
    "version, 7, Somebody else changed this meeting",
    "begins, 13:00, all the others at 09:00",
    "allTheSame, x, Nothing to move",
  })
  void hostile_input_is_named_and_nothing_moves(String field, String value, String said)
      throws Exception {
    MockHttpServletResponse page =
        field.equals("version") ? move(field, value, "day", "2026-10-21") : move(field, value);
    assertThat(page.getStatus()).isIn(200, 302);
    assertThat(now().date()).isEqualTo(DAY);
    assertThat(now().sequence()).isZero();
    if (page.getStatus() == 200) {
      assertThat(page.getContentAsString()).contains(said);
    }
  }

  @Test
  void a_place_that_is_too_long_is_sent_back() throws Exception {
    assertThat(move("place", "x".repeat(201)).getContentAsString()).contains("and 200 fit");
    assertThat(move("link", "x".repeat(501)).getContentAsString()).contains("and 500 fit");
  }

  @Test
  void calling_off_asks_once_and_says_what_is_left() throws Exception {
    assertThat(look(HERE + "/move").getContentAsString())
        .contains("No meeting is left then, and a year has at least 6");
    String asked = send(post(HERE + "/cancel").param("version", version())).getContentAsString();
    assertThat(asked).contains("tick that you are sure");
    assertThat(now().state()).isEqualTo(MeetingState.PLANNED);

    for (int twice = 0; twice < 2; twice++) {
      assertThat(
              send(post(HERE + "/cancel").param("version", version()).param("sure", "true"))
                  .getRedirectedUrl())
          .isEqualTo(HERE + "/move");
    }
    district.settle();
    assertThat(now().state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(district.told("meeting-cancelled")).isEqualTo(4);
    assertThat(look(HERE + "/move").getContentAsString())
        .contains("is called off")
        .doesNotContain("Move it</button>");
    assertThat(move("day", "2026-10-21").getContentAsString()).contains("is called off");
  }

  @Test
  void nobody_else_sees_or_does_it() throws Exception {
    for (RequestPostProcessor other :
        List.of(
            me(district.principal, district.code, Role.PRINCIPAL),
            me(district.superintendent, district.code, Role.SUPERINTENDENT))) {
      jo = other;
      assertThat(look(HERE + "/move").getStatus()).isEqualTo(403);
      assertThat(look("/days").getStatus()).isEqualTo(403);
      assertThat(move("day", "2026-10-21").getStatus()).isEqualTo(403);
      assertThat(send(post(HERE + "/cancel").param("sure", "true")).getStatus()).isEqualTo(403);
      assertThat(snow("schools", "2026-10-21").getStatus()).isEqualTo(403);
      assertThat(send(post("/days/open").param("day", "2026-10-14")).getStatus()).isEqualTo(403);
    }
    String here = district.code;
    district.opens();
    jo = me(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(look(HERE + "/move").getStatus()).isEqualTo(404);
    assertThat(
            send(post(HERE + "/move").param("begins", "09:00").param("day", "2026-10-21"))
                .getStatus())
        .isEqualTo(404);
    assertThat(send(post(HERE + "/cancel").param("sure", "true")).getStatus()).isEqualTo(404);
    assertThat(meetings.named(here, "PLT-2026-10").date()).isEqualTo(DAY);
  }

  @Test
  void without_the_forms_token_nothing_happens() throws Exception {
    for (String path : List.of(HERE + "/move", HERE + "/cancel", "/days", "/days/open")) {
      assertThat(web.perform(post(path).with(jo)).andReturn().getResponse().getStatus())
          .as(path)
          .isEqualTo(403);
    }
  }
}
