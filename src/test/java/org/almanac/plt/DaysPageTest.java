package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.Rhythm;
import org.almanac.meetings.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A snowy morning: buses cancelled or schools closed in one tap. */
class DaysPageTest extends CardsOutToMove {
  @Autowired Calendars calendars;

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
}
