package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Locale;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Move;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** A PLT year whose meetings move or are called off. */
@SharedAlmanacTest
class PltYearChangesTest extends APltYear {
  @Test
  void dates_followed_when_the_next_meeting_moves() {
    openYear();
    LocalDate october = meetings.named(district.code, "PLT-2026-10").date();
    LocalDate later = october.plusDays(14);
    assertThat(nextCardsDue()).isEqualTo(cardsDue(october));

    move("PLT-2026-10", later);

    assertThat(nextCardsDue()).isEqualTo(cardsDue(later));
    assertThat(timer().getDuedate().toInstant()).isEqualTo(cardsDue(later));
    assertThat(district.ends("plt-year")).containsExactly("Dates followed");
    assertThat(district.told("meeting-moved")).as("its date was in the year's mail").isEqualTo(4);
    district.timeline.moveTo(cardsDue(later).plusSeconds(60));
    assertThat(waitsFor()).isEqualTo("PLT-2026-10");
  }

  @Test
  void moved_behind_the_next_one_that_one_comes_first() {
    openYear();
    LocalDate december = meetings.named(district.code, "PLT-2026-12").date();
    move("PLT-2026-10", december.minusDays(7));
    district.timeline.moveTo(meetings.named(district.code, FIRST).endsAt().plusSeconds(60));
    assertThat(waitsFor()).isEqualTo("PLT-2026-11");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void the_next_meeting_is_called_off_and_the_year_goes_on_to_the_one_after() {
    openYear();
    callOff("PLT-2026-10");
    district.settle();
    assertThat(district.told("meeting-cancelled")).isEqualTo(4);
    LocalDate november = meetings.named(district.code, "PLT-2026-11").date();
    assertThat(nextCardsDue()).isEqualTo(cardsDue(november));
    district.timeline.moveTo(meetings.named(district.code, FIRST).endsAt().plusSeconds(60));
    assertThat(waitsFor()).isEqualTo("PLT-2026-11");
  }

  @Test
  void the_running_meeting_is_called_off_and_the_year_goes_on() {
    openYear();
    callOff(FIRST);
    district.settle();
    assertThat(waitsFor()).isEqualTo("PLT-2026-10");
    assertThat(district.open("Prepare the meeting", district.coordinator)).hasSize(1);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void the_last_meeting_is_called_off_and_the_year_is_held() {
    openYear();
    district.moveTo(LocalDate.of(2027, 5, 31), "09:00");
    callOff("PLT-2027-06");
    district.settle();
    assertThat(district.ends("plt-year")).endsWith("Year held");
  }

  private void move(String key, LocalDate day) {
    Meeting meeting = meetings.named(district.code, key);
    Move to = new Move(day, LocalTime.of(9, 0), null, null, null);
    Change change =
        moving.move(district.coordinator, meeting, meeting.version(), to, true, Locale.CANADA);
    assertThat(change.result()).as(change.words()).isEqualTo(Change.Result.DONE);
  }

  private void callOff(String key) {
    Meeting meeting = meetings.named(district.code, key);
    moving.callOff(district.coordinator, meeting, meeting.version());
  }

  private Instant nextCardsDue() {
    return ((Date) district.runtime.getVariable(year().getId(), PltYearProcess.NEXT_CARDS_DUE))
        .toInstant();
  }

  private Instant cardsDue(LocalDate meeting) {
    return PltDates.cardsDue(meeting, calendars.of(district.code), rules.of(district.code));
  }

  private Job timer() {
    return district
        .management
        .createJobQuery()
        .processInstanceId(year().getId())
        .timers()
        .singleResult();
  }
}
