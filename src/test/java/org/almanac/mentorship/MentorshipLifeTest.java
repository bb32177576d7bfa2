package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.mentorship.Milestone.What;
import org.almanac.people.PeopleChange;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What happens in life, in the whole house. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class, AtThePages.class})
class MentorshipLifeTest {
  @Autowired SmallAssociation association;
  @Autowired MentorshipLife life;
  @Autowired Aways aways;

  private String mia;
  private String max;

  @BeforeEach
  void theyAgree() {
    association.opens();
    mia = association.mia;
    max = association.max;
    association.agree(mia, max, DAY);
  }

  @Test
  void a_pair_agrees_on_its_own_rhythm_and_channels() {
    association.send(
        association.task("Agree on a rhythm", mia),
        Map.of("weeks", "4", "channels", List.of("telephone", "in-person")));
    assertThat(row().agreement().rhythm())
        .contains(new PairRhythm(4, java.util.Set.of(Channel.TELEPHONE, Channel.IN_PERSON)));
    assertThat(association.task("Agree on a rhythm", max)).as("the mentor has no task").isNull();
    assertThat(row().over()).contains(LocalDate.of(2028, 9, 1));
  }

  @Test
  void two_years_later_they_say_thank_you_and_the_mentor_is_free() {
    association.moveTo(LocalDate.of(2028, 9, 1));
    association.send(association.task("Close the mentorship", mia), Map.of("next", "mentor"));
    assertThat(row().state()).isEqualTo(MentorshipState.DONE);
    assertThat(row().wouldMentor()).contains(true);
    assertThat(association.mentorsOn(LocalDate.of(2028, 8, 31), mia)).containsExactly(max);
    assertThat(association.mentorsOn(LocalDate.of(2028, 9, 1), mia)).isEmpty();
    assertThat(association.told(max)).containsExactly("OVER");
    assertThat(association.ends()).contains("Two years done").doesNotContain("Parted");
  }

  @Test
  void mentor_leaves_mid_year_and_the_member_is_first_in_the_next_match() {
    LocalDate day = LocalDate.of(2027, 2, 1);
    association.ends(max, Role.MENTOR, day.minusDays(1));
    association.moveTo(day);
    assertThat(row().state()).isEqualTo(MentorshipState.WAITING);
    assertThat(association.wantedBy()).containsExactly(mia);
    assertThat(association.mentorsOn(day, mia)).isEmpty();
    assertThat(association.mentorsOn(day.minusDays(1), mia)).as("history").containsExactly(max);
    assertThat(association.history(mia)).contains(What.PAIRED, What.MENTOR_LEFT);
    association.agree(mia, association.moe, day.plusDays(10));
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(association.task("Agree on a rhythm", mia)).as("of their own").isNotNull();
    assertThat(row().over()).as("two years, not two new ones").contains(LocalDate.of(2028, 9, 1));
  }

  @Test
  void mentor_is_away_for_three_months_and_comes_back() {
    LocalDate from = LocalDate.of(2027, 1, 11);
    association.says(new PeopleChange.Away(max, from, from.plusMonths(3), association.moe, null));
    association.moveTo(from);
    assertThat(row().state()).isEqualTo(MentorshipState.PAUSED);
    assertThat(association.told(mia)).containsExactly("PAUSED");
    assertThat(association.task("Agree on a rhythm", mia)).as("nothing waits").isNull();
    association.moveTo(from.plusMonths(3).plusDays(1));
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(row().mentor()).contains(max);
    assertThat(row().over()).as("91 days later").contains(LocalDate.of(2028, 12, 1));
  }

  @Test
  void a_short_absence_changes_nothing() {
    LocalDate from = LocalDate.of(2027, 1, 11);
    association.says(new PeopleChange.Away(max, from, from.plusDays(20), association.moe, null));
    association.moveTo(from.plusDays(1));
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
  }

