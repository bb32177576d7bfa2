package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Memberships;
import org.almanac.meetings.Participation;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearWork;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A year of three meetings on the simulated clock, and who attends which of them. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class CohortYearTest {
  private static final LocalDate AUGUST = SmallAssociation.AUGUST;
  private static final LocalDate NOVEMBER = SmallAssociation.NOVEMBER;
  private static final LocalDate APRIL = SmallAssociation.APRIL;

  @Autowired SmallAssociation association;
  @Autowired CohortInTheYear program;
  @Autowired CohortMembers members;
  @Autowired Memberships memberships;
  @Autowired Attendance attendance;

  @BeforeEach
  void anAssociationOpens() {
    association.opens();
  }

  @Test
  void three_meetings_a_year_for_both_intakes_and_the_mentors() {
    association.yearBegins();
    for (LocalDate day : List.of(AUGUST, NOVEMBER, APRIL)) {
      association.cardsOut(day);
      for (String person :
          List.of(
              association.member,
              association.secondYear,
              association.mentor,
              association.otherMentor)) {
        Task card = association.task("Bring your card", person);
        association.send(card, Map.of("help", "Time to talk, " + day.getMonth()));
      }
      held(day);
    }
    assertThat(association.ends("cohort-meeting")).filteredOn("Summary out"::equals).hasSize(3);
    assertThat(association.ends("meeting-participation")).hasSize(12).containsOnly("Took part");
    assertThat(association.told("cohort-card")).isEqualTo(12);
    assertThat(association.told("cohort-summary")).isEqualTo(12);
    assertThat(association.incidents()).isZero();
    assertThat(association.management.createJobQuery().tenantIdIn(association.code).count())
        .isZero();
  }

  @Test
  void who_joins_in_january_begins_with_april_and_still_gets_six() {
    association.yearBegins();
    association.cardsOut(AUGUST);
    held(AUGUST);
    association.cardsOut(NOVEMBER);
    held(NOVEMBER);
    association.moveTo(LocalDate.of(2027, 1, 11), "09:00");
    String january = association.person("n3", "Jana", Role.NEW_MEMBER, LocalDate.of(2027, 1, 11));
    association.cardsOut(APRIL);
    assertThat(invitations(january)).isEqualTo(1);
    held(APRIL);

    meetings(SchoolYear.named("2027-28"), "2027-08-25", "2027-11-17", "2028-04-12");
    // two years are over before the sixth: the role ends, the meetings don't
    association.ends(january, LocalDate.of(2029, 1, 10));
    meetings(SchoolYear.named("2028-29"), "2028-08-30", "2028-11-15", "2029-04-11");
    assertThat(invitations(january)).isEqualTo(6);
    assertThat(invitations(association.mentor)).as("mentors as long as they are").isEqualTo(9);
    assertThat(invitations(association.secondYear)).as("six for everyone").isEqualTo(6);
  }

  @Test
  void who_joins_between_the_cards_and_the_meeting_gets_a_card_and_who_leaves_lets_it_go() {
    association.yearBegins();
    association.cardsOut(NOVEMBER);
    String late = association.person("n4", "Lea", Role.NEW_MEMBER, LocalDate.of(2026, 11, 1));
    association.ends(association.member, LocalDate.of(2026, 11, 5));
    association.tenants.within(association.code, () -> memberships.follow(association.code));
    association.settle();
    association.task("Bring your card", late);
    assertThat(association.open("Bring your card", association.member)).isEmpty();
    assertThat(association.told("cohort-left")).isEqualTo(1);
  }

  @Test
  void who_is_away_for_a_while_is_not_invited_meanwhile() {
    association.ends(association.member, LocalDate.of(2026, 9, 30));
    association.again(association.member, LocalDate.of(2027, 2, 1));
    assertThat(members.on(association.code, NOVEMBER))
        .extracting(Invitee::person)
        .doesNotContain(association.member);
    assertThat(members.on(association.code, APRIL))
        .extracting(Invitee::person)
        .contains(association.member);
  }

  @Test
  void who_was_a_new_member_long_ago_is_invited_only_when_they_are_one_again() {
    String before = association.person("n6", "Ona", Role.NEW_MEMBER, LocalDate.of(2012, 9, 1));
    association.ends(before, LocalDate.of(2014, 8, 31));
    assertThat(members.on(association.code, NOVEMBER))
        .extracting(Invitee::person)
        .doesNotContain(before);
    association.again(before, LocalDate.of(2026, 9, 1));
    assertThat(members.on(association.code, NOVEMBER)).extracting(Invitee::person).contains(before);
  }

  @Test
  void who_is_mentor_and_new_member_has_one_card() {
    association.person("n5", "Bo", Role.NEW_MEMBER, LocalDate.of(2026, 7, 1));
    association
        .jdbc
        .sql("update role_assignment set person_id = ? where person_id = ?")
        .params(association.mentor, association.code + "n5")
        .update();
    assertThat(members.on(association.code, NOVEMBER))
        .filteredOn(one -> one.person().equals(association.mentor))
        .hasSize(1);
  }

  @Test
  void dates_are_proposed_in_august_november_and_april() {
    List<YearDate> proposed = program.propose(association.code, SmallAssociation.YEAR);
    assertThat(proposed).extracting(date -> date.day().getMonthValue()).containsExactly(8, 11, 4);
    assertThat(proposed).allMatch(date -> date.day().getDayOfWeek().getValue() == 3);
    assertThat(program.check(association.code, SmallAssociation.YEAR, proposed).refused())
        .isFalse();
  }

  @Test
  void the_tickets_of_the_proposed_day_in_august_close_before_the_summary_is_due() {
    LocalDate august = program.propose(association.code, SmallAssociation.YEAR).get(0).day();
    assertThat(august).isEqualTo(LocalDate.of(2026, 8, 19));
    association.settles(SmallAssociation.YEAR, List.of(august));
    association.cardsOut(august);
    assertThat(association.named(august).codeUntil())
        .as("schools are closed, and the districts' leaders work")
        .isEqualTo(SmallAssociation.at(LocalDate.of(2026, 8, 22), "00:00"));
    held(august);
    assertThat(association.ends("cohort-meeting")).contains("Summary out");
  }

  @Test
  void no_date_is_proposed_sooner_than_people_can_hear_of_it() {
    association.moveTo(LocalDate.of(2026, 8, 17), "09:00");
    YearDate august = program.propose(association.code, SmallAssociation.YEAR).get(0);
    assertThat(august.day()).isEqualTo(LocalDate.of(2026, 8, 26));
    association.moveTo(LocalDate.of(2026, 8, 31), "09:00");
    assertThat(program.propose(association.code, SmallAssociation.YEAR).get(0).takesPlace())
        .as("August is over, and November comes")
        .isFalse();
  }

  @Test
  void the_year_is_settled_begun_and_called_off_once() {
    association.yearBegins();
    association.yearBegins();
    assertThat(program.dates(association.code, SmallAssociation.YEAR)).hasSize(3);
    assertThat(
            association.runtime.createProcessInstanceQuery().tenantIdIn(association.code).count())
        .isEqualTo(3);
    program.calledOff(association.code, SmallAssociation.YEAR);
    assertThat(association.named(NOVEMBER).state()).as("begun").isEqualTo(MeetingState.PLANNED);
  }

  @Test
  void what_it_asks_of_people_fits_the_attention_budget() {
    List<YearDate> dates = program.propose(association.code, SmallAssociation.YEAR);
    List<YearWork> work = program.work(association.code, SmallAssociation.YEAR, dates);
    for (Role role : List.of(Role.NEW_MEMBER, Role.MENTOR)) {
      assertThat(work.stream().filter(w -> w.role() == role).mapToInt(YearWork::tasks).sum())
          .isEqualTo(3);
      work.stream()
          .filter(w -> w.role() == role)
          .collect(Collectors.groupingBy(YearWork::month, Collectors.summingInt(YearWork::mails)))
          .values()
          .forEach(mails -> assertThat(mails).isLessThanOrEqualTo(2));
    }
    assertThat(program.attends(association.code, dates.get(1), Reach.EVERYBODY)).hasSize(4);
  }

  private void meetings(SchoolYear year, String... days) {
    List<LocalDate> all = List.of(days).stream().map(LocalDate::parse).toList();
    association.settles(year, all);
    for (LocalDate day : all) {
      association.cardsOut(day);
      held(day);
    }
  }

  private void held(LocalDate day) {
    association.moveTo(day, "12:05");
    association.send(
        association.task("Record who came", association.coordinator), Map.of("headCount", 4));
    association.moveTo(day.plusDays(6), "07:00");
    association.send(
        association.task("Write the summary", association.coordinator),
        Map.of("summary", "Thank you."));
    assertThat(association.named(day).state()).isEqualTo(MeetingState.HELD);
  }

  private long invitations(String person) {
    return attendance.ofPerson(association.code, person).stream()
        .map(Participation::meetingKey)
        .distinct()
        .count();
  }
}
