package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.Rhythm;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Moving, calling off and snow as a coordinator does it in a browser. */
@AlmanacTest
@Import(SmallDistrict.class)
class MovePagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final LocalDate LATER = LocalDate.of(2026, 10, 21);
  private static final String HERE = "/meetings/PLT-2026-10";

  @Autowired SmallDistrict district;
  @Autowired Meetings meetings;
  @Autowired Calendars calendars;
  @Autowired WebApplicationContext pages;

  private MockMvc web;
  private RequestPostProcessor jo;

  @BeforeEach
  void theCardsAreOut() throws Exception {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    district.opens();
    district.meets(DAY);
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "Whitby", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    jo = me(district.coordinator, district.code, Role.COORDINATOR);
  }

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
  void buses_cancelled_moves_that_days_meetings_and_nothing_else() throws Exception {
    district.moveTo(DAY, "06:00");
    String shown = look("/days").getContentAsString();
    assertThat(shown)
        .contains("What moves on Wednesday, 14 October")
        .contains("name=\"to.PLT-2026-10\"", "value=\"2026-10-21\"");

    assertThat(snow("buses", "2026-10-21").getRedirectedUrl()).isEqualTo("/days?day=2026-10-14");
    district.settle();
    assertThat(now().date()).isEqualTo(LATER);
    assertThat(calendars.of(district.code).instructional(DAY)).isTrue();
    assertThat(look("/days").getContentAsString()).contains("No meeting on this day");
  }

  @Test
  void the_proposed_day_can_be_changed_before_it_is_confirmed() throws Exception {
    district.moveTo(DAY, "06:00");
    assertThat(snow("buses", "2026-10-22").getContentAsString())
        .contains("changes the weekday", "value=\"2026-10-22\"");
    snow("buses", "2026-10-28");
    assertThat(now().date()).isEqualTo(LocalDate.of(2026, 10, 28));
  }

  @Test
  void on_a_snow_day_a_warning_is_read_first_too() throws Exception {
    district.moveTo(DAY, "06:00");
    String page = snow("buses", "2026-11-11").getContentAsString();
    assertThat(page).contains("Remembrance Day", "value=\"PLT-2026-102026-11-11\"");
    assertThat(now().date()).isEqualTo(DAY);
    send(
        post("/days")
            .param("day", DAY.toString())
            .param("what", "buses")
            .param("to.PLT-2026-10", "2026-11-11")
            .param("version.PLT-2026-10", version())
            .param("allTheSame", "PLT-2026-102026-11-11"));
    assertThat(now().date()).isEqualTo(LocalDate.of(2026, 11, 11));
  }

  @Test
  void a_meeting_without_a_new_day_stays_and_that_is_said() throws Exception {
    district.moveTo(DAY, "06:00");
    Object said =
        web.perform(
                post("/days")
                    .param("day", DAY.toString())
                    .param("what", "schools")
                    .param("to.PLT-2026-10", "")
                    .param("version.PLT-2026-10", version())
                    .with(jo)
                    .with(csrf()))
            .andReturn()
            .getFlashMap()
            .get("done");
    assertThat(said.toString()).contains("No new day yet for one meeting");
    assertThat(now().date()).isEqualTo(DAY);
    assertThat(card().getDueDate()).as("due when it begins").isEqualTo(Date.from(now().beginsAt()));
  }

  @ParameterizedTest
  @CsvSource({
    "to.PLT-2026-10, 2026-02-30, takes a day such as",
    "to.PLT-2026-10, 2026-10-13, has already been",
    "to.PLT-2026-10, 2027-08-30, not in the school year",
    "version.PLT-2026-10, 77, Somebody else changed",
    "version.PLT-2026-10, x, takes a number",
    "day, 2026-13-01, takes a day such as",
  })
  void hostile_input_of_a_snow_day_is_named_and_nothing_moves(
      String field, String value, String said) throws Exception {
    district.moveTo(DAY, "06:00");
    Map<String, String> fields =
        new java.util.HashMap<>(
            Map.of(
                "day",
                DAY.toString(),
                "what",
                "schools",
                "to.PLT-2026-10",
                "2026-10-21",
                "version.PLT-2026-10",
                version()));
    fields.put(field, value);
    MockHttpServletRequestBuilder form = post("/days");
    fields.forEach(form::param);
    assertThat(send(form).getContentAsString()).contains(said);
    assertThat(now().date()).isEqualTo(DAY);
    assertThat(calendars.of(district.code).instructional(DAY)).isTrue();
  }

  @Test
  void schools_closed_moves_due_dates_too_and_the_calendar_knows_it() throws Exception {
    Meeting next = district.meets(LocalDate.of(2026, 11, 18));
    district.settle();
    var task = district.open("Prepare the meeting", district.coordinator).get(0);
    task.setDueDate(Date.from(SmallDistrict.at(DAY, "16:00")));
    district.tasks.saveTask(task);
    district.moveTo(DAY, "06:00");

    snow("schools", "2026-10-21");
    district.settle();
    assertThat(now().date()).isEqualTo(LATER);
    assertThat(next.date()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(district.task("Prepare the meeting", district.coordinator).getDueDate())
        .isEqualTo(Date.from(SmallDistrict.at(LocalDate.of(2026, 10, 15), "16:00")));
    assertThat(card().getDueDate()).isEqualTo(Date.from(SmallDistrict.at(LATER, "09:00")));
    var calendar = calendars.of(district.code);
    assertThat(calendar.instructional(DAY)).isFalse();
    assertThat(calendar.working(Rhythm.SCHOOL, DAY)).isFalse();
    assertThat(calendar.working(Rhythm.SYSTEM, DAY)).isTrue();
    assertThat(calendar.label(DAY)).isEqualTo("Schools closed");
    assertThat(look("/days?day=2026-10-14").getContentAsString())
        .contains("Schools closed", "Open after all");

    assertThat(send(post("/days/open").param("day", "2026-10-14")).getRedirectedUrl())
        .isEqualTo("/days?day=2026-10-14");
    assertThat(calendars.of(district.code).instructional(DAY)).isTrue();
    assertThat(move("day", "2026-10-14").getStatus()).as("moved back again").isEqualTo(302);
    assertThat(now().date()).isEqualTo(DAY);
  }

  @Test
  void schools_closed_after_a_meeting_its_tickets_and_its_answers_have_a_day_more()
      throws Exception {
    district.moveTo(DAY, "12:30");
    district.send(district.task("Record who came", district.coordinator), Map.of());
    district.moveTo(LocalDate.of(2026, 10, 16), "06:00");
    send(post("/days").param("day", "2026-10-16").param("what", "schools"));
    district.settle();
    assertThat(now().codeUntil()).isEqualTo(SmallDistrict.at(LocalDate.of(2026, 10, 20), "00:00"));
    district.moveTo(LocalDate.of(2026, 10, 19), "09:00");
    assertThat(district.open("Write the summary", district.coordinator)).isEmpty();
    district.moveTo(LocalDate.of(2026, 10, 20), "06:00");
    assertThat(district.open("Write the summary", district.coordinator)).hasSize(1);
    assertThat(district.told("meeting-moved")).as("nothing to tell").isZero();
    assertThat(district.incidents()).isZero();
  }

  @Test
  void schools_closed_on_the_first_of_two_days_the_tickets_have_two_days_still() throws Exception {
    district.moveTo(DAY, "12:30");
    district.send(district.task("Record who came", district.coordinator), Map.of());
    district.moveTo(LocalDate.of(2026, 10, 15), "06:00");
    send(post("/days").param("day", "2026-10-15").param("what", "schools"));
    district.settle();
    assertThat(now().codeUntil()).isEqualTo(SmallDistrict.at(LocalDate.of(2026, 10, 20), "00:00"));
  }

  @Test
  void a_second_tap_changes_nothing_more() throws Exception {
    district.moveTo(DAY, "06:00");
    snow("schools", "2026-10-21");
    snow("schools", "2026-10-21");
    snow("buses", "2026-10-21");
    district.settle();
    assertThat(now().sequence()).isEqualTo(1);
    assertThat(district.told("meeting-moved")).isEqualTo(4);
  }

  @Test
  void a_refused_day_closes_no_school_either() throws Exception {
    district.moveTo(DAY, "06:00");
    snow("schools", "2026-10-22");
    assertThat(calendars.of(district.code).instructional(DAY)).isTrue();
  }

  @Test
  void a_day_that_has_been_and_a_word_that_is_none_change_nothing() throws Exception {
    district.moveTo(DAY, "06:00");
    assertThat(
            send(post("/days").param("day", "2026-10-13").param("what", "schools"))
                .getContentAsString())
        .contains("has been");
    assertThat(look("/days?day=soon").getContentAsString()).contains("takes a day such as");
    assertThat(send(post("/days").param("day", "2026-10-14").param("what", "war")).getStatus())
        .isEqualTo(400);
    assertThat(send(post("/days/open").param("day", "x")).getRedirectedUrl()).isEqualTo("/days");
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

  private MockHttpServletResponse look(String path) throws Exception {
    return web.perform(get(path).with(jo)).andReturn().getResponse();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
    return web.perform(form.with(jo).with(csrf())).andReturn().getResponse();
  }

  /** The form as the page showed it, with these fields changed. */
  private MockHttpServletResponse move(String... changed) throws Exception {
    Map<String, String> fields =
        new java.util.HashMap<>(
            Map.of(
                "day", now().date().toString(),
                "otherDay", "",
                "begins", "09:00",
                "place", now().place(),
                "room", "",
                "link", "",
                "version", version()));
    for (int i = 0; i < changed.length; i += 2) {
      fields.put(changed[i], changed[i + 1]);
    }
    MockHttpServletRequestBuilder form = post(HERE + "/move");
    fields.forEach(form::param);
    return send(form);
  }

  private MockHttpServletResponse snow(String what, String to) throws Exception {
    return send(
        post("/days")
            .param("day", DAY.toString())
            .param("what", what)
            .param("to.PLT-2026-10", to)
            .param("version.PLT-2026-10", version()));
  }

  private String version() {
    return "" + now().version();
  }

  private org.camunda.bpm.engine.task.Task card() {
    return district.task("Bring your card", district.principal);
  }

  private Meeting now() {
    return meetings.named(district.code, "PLT-2026-10");
  }

  private static RequestPostProcessor me(String person, String organization, Role role) {
    SignedIn me = new SignedIn(person, organization, "Somebody", Set.of(role));
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            me, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
  }
}