  @Test
  void member_leaves_before_two_years() {
    LocalDate day = LocalDate.of(2027, 3, 1);
    association.ends(mia, Role.NEW_MEMBER, day.minusDays(1));
    association.moveTo(day);
    assertThat(row().state()).isEqualTo(MentorshipState.LEFT);
    assertThat(association.ends()).contains("Left before two years");
    assertThat(association.mentorsOn(day, mia)).as("the mentor is free").isEmpty();
    assertThat(association.told(max)).containsExactly("LEFT");
    assertThat(association.task("Agree on a rhythm", mia)).isNull();
    assertThat(
            association.runtime.createProcessInstanceQuery().tenantIdIn(association.code).count())
        .isZero();
  }

  @Test
  void member_leaves_and_returns_after_eight_months_and_the_remaining_time_runs_on() {
    LocalDate left = LocalDate.of(2027, 3, 1);
    association.ends(mia, Role.NEW_MEMBER, left.minusDays(1));
    association.moveTo(left);
    LocalDate back = left.plusMonths(8);
    association.holds(mia, Role.NEW_MEMBER, "000", back, null);
    association.moveTo(back);
    assertThat(row().state()).isEqualTo(MentorshipState.WAITING);
    assertThat(association.wantedBy()).containsExactly(mia);
    int lived = TwoYears.days(DAY, left);
    assertThat(row().remaining(back)).isEqualTo(731 - lived);
    assertThat(row().over()).contains(back.plusDays(731 - lived));
    association.agree(mia, association.moe, back.plusDays(5));
    association.moveTo(back.plusDays(731 - lived));
    assertThat(association.task("Close the mentorship", mia)).isNotNull();
  }

  @Test
  void mentor_becomes_the_members_supervisor_and_another_mentor_is_offered_at_once() {
    association.holds(max, Role.SUPERINTENDENT, "F1", DAY.plusDays(30), null);
    association.moveTo(DAY.plusDays(30));
    assertThat(row().conflictSince()).contains(DAY.plusDays(30));
    assertThat(row().state()).as("nothing ends by itself").isEqualTo(MentorshipState.RUNNING);
    assertThat(association.told(mia)).containsExactly("SUPERVISES");
    assertThat(association.told(max)).containsExactly("SUPERVISES");
    association.moveTo(DAY.plusDays(31));
    assertThat(association.told(mia)).as("said once").hasSize(1);
    association.ends(max, Role.SUPERINTENDENT, DAY.plusDays(40));
    association.moveTo(DAY.plusDays(41));
    assertThat(row().conflictSince()).isEmpty();
  }

  @Test
  void parted_the_other_side_learns_neither_who_asked_nor_why() {
    association.inOne(() -> life.part(row(), What.PARTED, null));
    association.settle();
    assertThat(association.told(mia)).isEqualTo(association.told(max)).containsExactly("PARTED");
    assertThat(association.milestones.findByOrganizationAndMemberIdOrderById(association.code, mia))
        .allMatch(line -> line.by().isEmpty());
    assertThat(association.wantedBy()).containsExactly(mia);
    assertThat(association.ends()).contains("Parted");
  }

  @Test
  void member_pauses_and_goes_on() {
    aways.save(new Away(association.code, mia, DAY.plusDays(30), null));
    association.moveTo(DAY.plusDays(30));
    assertThat(row().state()).isEqualTo(MentorshipState.PAUSED);
    assertThat(association.told(max)).containsExactly("PAUSED");
    association.moveTo(DAY.plusYears(3));
    assertThat(row().state()).as("however long").isEqualTo(MentorshipState.PAUSED);
    Away away = aways.findByOrganizationAndPersonIdOrderByFromDay(association.code, mia).get(0);
    away.until(DAY.plusYears(3));
    aways.save(away);
    association.moveTo(DAY.plusYears(3).plusDays(1));
    assertThat(row().remaining(DAY.plusYears(3).plusDays(1))).isEqualTo(731 - 30);
  }

  @Test
  void taken_away_in_cockpit_the_pair_is_none_any_more() {
    String instance = row().processInstanceId().orElseThrow();
    association.tenants.within(
        association.code,
        () -> association.runtime.deleteProcessInstance(instance, "by hand", true));
    assertThat(row().state()).isEqualTo(MentorshipState.CANCELLED);
    assertThat(association.mentorsOn(DAY.plusDays(1), mia)).isEmpty();
  }

