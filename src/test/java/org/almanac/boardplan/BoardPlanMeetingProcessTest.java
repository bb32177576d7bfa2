package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One working meeting, from its planning to each of its ends. */
@BoardTableTest
class BoardPlanMeetingProcessTest {
  private static final String ID = BoardPlanMeetingProcess.ID;
  private static final LocalDate DAY = SmallDistrict.MEETINGS.get(0);

  @Autowired SmallDistrict district;
  @Autowired Attendance attendance;
  @Autowired Moving moving;

  @BeforeEach
  void everyReviewIsIn() {
    district.opens();
    district.begins();
    district.reviews();
  }

  @Test
  void held_after_one_mail_to_every_voice_and_without_a_card() {
    district.moveTo(DAY.minusDays(7), "09:00");
    assertThat(district.told("boardplan-card")).isZero();
    district.moveTo(DAY.minusDays(1), "09:00");
    assertThat(attendance.all(district.code, first().key())).hasSize(8);
    assertThat(district.told("boardplan-card")).isEqualTo(8);
    assertThat(district.open("Bring your card", district.superintendent)).isEmpty();
    district.moveTo(DAY, "11:55");
    assertThat(district.open("Record who came", district.coordinator)).isEmpty();
    district.moveTo(DAY, "12:05");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 8));
    assertThat(district.ends(ID)).containsExactly("Held");
    assertThat(first().state()).isEqualTo(MeetingState.HELD);
    assertThat(district.meeting(2).processInstanceId()).as("the next one is begun").isPresent();
    assertThat(district.incidents()).isZero();
  }

  @Test
  void the_next_one_begins_on_its_day_even_when_nobody_recorded_who_came() {
    district.moveTo(SmallDistrict.MEETINGS.get(1), "12:05");
    assertThat(district.open("Record who came", district.coordinator)).hasSize(2);
  }

  @Test
  void moved_its_dates_follow_and_everybody_invited_is_told() {
    district.moveTo(DAY.minusDays(1), "09:00");
    Meeting now = first();
    LocalDate later = LocalDate.of(2027, 1, 19);
    Move to = new Move(later, LocalTime.of(9, 0), "", "", "");
    Change change =
        district.tenants.within(
            district.code,
            () -> moving.move(district.coordinator, now, now.version(), to, true, Locale.CANADA));
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
    district.settle();
    assertThat(district.told("meeting-moved")).isEqualTo(8);
    district.moveTo(DAY, "12:30");
    assertThat(district.open("Record who came", district.coordinator)).isEmpty();
    district.moveTo(later, "12:30");
    district.task("Record who came", district.coordinator);
    assertThat(district.ends(ID)).contains("Dates moved");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void called_off_the_plan_goes_on_to_the_next() {
    district.moveTo(DAY.minusDays(1), "09:00");
    Meeting now = first();
    district.tenants.within(
        district.code, () -> moving.callOff(district.coordinator, now, now.version()));
    district.settle();
    assertThat(district.ends(ID)).containsExactly("Called off");
    assertThat(district.told("meeting-cancelled")).isEqualTo(8);
    assertThat(district.meeting(2).processInstanceId()).isPresent();
    assertThat(district.incidents()).isZero();
  }

  @Test
  void taken_away_in_cockpit_the_plan_goes_on_to_the_next() {
    district.runtime.deleteProcessInstance(first().processInstanceId().orElseThrow(), "");
    district.settle();
    assertThat(first().state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(district.meeting(2).processInstanceId()).isPresent();
  }

  private Meeting first() {
    return district.meeting(1);
  }
}
