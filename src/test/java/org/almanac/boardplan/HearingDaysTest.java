package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.meetings.SnowDay;
import org.almanac.meetings.YearDate;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.plans.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The five working days of a round, with Victoria Day among them: nobody has to answer. */
@BoardTableTest
class HearingDaysTest {
  private static final String SAY = "Say heard or not yet";
  private static final LocalDate SENT = LocalDate.of(2027, 5, 19);
  private static final LocalDate FRIDAY = LocalDate.of(2027, 5, 21);
  private static final LocalDate VICTORIA_DAY = LocalDate.of(2027, 5, 24);
  private static final LocalDate FIFTH = LocalDate.of(2027, 5, 27);

  @Autowired SmallDistrict district;
  @Autowired BoardPlans plans;
  @Autowired BoardVoices voices;
  @Autowired BoardGoals goals;
  @Autowired HearingRounds rounds;
  @Autowired BoardPlanWork work;
  @Autowired Drafts drafts;
  @Autowired OtherCalendar calendar;
  @Autowired SnowDay closing;
  @Autowired Persons persons;
  @Autowired RoleAssignments roles;

  @BeforeEach
  void theDraftIsSentOnAWednesdayBeforeVictoriaDay() {
    district.opens();
    sends();
  }

  /** A plan that is heard twice asks twice: within the attention budget that is counted before. */
  @Test
  void the_forecast_of_attention_counts_every_round_that_can_come() {
    List<YearDate> days = SmallDistrict.MEETINGS.stream().map(SmallDistrict::date).toList();
    assertThat(work.of(district.code, SmallDistrict.YEAR, days))
        .filteredOn(one -> one.role() == Role.OFFICER && one.tasks() > 0)
        .as("the review, a round, and one more after a not yet")
        .hasSize(3);
  }

  private void sends() {
    district.begins();
    district.reviews();
    district.meets();
    district.plans("PLT-2027-06", LocalDate.of(2027, 6, 16));
    district.moveTo(SENT, "10:00");
    FirstGoal.in(goals, drafts, plan(), district.director);
    district.send(district.task("Draft the plan", district.director), Map.of());
  }

  @Test
  void each_voice_has_five_working_days_and_a_holiday_is_none_of_them() {
    assertThat(newest().until()).isEqualTo(SmallDistrict.at(FIFTH, "16:00"));
    for (LocalDate day : List.of(FRIDAY, VICTORIA_DAY, FIFTH.minusDays(1))) {
      district.moveTo(day, "17:00");
      assertThat(people()).allSatisfy(one -> assertThat(district.open(SAY, one)).hasSize(1));
    }
    district.moveTo(FIFTH, "15:59");
    assertThat(district.open(SAY, district.association)).hasSize(1);
    assertThat(district.open("Close the plan", district.director)).isEmpty();
    district.moveTo(FIFTH, "16:01");
    assertThat(people()).allSatisfy(one -> assertThat(district.open(SAY, one)).isEmpty());
  }

  @Test
  void silence_is_no_answer_and_blocks_nothing() {
    district.moveTo(FIFTH, "16:01");
    assertThat(newest().open()).isFalse();
    assertThat(rounds.of(plan(), newest()))
        .hasSize(people().size())
        .allSatisfy(answer -> assertThat(answer.word()).isEmpty());
    assertThat(rounds.dissent(plan())).as("silence is no not yet").isEmpty();
    assertThat(district.open("Work in what wasn’t heard", district.director)).isEmpty();
    district.send(district.task("Close the plan", district.director), Map.of());
    assertThat(plan().state()).isEqualTo(BoardPlanState.CLOSED);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void one_not_yet_among_the_silent_brings_one_more_round_with_days_of_its_own() {
    district.send(
        district.task(SAY, district.association),
        Map.of("answer", "notYet", "wanted", "Time", "saidAs", "voice"));
    assertThat(newest().open()).as("the others have their days").isTrue();
    district.moveTo(FIFTH, "16:01");
    district.moveTo(FIFTH.plusDays(4), "10:00");
    district.send(district.task("Work in what wasn’t heard", district.director), Map.of());
    assertThat(newest().round()).isEqualTo(2);
    assertThat(newest().until()).isEqualTo(SmallDistrict.at(FIFTH.plusDays(11), "16:00"));
    district.moveTo(FIFTH.plusDays(11), "16:01");
    assertThat(people()).allSatisfy(one -> assertThat(district.open(SAY, one)).isEmpty());
    assertThat(rounds.dissent(plan()))
        .as("silence in the second round takes no not yet back")
        .extracting(HearingAnswer::line)
        .containsExactly("Time");
    district.task("Close the plan", district.director);
  }

  /** Edge case 33. */
  @Test
  void a_new_holiday_among_the_five_days_leaves_everybody_five() {
    district.moveTo(FRIDAY, "09:00");
    OtherCalendar.Look look = calendar.holidays(List.of(FIFTH.minusDays(1)));
    assertThat(look.page())
        .as("the coordinator sees what moves")
        .contains(
            "Board plan 2026-27",
            "every voice has had its days with the draft",
            SAY + " is due",
            "Friday, 28 May");
    assertThat(newest().until())
        .as("not before the yes")
        .isEqualTo(SmallDistrict.at(FIFTH, "16:00"));
    calendar.yes(look);
    LocalDate now = FIFTH.plusDays(1);
    assertThat(newest().until()).isEqualTo(SmallDistrict.at(now, "16:00"));
    assertThat(people())
        .allSatisfy(
            one ->
                assertThat(district.task(SAY, one).getDueDate())
                    .isEqualTo(Date.from(SmallDistrict.at(now, "16:00"))));
    district.moveTo(now, "15:59");
    assertThat(people()).allSatisfy(one -> assertThat(district.open(SAY, one)).hasSize(1));
    district.moveTo(now, "16:01");
    assertThat(newest().open()).isFalse();
    district.task("Close the plan", district.director);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void schools_closed_on_the_last_day_put_the_round_off_where_a_school_is_led_among_the_voices() {
    district.opens();
    Person ada = persons.findById(district.association).orElseThrow();
    roles.save(new RoleAssignment(ada, Role.PRINCIPAL, district.district, SENT.minusYears(3)));
    sends();
    assertThat(newest().until()).isEqualTo(SmallDistrict.at(FIFTH, "16:00"));
    district.moveTo(FIFTH, "06:00");
    closing.schoolsClosed(
        district.coordinator, district.code, FIFTH, List.of(), false, Locale.CANADA);
    LocalDate now = FIFTH.plusDays(1);
    assertThat(newest().until()).isEqualTo(SmallDistrict.at(now, "16:00"));
    district.moveTo(now, "15:59");
    assertThat(people()).allSatisfy(one -> assertThat(district.open(SAY, one)).hasSize(1));
    district.moveTo(now, "16:01");
    district.task("Close the plan", district.director);
  }

  private Hearing newest() {
    List<Hearing> all = rounds.of(plan());
    return all.get(all.size() - 1);
  }

  private List<String> people() {
    return voices.of(district.code, SENT).stream()
        .flatMap(group -> group.people().stream())
        .map(Person::id)
        .toList();
  }

  private BoardPlan plan() {
    return plans.of(district.code, "2026-27");
  }
}
