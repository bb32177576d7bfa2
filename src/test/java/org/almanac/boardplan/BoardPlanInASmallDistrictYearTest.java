package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.meetings.AgendaBlock;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.YearDate;
import org.almanac.notices.FirstMails;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.plans.Drafts;
import org.almanac.rules.AttentionBudget;
import org.almanac.rules.Finding;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A board plan's whole cycle in a district that has no meeting in May: six working meetings, with
 * the rounds of each working day and the mails that leave.
 */
@BoardTableTest
class BoardPlanInASmallDistrictYearTest {
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 9);
  private static final String SAY = "Say heard or not yet";

  @Autowired SmallDistrict district;
  @Autowired BoardPlanInTheYear program;
  @Autowired BoardPlans plans;
  @Autowired BoardVoices voices;
  @Autowired VoicesNotThere notThere;
  @Autowired BoardGoals goals;
  @Autowired HearingRounds rounds;
  @Autowired Drafts drafts;
  @Autowired Attendance attendance;
  @Autowired FirstMails firstMails;
  @Autowired RoleHolders holders;
  @Autowired AttentionBudget budget;
  @Autowired Clock clock;

  @BeforeEach
  void aDistrictThatMeetsUntilApril() {
    district.opens();
    district.decides("plt.months", "9,10,11,12,1,2,3,4");
    district.decides("plt.meetings.proposed", "8");
    Date tomorrow = Date.from(SmallDistrict.at(LocalDate.of(2026, 8, 18), "07:00"));
    district.tenants.within(
        district.code,
        () -> {
          district
              .runtime
              .createProcessInstanceByKey("daily-round")
              .businessKey(district.code + ":ROUND-2026-08-18")
              .setVariable("roundAt", tomorrow)
              .execute();
        });
  }

  /** Edge cases 30, 42 and 56. */
  @Test
  void from_september_to_a_launch_at_the_meeting_that_was_named() {
    theOpeningOfTheYearWarns();
    district.leaves(district.chair, LocalDate.of(2026, 12, 1));
    district.begins();
    district.moveTo(LocalDate.of(2026, 10, 6), "12:00");
    district.reviews();
    firstMails
        .pending(district.code)
        .forEach(one -> firstMails.go(district.code, one.code(), district.coordinator));
    sixMeetings();

    FirstGoal.in(goals, drafts, plan(), district.director);
    district.send(district.task("Draft the plan", district.director), Map.of());
    heardBy(district.association);
    district.send(district.task("Work in what wasn’t heard", district.director), Map.of());
    heardBy(district.association);
    district.send(
        district.task("Close the plan", district.director), Map.of("word", "We talk in June."));
    assertThat(rounds.dissent(plan()))
        .as("closed with dissent on record")
        .extracting(HearingAnswer::line)
        .containsExactly("Time");

    Meeting june = district.plans("PLT-2027-06", JUNE);
    district.send(
        district.task("Name the meeting for the launch", district.coordinator),
        Map.of("meeting", june.key()));
    assertThat(district.convening.agenda(district.code, june.key()))
        .extracting(AgendaBlock::title)
        .contains("Launch of the board plan 2027-28");
    district.moveTo(JUNE, "12:05");
    district.send(
        district.task("Add the recording", district.coordinator), Map.of("text", "Three goals."));
    district.moveTo(LocalDate.of(2027, 7, 2), "12:00");

    assertThat(plan().state()).isEqualTo(BoardPlanState.LAUNCHED);
    assertThat(mailed("boardplan-launch"))
        .as("without a summary to ride in, the launch goes by itself")
        .containsOnlyKeys(district.principal, district.vicePrincipal);
    assertThat(district.ends(BoardPlanMeetingProcess.ID)).hasSize(6).containsOnly("Held");
    assertThat(district.incidents()).isZero();
    assertThat(beyond()).as("mails beyond the budget").isEmpty();
    assertThat(mailed("boardplan-card"))
        .as("everybody at the table heard of each of the six")
        .containsOnlyKeys(people())
        .allSatisfy((person, mails) -> assertThat(mails).isEqualTo(6));
  }

  private void theOpeningOfTheYearWarns() {
    List<YearDate> dates = SmallDistrict.MEETINGS.stream().map(SmallDistrict::date).toList();
    Verdict verdict =
        district.tenants.within(
            district.code, () -> program.check(district.code, SmallDistrict.YEAR, dates));
    assertThat(verdict.refused()).isFalse();
    assertThat(verdict.findings())
        .extracting(Finding::message)
        .anyMatch(said -> said.startsWith("No meeting in May is there to launch the plan at."));
  }

  /** At the third nobody speaks for the superintendents, and before it that is named. */
  private void sixMeetings() {
    for (int n = 1; n <= SmallDistrict.MEETINGS.size(); n++) {
      LocalDate day = SmallDistrict.MEETINGS.get(n - 1);
      if (n == 3) {
        district.moveTo(day.minusDays(1), "09:00");
        for (String one : List.of(district.superintendent, district.otherSuperintendent)) {
          attendance.answered(district.code, district.meeting(3).key(), one, Coming.CANT_COME);
        }
        assertThat(notThere.at(district.meeting(3)))
            .as("a missing voice and a vacant chair")
            .containsExactly(Voice.SUPERINTENDENTS, Voice.CHAIR);
      }
      district.moveTo(day, "12:05");
      district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 7));
    }
  }

  private void heardBy(String notYet) {
    for (String one : people()) {
      district.send(
          district.task(SAY, one),
          one.equals(notYet)
              ? Map.of("answer", "notYet", "wanted", "Time", "saidAs", "voice")
              : Map.of("answer", "heard"));
    }
  }

  private String[] people() {
    return voices.of(district.code, LocalDate.of(2027, 4, 20)).stream()
        .flatMap(group -> group.people().stream())
        .map(Person::id)
        .toArray(String[]::new);
  }

  /** How often each person heard of this in a mail. */
  private Map<String, Integer> mailed(String kind) {
    Map<String, Integer> counted = new TreeMap<>();
    district
        .jdbc
        .sql("select person from notice where organization = ? and kind = ? and state = 'MAILED'")
        .params(district.code, kind)
        .query(String.class)
        .list()
        .forEach(person -> counted.merge(person, 1, Integer::sum));
    return counted;
  }

  private List<Finding> beyond() {
    Map<String, Map<YearMonth, Integer>> mails = new TreeMap<>();
    district
        .jdbc
        .sql("select person, send_day from mail where organization = ? and state <> 'REPLACED'")
        .param(district.code)
        .query(
            (row, n) ->
                mails
                    .computeIfAbsent(row.getString(1), any -> new TreeMap<>())
                    .merge(YearMonth.from(row.getDate(2).toLocalDate()), 1, Integer::sum))
        .list();
    assertThat(mails).containsKeys(district.officer, district.superintendent, district.principal);
    return mails.entrySet().stream()
        .flatMap(
            one -> {
              Set<Role> roles = holders.rolesOf(one.getKey(), LocalDate.of(2027, 1, 20));
              return one.getValue().entrySet().stream()
                  .flatMap(
                      month ->
                          roles.stream()
                              .flatMap(
                                  role ->
                                      budget
                                          .beyond(role.word(), month.getKey(), 0, month.getValue())
                                          .stream()));
            })
        .toList();
  }

  private BoardPlan plan() {
    return plans.of(district.code, "2026-27");
  }
}
