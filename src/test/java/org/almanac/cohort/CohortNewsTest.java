package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.FollowUp;
import org.almanac.meetings.Meeting;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.DailyMail;
import org.almanac.notices.FirstMails;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.almanac.tasks.TaskRoom;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

/** Once a year people read the dates, and the mentor team that it is the team. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class CohortNewsTest {
  private static final LocalDate NOVEMBER = SmallAssociation.NOVEMBER;

  @Autowired SmallAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired CohortMembers members;
  @Autowired FirstMails firstMails;
  @Autowired DailyMail dailyMail;
  @Autowired Announcements announcements;
  @Autowired FollowUp followUp;
  @Autowired TaskRoom tasks;

  @Autowired
  @Qualifier("remindPeople")
  JavaDelegate remindPeople;

  @BeforeEach
  void anAssociationOpens() {
    association.opens();
    firstMails.go(association.code, "COHORT", association.coordinator);
    association.yearBegins();
  }

  @Test
  void the_dates_of_the_year_ride_in_the_mail_of_the_first_card() {
    association.cardsOut(SmallAssociation.AUGUST);
    morning(LocalDate.of(2026, 8, 5));
    assertThat(mails(association.member))
        .singleElement()
        .asString()
        .contains(
            "what would help you most?",
            "Cohort meetings 2026-27: the dates",
            "3 meetings for you",
            "Wednesday, 26 August",
            "Wednesday, 18 November",
            "Wednesday, 14 April",
            "My calendar");
    association.cardsOut(NOVEMBER);
    morning(LocalDate.of(2026, 10, 28));
    assertThat(mails(association.member)).hasSize(2);
    assertThat(mails(association.member).get(1)).as("told once").doesNotContain("the dates");
  }

  @Test
  void what_we_heard_waits_in_a_full_month_for_the_next_mail_and_comes() {
    Meeting meeting = association.cardsOut(SmallAssociation.AUGUST);
    morning(LocalDate.of(2026, 8, 5));
    anotherMail(association.member, LocalDate.of(2026, 8, 6));
    followUp.write(association.code, meeting.key(), "We heard a good deal.");
    announcements.announce(
        Announcement.once(
            association.code,
            association.code + ":" + meeting.key(),
            FollowUp.kind(CohortProgram.PROGRAM),
            association.member));
    morning(LocalDate.of(2026, 8, 28));
    assertThat(mails(association.member)).as("two a month").hasSize(1);
    morning(LocalDate.of(2026, 9, 1));
    assertThat(mails(association.member)).hasSize(2).last().asString().contains("a good deal");
  }

  @Test
  void a_month_keeps_the_task_of_a_card_that_is_not_out_yet() {
    assertThat(tasks.fits(association.code, association.mentor, NOVEMBER)).isFalse();
    assertThat(tasks.fits(association.code, association.mentor, NOVEMBER.plusMonths(1))).isTrue();
    association.cardsOut(NOVEMBER);
    assertThat(tasks.fits(association.code, association.mentor, NOVEMBER)).as("once").isFalse();
  }

  private void anotherMail(String person, LocalDate day) {
    association
        .jdbc
        .sql(
            "insert into mail (organization, person, send_day, kind, same_day, state,"
                + " sender_name, subject, plain, html, message_id, attempts, due_at, created_at)"
                + " values (?, ?, ?, 'DAILY', false, 'SENT', 'A', 'S', 'P', 'H', 'x', 1,"
                + " current_timestamp, current_timestamp)")
        .params(association.code, person, day)
        .update();
  }

  @Test
  void who_joins_later_reads_only_what_is_to_come() {
    String late = association.person("n7", "Lia", Role.NEW_MEMBER, LocalDate.of(2026, 10, 1));
    association.cardsOut(NOVEMBER);
    morning(LocalDate.of(2026, 10, 28));
    assertThat(mails(late))
        .singleElement()
        .asString()
        .contains("2 meetings for you", "14 April")
        .doesNotContain("August", "mentor team\n");
  }

  @Test
  void the_mentor_team_is_told_once_that_it_is_the_team_and_what_to_do() {
    Meeting meeting = association.cardsOut(SmallAssociation.AUGUST);
    morning(LocalDate.of(2026, 8, 5));
    assertThat(mails(association.mentor))
        .singleElement()
        .asString()
        .contains("You are on the mentor team", "/meetings/" + meeting.key() + "/session");
    assertThat(String.join("", mails(association.member))).doesNotContain("You are on the mentor");
    assertThat(association.told("cohort-team")).isEqualTo(2);
    association.cardsOut(NOVEMBER);
    assertThat(association.told("cohort-team")).as("once").isEqualTo(2);
  }

  @Test
  void whom_the_coordinator_names_hears_of_it_and_no_other_mentor_does() {
    Meeting meeting = association.named(NOVEMBER);
    desk.as(association.coordinator, association.code, Role.COORDINATOR);
    desk.send("/meetings/" + meeting.key() + "/team", "person", association.mentor);
    association.cardsOut(NOVEMBER);
    morning(LocalDate.of(2026, 10, 28));
    assertThat(String.join("", mails(association.mentor))).contains("You are on the mentor team");
    assertThat(String.join("", mails(association.otherMentor)))
        .contains("what would help you most?")
        .doesNotContain("You are on the mentor team");
  }

  @Test
  void named_in_june_for_november_it_is_of_the_meetings_year() {
    names(association.mentor);
    assertThat(
            association
                .jdbc
                .sql("select business_key from notice where kind = 'cohort-team' and person = ?")
                .param(association.mentor)
                .query(String.class)
                .list())
        .containsExactly(association.code + ":COHORT-2026-27");
    morning(LocalDate.of(2026, 6, 2));
    assertThat(mails(association.mentor))
        .singleElement()
        .asString()
        .contains("You are on the mentor team");
  }

  @Test
  void whose_month_has_no_room_hears_that_they_are_named_with_the_card() {
    association
        .jdbc
        .sql("update notice set state = 'DROPPED' where organization = ?")
        .param(association.code)
        .update();
    for (int n = 0; n < 2; n++) {
      association
          .jdbc
          .sql(
              "insert into mail (organization, person, send_day, kind, same_day, state,"
                  + " sender_name, subject, plain, html, message_id, attempts, due_at, created_at)"
                  + " values (?, ?, ?, 'DAILY', false, 'SENT', 'A', 'S', 'P', 'H', ?, 1,"
                  + " current_timestamp, current_timestamp)")
          .params(
              association.code,
              association.mentor,
              LocalDate.of(2026, 6, 10 + n),
              association.code + n)
          .update();
    }
    names(association.mentor);
    assertThat(association.told("cohort-team")).as("two mails this month already").isZero();
    association.cardsOut(NOVEMBER);
    assertThat(association.told("cohort-team")).isEqualTo(1);
  }

  private void names(String person) {
    desk.as(association.coordinator, association.code, Role.COORDINATOR);
    desk.send("/meetings/" + association.named(NOVEMBER).key() + "/team", "person", person);
  }

  @Test
  void a_card_whose_meeting_is_five_days_ahead_stands_in_the_mail_once() throws Exception {
    association.opens();
    firstMails.go(association.code, "COHORT", association.coordinator);
    association.moveTo(LocalDate.of(2026, 11, 13), "09:00");
    association.settles(SmallAssociation.YEAR, List.of(NOVEMBER));
    association.send(
        association.task("Arrange the meeting", association.coordinator),
        Map.of("place", "Barrie", "coffee", "8:30"));
    association.task("Bring your card", association.member);
    association.moveTo(LocalDate.of(2026, 11, 16), "06:30");
    DelegateExecution round = mock(DelegateExecution.class);
    when(round.getTenantId()).thenReturn(association.code);
    remindPeople.execute(round);
    morning(LocalDate.of(2026, 11, 16));
    assertThat(mails(association.member))
        .singleElement()
        .asString()
        .contains("what would help you most?")
        .doesNotContain("Coming up");
  }

  @Test
  void whether_one_person_counts_on_a_meeting_is_as_for_all_of_them() {
    association.ends(association.secondYear, LocalDate.of(2026, 9, 30));
    String nobody = association.person("x1", "Xenia", Role.OFFICER, LocalDate.of(2020, 1, 1));
    for (LocalDate day : List.of(NOVEMBER, SmallAssociation.APRIL)) {
      Meeting meeting = association.named(day);
      for (String person :
          List.of(
              association.member,
              association.secondYear,
              association.mentor,
              association.coordinator,
              nobody)) {
        assertThat(members.countsOn(meeting, person))
            .as(person)
            .isEqualTo(members.countingOn(meeting).contains(person));
      }
    }
  }

  private void morning(LocalDate day) {
    association.moveTo(day, "07:00");
    dailyMail.release(association.code, day);
    association.moveTo(day, "12:00");
  }

  private List<String> mails(String person) {
    return association
        .jdbc
        .sql("select plain from captured_mail where recipient like ? and html <> '' order by id")
        .param(person + "@%")
        .query(String.class)
        .list();
  }
}
