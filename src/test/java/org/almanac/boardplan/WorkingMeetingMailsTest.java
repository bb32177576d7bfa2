package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.almanac.meetings.Contributions;
import org.almanac.meetings.Meeting;
import org.almanac.notices.FirstMails;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mails before working meetings: they ride, or go where a month has room. */
@BoardTableTest
class WorkingMeetingMailsTest {
  private static final LocalDate DAY = SmallDistrict.MEETINGS.get(0);
  private static final LocalDate INVITED = LocalDate.of(2027, 1, 6);

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired AtTheDesk desk;
  @Autowired TableMails mails;
  @Autowired FirstMails firstMails;
  @Autowired Contributions contributions;
  @Autowired BoardPlans plans;
  @Autowired IdeaBox ideas;

  @BeforeEach
  void everyReviewIsIn() {
    district.opens();
    district.begins();
    district.reviews();
  }

  @Test
  void three_weeks_before_it_rides_in_a_mail_that_goes_anyway() {
    district.moveTo(DAY.minusDays(20), "09:00");
    mails.hasAPlace(1);
    mails.goesTo(district.officer, DAY);
    mails.round();
    assertThat(mails.told(TableMails.CARD)).containsExactly(district.officer);
    desk.as(district.officer, district.code, Role.OFFICER);
    assertThat(desk.read("/meetings/BIP-2026-27-W01/coming"))
        .as("whoever hears of it can say so there")
        .contains("I can’t come");
    district.moveTo(DAY.minusDays(1), "09:00");
    mails.round();
    assertThat(mails.told(TableMails.CARD)).as("nobody twice").hasSize(8);
  }

  @Test
  void as_long_as_its_place_is_not_known_it_waits_for_the_day_of_the_invitations() {
    district.moveTo(DAY.minusDays(20), "09:00");
    mails.goesTo(district.officer, DAY);
    mails.round();
    assertThat(mails.told(TableMails.CARD)).isEmpty();
    district.moveTo(INVITED, "09:00");
    assertThat(mails.told(TableMails.CARD)).hasSize(8);
  }

  @Test
  void a_month_that_is_full_keeps_its_mails_and_on_the_last_day_nobody_is_left_out() {
    district.plans("PLT-2027-01", LocalDate.of(2027, 1, 29));
    district.moveTo(INVITED, "09:00");
    mails.round();
    assertThat(mails.told(TableMails.CARD))
        .as("card, summary and room for news are an officer's three")
        .contains(district.superintendent, district.association)
        .doesNotContain(district.officer, district.otherOfficer);
    district.moveTo(DAY.minusDays(1), "09:00");
    mails.round();
    assertThat(mails.told(TableMails.CARD)).hasSize(8);
  }

  @Test
  void what_we_heard_goes_with_the_mail_before_the_meeting_or_rides_after_it() {
    BoardPlan plan = plans.of(district.code, "2026-27");
    ideas.name(plan, "Fewer goals", true);
    String idea = ideas.list(plan).get(0).key();
    district.plans("PLT-2027-01", LocalDate.of(2027, 1, 29));
    mails.round();
    district.moveTo(INVITED.minusDays(1), "09:00");
    ideas.say(
        district.meeting(1),
        idea,
        district.superintendent,
        new WhatIHeard("They breathe out", List.of("parents"), null, null));
    district.moveTo(INVITED, "09:00");
    assertThat(mails.told(TableMails.HEARD))
        .contains(district.association)
        .doesNotContain(district.officer);
    district.moveTo(DAY, "13:00");
    mails.goesTo(district.officer, DAY);
    mails.round();
    assertThat(mails.told(TableMails.HEARD)).contains(district.officer);
  }

  @Test
  void tomorrows_mail_shows_what_the_next_working_day_will_bring() {
    firstMails
        .pending(district.code)
        .forEach(one -> firstMails.go(district.code, one.code(), district.coordinator));
    district.moveTo(INVITED.minusDays(1), "12:00");
    Date tomorrow = Date.from(SmallDistrict.at(INVITED, "07:00"));
    district.tenants.within(
        district.code,
        () -> {
          district
              .runtime
              .createProcessInstanceByKey("daily-round")
              .businessKey(district.code + ":ROUND-" + INVITED)
              .setVariable("roundAt", tomorrow)
              .execute();
        });
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.read("/mail"))
        .contains("Tuesday, 12 January: we work on the board plan", "8 mails");
    assertThat(mails.told(TableMails.CARD)).as("looking tells nobody").isEmpty();
    district.moveTo(INVITED, "09:00");
    assertThat(mails.told(TableMails.CARD)).hasSize(8);
  }

  /** Edge case 52. */
  @Test
  void with_a_plan_that_is_taken_away_the_invited_learn_it_and_begun_again_they_are_invited_anew() {
    LocalDate second = SmallDistrict.MEETINGS.get(1);
    district.moveTo(second.minusDays(20), "09:00");
    mails.hasAPlace(2);
    mails.goesTo(district.officer, DAY);
    mails.round();
    assertThat(mails.told(TableMails.CARD, "%-W02%")).containsExactly(district.officer);
    district
        .jdbc
        .sql("update notice set state = 'MAILED' where organization = ?")
        .params(district.code)
        .update();
    cycle.takenAway(BoardImprovementPlanProcess.ID);
    assertThat(mails.told("meeting-cancelled")).contains(district.officer);
    cycle.beginsAgain(SmallDistrict.MEETINGS);
    district.reviews();
    district.moveTo(second.minusDays(1), "09:00");
    mails.round();
    assertThat(mails.told(TableMails.CARD, "%-W02%"))
        .as("each of them once more")
        .hasSize(9)
        .contains(district.chair);
  }

  @Test
  void the_may_meeting_has_one_block_for_the_launch_and_no_word_of_its_own() {
    Meeting may = district.may();
    assertThat(contributions.awaited(may)).isTrue();
    assertThat(contributions.awaited(district.plans("PLT-2027-04", LocalDate.of(2027, 4, 7))))
        .isFalse();
  }
}
