package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Until when the convener is asked for each step; 17 August 2026 is a Monday. */
@SmallDistrictTest
class PltDatesTest {
  @Autowired SmallDistrict district;
  @Autowired Tickets tickets;
  @Autowired Calendars calendars;

  @BeforeEach
  void aDistrictOpens() {
    district.opens();
  }

  @Test
  void a_meeting_is_prepared_by_the_time_its_cards_go_out() {
    meets("2026-10-14");
    assertThat(due("Prepare the meeting")).isEqualTo(at("2026-09-22", "06:00"));
  }

  @Test
  void there_are_three_working_days_to_prepare_however_late_it_is() {
    meets("2026-09-09");
    assertThat(due("Prepare the meeting")).isEqualTo(at("2026-08-20", "16:00"));
  }

  @Test
  void a_meeting_is_prepared_on_the_day_before_at_the_latest() {
    meets("2026-08-19");
    assertThat(due("Prepare the meeting")).isEqualTo(at("2026-08-18", "16:00"));
  }

  @Test
  void what_follows_a_meeting_is_asked_for_on_working_afternoons() {
    Meeting meeting = meets("2026-10-14");
    prepare();
    district.moveTo(LocalDate.of(2026, 10, 14), "11:55");
    tickets.leaveInRoom(meeting, UUID.randomUUID(), new TicketText(null, null, "Who orders?"));
    district.moveTo(LocalDate.of(2026, 10, 14), "12:05");
    assertThat(due("Record who came")).isEqualTo(at("2026-10-16", "16:00"));
    district.send(district.task("Record who came", district.coordinator), Map.of());
    district.moveTo(LocalDate.of(2026, 10, 17), "07:00");
    assertThat(due("Group questions")).isEqualTo(at("2026-10-19", "16:00"));
  }

  @Test
  void questions_that_come_in_the_afternoon_wait_for_the_next_working_day() {
    var calendar = calendars.of(district.code);
    assertThat(FollowUpDates.groupDue(calendar, at("2026-08-17", "09:00")))
        .isEqualTo(at("2026-08-17", "16:00"));
    assertThat(FollowUpDates.groupDue(calendar, at("2026-08-17", "14:00")))
        .isEqualTo(at("2026-08-18", "16:00"));
  }

  private Meeting meets(String day) {
    Meeting meeting = district.meets(LocalDate.parse(day));
    district.settle();
    return meeting;
  }

  private void prepare() {
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of(
            "theme",
            "Reading",
            "place",
            "Whitby",
            "presenters",
            List.of(district.superintendent),
            "learning",
            120,
            "information",
            60));
  }

  private Instant due(String task) {
    return district.task(task, district.coordinator).getDueDate().toInstant();
  }

  private static Instant at(String day, String hour) {
    return SmallDistrict.at(LocalDate.parse(day), hour);
  }
}