  @Test
  void somebody_whom_a_coordinator_named_meanwhile_is_there_until_the_mentor_is_back() {
    LocalDate from = DAY.plusDays(10);
    aways.save(new Away(association.code, max, from, from.plusDays(60)));
    association.moveTo(from);
    assertThat(row().state()).isEqualTo(MentorshipState.PAUSED);
    association.agreeMeanwhile(mia, association.moe, from);
    association.follow();
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(row().mentor()).as("stays the mentor").contains(max);
    assertThat(row().mentorOn(from)).contains(association.moe);
    assertThat(association.told(mia)).containsExactly("PAUSED", "INTERIM");
    association.moveTo(from.plusDays(61));
    assertThat(association.mentorsOn(from.plusDays(61), mia)).containsExactly(max);
    assertThat(association.history(mia)).endsWith(What.MENTOR_BACK);
  }

  @Test
  void the_mentor_is_back_earlier_and_whoever_was_there_meanwhile_is_free() {
    LocalDate from = DAY.plusDays(10);
    Away said = aways.save(new Away(association.code, max, from, from.plusDays(60)));
    association.moveTo(from);
    association.agreeMeanwhile(mia, association.moe, from);
    association.follow();
    said.until(from.plusDays(29));
    aways.save(said);
    association.moveTo(from.plusDays(30));
    assertThat(association.mentorsOn(from.plusDays(30), mia)).containsExactly(max);
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
  }

  @Test
  void mentor_leaves_in_a_pause_and_another_one_is_wanted_when_it_goes_on() {
    LocalDate from = DAY.plusDays(10);
    aways.save(new Away(association.code, mia, from, from.plusDays(60)));
    association.moveTo(from);
    association.ends(max, Role.MENTOR, from);
    association.moveTo(from.plusDays(1));
    assertThat(row().state()).isEqualTo(MentorshipState.PAUSED);
    assertThat(association.wantedBy()).as("nobody is asked to meet who is away").isEmpty();
    association.moveTo(from.plusDays(61));
    assertThat(row().state()).isEqualTo(MentorshipState.WAITING);
    assertThat(association.wantedBy()).containsExactly(mia);
  }

  @Test
  void appointed_on_29_february_two_years_end_on_the_last_day_of_february() {
    String leo = association.person("leo", Role.PRINCIPAL, "102");
    LocalDate leap = LocalDate.of(2028, 2, 29);
    association.moveTo(leap);
    association.holds(leo, Role.NEW_MEMBER, "000", leap, null);
    association.registered(leo, leap);
    association.agree(leo, association.moe, leap);
    assertThat(association.of(leo).over()).contains(LocalDate.of(2030, 3, 1));
    association.moveTo(LocalDate.of(2030, 2, 28));
    assertThat(association.of(leo).state()).isEqualTo(MentorshipState.RUNNING);
    association.moveTo(LocalDate.of(2030, 3, 1));
    assertThat(association.of(leo).state()).isEqualTo(MentorshipState.CLOSING);
  }

  @Test
  void an_instance_knows_ids_dates_and_flags_and_nothing_that_a_person_wrote() {
    association.send(
        association.task("Agree on a rhythm", mia),
        Map.of("weeks", "4", "channels", List.of("telephone")));
    List<String> names =
        association
            .runtime
            .createVariableInstanceQuery()
            .tenantIdIn(association.code)
            .list()
            .stream()
            .map(one -> one.getName())
            .distinct()
            .toList();
    assertThat(names)
        .isSubsetOf(
            "memberId",
            "next",
            "toAgree",
            "agreementDue",
            "termEnds",
            "overOn",
            "closingDue",
            "closingOver");
  }

  @Test
  void away_nobody_stands_in_for_what_is_between_two() {
    association.says(
        new PeopleChange.Away(mia, DAY.plusDays(1), DAY.plusDays(10), association.moe, null));
    association.moveTo(DAY.plusDays(1));
    assertThat(association.task("Agree on a rhythm", mia)).isNotNull();
    assertThat(association.task("Agree on a rhythm", association.moe)).isNull();
  }

  private Mentorship row() {
    return association.of(mia);
  }
}
