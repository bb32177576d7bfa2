package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.meetings.Participation;
import org.almanac.meetings.Tables;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** October's meeting, planned for the 14th: what the tests of moving and calling off begin with. */
@SmallDistrictTest
abstract class OctobersMeeting {
  static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  static final LocalDate LATER = LocalDate.of(2026, 10, 21);

  @Autowired SmallDistrict district;
  @Autowired Moving moving;
  @Autowired Meetings meetings;
  @Autowired Attendance attendance;
  @Autowired Tables tables;
  @Autowired JdbcClient jdbc;

  Meeting meeting;

  @BeforeEach
  void aMeetingIsPlanned() {
    district.opens();
    meeting = district.meets(DAY);
    district.settle();
  }

  void prepare() {
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "P", "learning", 120, "information", 60));
    district.settle();
  }

  void cardsAreOut() {
    prepare();
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
  }

  void tablesAreMade() {
    cardsAreOut();
    district.moveTo(DAY.minusDays(1), "14:00");
    assertThat(tables.of(district.code, meeting.key())).isNotEmpty();
  }

  void held(LocalDate day) {
    district.moveTo(day, "12:30");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 4));
    district.moveTo(day.plusDays(5), "09:00");
    assertThat(now().state()).isEqualTo(MeetingState.HELD);
  }

  Change move(LocalDate day) {
    return moving.move(district.coordinator, now(), now().version(), to(day), false, Locale.CANADA);
  }

  Change callOff() {
    return moving.callOff(district.coordinator, now(), now().version());
  }

  Move to(LocalDate day) {
    return new Move(day, LocalTime.of(9, 0), now().place(), now().room(), now().link());
  }

  Meeting now() {
    return meetings.named(district.code, meeting.key());
  }

  Participation of(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow();
  }

  Task card(String person) {
    return district.task("Bring your card", person);
  }

  int sameDay(String kind) {
    return jdbc.sql(
            "select count(*) from notice where organization = ? and kind = ? and same_day = true")
        .params(district.code, kind)
        .query(Integer.class)
        .single();
  }

  static Instant at(LocalDate day, String hour) {
    return SmallDistrict.at(day, hour);
  }
}
