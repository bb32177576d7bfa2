package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Change;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.tasks.RidingNotices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** While January waits nobody is asked to a table, whatever the daily rounds bring. */
@BoardTableTest
class JanuaryWaitsTest {
  private static final LocalDate FIRST = SmallDistrict.MEETINGS.get(0);
  private static final LocalDate SECOND = SmallDistrict.MEETINGS.get(1);
  private static final String CARD = "boardplan-card";
  private static final String HEARD = "boardplan-heard";
  private static final String CALLED_OFF = "meeting-cancelled";

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired ObjectProvider<RidingNotices> riding;
  @Autowired Announcements announcements;
  @Autowired Attendance attendance;
  @Autowired Calendars calendars;
  @Autowired Moving moving;
  @Autowired IdeaBox ideas;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void while_january_waits_nobody_is_invited_nor_hears_what_will_open_its_meeting() {
    hasAPlace(1);
    somebodyHeardSomething();
    for (int days : List.of(20, 6, 4, 1)) {
      district.moveTo(FIRST.minusDays(days), "09:00");
      aMailGoesTo(district.officer, days);
      rounds();
    }
    assertThat(told(CARD)).isEmpty();
    assertThat(told(HEARD)).isEmpty();
    assertThat(attendance.all(district.code, "BIP-2026-27-W01")).isEmpty();
  }

  @Test
  void a_meeting_that_january_waited_beyond_is_called_off_and_told_to_who_knew_of_it() {
    district.moveTo(FIRST.minusDays(1), "09:00");
    attendance.open(
        district.code,
        "BIP-2026-27-W01",
        List.of(new Invitee(district.association, "association-representative", null)));
    beginsAnyway(FIRST.plusDays(1));
    assertThat(district.meeting(1).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(told(CALLED_OFF)).containsExactly(district.association);
    assertThat(told(CARD)).isEmpty();
    district.moveTo(SECOND.minusDays(1), "09:00");
    rounds();
    assertThat(told(CARD)).as("the next one is held").hasSize(8);
    assertThat(told(CALLED_OFF)).containsExactly(district.association);
  }

  @Test
  void nobody_hears_of_a_meeting_that_nobody_was_asked_to_and_that_is_not_held() {
    rounds();
    beginsAnyway(FIRST.plusDays(1));
    rounds();
    assertThat(district.meeting(1).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(told(CALLED_OFF)).isEmpty();
    assertThat(told(CARD)).isEmpty();
  }

  @Test
  void with_the_last_review_a_day_before_everybody_is_invited_at_once() {
    district.moveTo(FIRST.minusDays(1), "09:00");
    assertThat(told(CARD)).isEmpty();
    district.reviews();
    assertThat(told(CARD)).hasSize(8);
  }

  private void beginsAnyway(LocalDate day) {
    district.moveTo(day, "09:00");
    district.send(
        district.task("Begin with what is there", district.director), Map.of("reason", "Late"));
  }

  private void somebodyHeardSomething() {
    BoardPlan plan = cycle.plan();
    ideas.name(plan, "Fewer goals", true);
    ideas.say(
        district.meeting(1),
        ideas.list(plan).get(0).key(),
        district.superintendent,
        new WhatIHeard("They breathe out", List.of("parents"), null, null));
  }

  private void hasAPlace(int number) {
    Meeting meeting = district.meeting(number);
    Move there = new Move(meeting.date(), LocalTime.of(9, 0), "Education Centre", "2", "");
    Change change =
        district.tenants.within(
            district.code,
            () ->
                moving.move(
                    district.coordinator, meeting, meeting.version(), there, true, Locale.CANADA));
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
  }

  private void aMailGoesTo(String person, int which) {
    announcements.announce(
        Announcement.once(district.code, district.code + ":" + which, "boardplan-left", person));
  }

  private void rounds() {
    LocalDate today = calendars.of(district.code).today();
    riding.orderedStream().forEach(one -> one.ride(district.code, today));
  }

  private List<String> told(String kind) {
    return district
        .jdbc
        .sql("select person from notice where organization = ? and kind = ? order by person")
        .params(district.code, kind)
        .query(String.class)
        .list();
  }
}
