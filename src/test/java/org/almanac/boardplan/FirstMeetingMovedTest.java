package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody moves the first working meeting, and what is asked for before it goes along. */
@BoardTableTest
class FirstMeetingMovedTest {
  private static final LocalDate FIRST = SmallDistrict.MEETINGS.get(0);

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired Moving moving;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void when_the_first_meeting_is_moved_by_hand_the_reviews_are_asked_for_until_another_day() {
    district.moveTo(LocalDate.of(2026, 11, 2), "09:00");
    Date before = due(district.officer);
    movesTheFirstTo(FIRST.plusDays(7));
    assertThat(due(district.officer)).as("a week later").isEqualTo(weekAfter(before));
    assertThat(due(district.otherOfficer)).isEqualTo(weekAfter(before));
    movesTheFirstTo(FIRST);
    assertThat(due(district.officer)).as("and back").isEqualTo(before);
    district.moveTo(LocalDate.of(2026, 12, 14), "17:00");
    movesTheFirstTo(FIRST.minusDays(1));
    assertThat(due(district.officer)).as("nothing that was asked comes nearer").isEqualTo(before);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void when_the_first_meeting_is_moved_the_director_has_until_its_invitations_go_out() {
    district.moveTo(FIRST.minusDays(8), "09:00");
    Date before = district.task("Begin with what is there", district.director).getDueDate();
    movesTheFirstTo(FIRST.plusDays(7));
    assertThat(district.task("Begin with what is there", district.director).getDueDate())
        .isEqualTo(weekAfter(before));
  }

  private void movesTheFirstTo(LocalDate day) {
    Meeting meeting = district.meeting(1);
    Move there = new Move(day, LocalTime.of(9, 0), "", "", "");
    Change change =
        district.tenants.within(
            district.code,
            () ->
                moving.move(
                    district.coordinator, meeting, meeting.version(), there, true, Locale.CANADA));
    assertThat(change.result()).as(change.words()).isEqualTo(Change.Result.DONE);
    district.settle();
  }

  private Date due(String officer) {
    return district.task("Review the running plan", officer).getDueDate();
  }

  private static Date weekAfter(Date before) {
    return Date.from(before.toInstant().plus(7, ChronoUnit.DAYS));
  }
}
