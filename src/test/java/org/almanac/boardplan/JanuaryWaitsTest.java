package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.MeetingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While January waits nobody is asked to a table, whatever the daily rounds bring. */
@BoardTableTest
class JanuaryWaitsTest {
  private static final LocalDate FIRST = SmallDistrict.MEETINGS.get(0);
  private static final LocalDate SECOND = SmallDistrict.MEETINGS.get(1);
  private static final String CALLED_OFF = "meeting-cancelled";

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired TableMails mails;
  @Autowired Attendance attendance;
  @Autowired IdeaBox ideas;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void while_january_waits_nobody_is_invited_nor_hears_what_will_open_its_meeting() {
    mails.hasAPlace(1);
    somebodyHeardSomething();
    for (int days : List.of(20, 6, 4, 1)) {
      district.moveTo(FIRST.minusDays(days), "09:00");
      mails.goesTo(district.officer, days);
      mails.round();
    }
    assertThat(mails.told(TableMails.CARD)).isEmpty();
    assertThat(mails.told(TableMails.HEARD)).isEmpty();
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
    assertThat(mails.told(CALLED_OFF)).containsExactly(district.association);
    assertThat(mails.told(TableMails.CARD)).isEmpty();
    district.moveTo(SECOND.minusDays(1), "09:00");
    mails.round();
    assertThat(mails.told(TableMails.CARD)).as("the next one is held").hasSize(8);
    assertThat(mails.told(CALLED_OFF)).containsExactly(district.association);
  }

  @Test
  void nobody_hears_of_a_meeting_that_nobody_was_asked_to_and_that_is_not_held() {
    mails.round();
    beginsAnyway(FIRST.plusDays(1));
    mails.round();
    assertThat(district.meeting(1).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(mails.told(CALLED_OFF)).isEmpty();
    assertThat(mails.told(TableMails.CARD)).isEmpty();
  }

  @Test
  void with_the_last_review_a_day_before_everybody_is_invited_at_once() {
    district.moveTo(FIRST.minusDays(1), "09:00");
    assertThat(mails.told(TableMails.CARD)).isEmpty();
    district.reviews();
    assertThat(mails.told(TableMails.CARD)).hasSize(8);
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
}
