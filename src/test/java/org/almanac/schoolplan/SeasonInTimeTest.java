package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Submissions;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.meetings.YearWork;
import org.almanac.notices.NoticeItem;
import org.almanac.people.PeopleChanged;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/** What is there in time, whoever forgets it: the release, the groups, the load of the year. */
@SharedAlmanacTest
@Import({ASeason.class, AtTheDesk.class})
class SeasonInTimeTest {
  private static final LocalDate FIRST_PLT = LocalDate.of(2027, 9, 15);

  @Autowired ASeason season;
  @Autowired Convening convening;
  @Autowired Meetings meetings;
  @Autowired ModerationNews news;
  @Autowired GroupsAwaitedNotice notice;
  @Autowired ModerationGroups groups;
  @Autowired HandingIn handingIn;
  @Autowired AtTheDesk desk;
  @Autowired SchoolPlanWork work;
  @Autowired Submissions submissions;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void aDistrict() {
    season.opens();
  }

  @Test
  void what_nobody_released_is_at_its_school_for_the_first_plt() {
    plt(FIRST_PLT);
    ready();
    season.moveTo(LocalDate.of(2027, 9, 9), "10:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.APPROVED);
    season.moveTo(LocalDate.of(2027, 9, 10), "07:00");
    assertThat(season.row(season.birch).releasedOn()).contains(LocalDate.of(2027, 9, 10));
    season.task("Answer the feedback", season.paula, season.birch);
    season.moves.releaseForPlt(season.code, ASeason.SEASON, season.birch.code());
    assertThat(season.open(season.paula)).as("a second time changes nothing").hasSize(1);
    assertThat(season.incidents()).isZero();
  }

  @Test
  void the_release_follows_the_first_plt_when_that_moves() {
    plt(FIRST_PLT);
    ready();
    season
        .jdbc
        .sql("update meeting set meeting_date = ? where organization = ? and meeting_key = ?")
        .params(LocalDate.of(2027, 9, 22), season.code, "PLT-2027-09")
        .update();
    season.tenants.within(season.code, () -> events.publishEvent(new MeetingsChanged(season.code)));
    season.moveTo(LocalDate.of(2027, 9, 16), "23:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.APPROVED);
    season.moveTo(LocalDate.of(2027, 9, 17), "07:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.RELEASED);
  }

  @Test
  void a_release_window_that_moves_later_in_summer_is_kept_by_what_goes_by_itself() {
    plt(FIRST_PLT);
    ready();
    season
        .jdbc
        .sql(
            "update setting set setting_value = '09-20' where organization = ? and setting_key = ?")
        .params(season.code, SchoolPlanDates.RELEASE_FROM)
        .update();
    season.moveTo(LocalDate.of(2027, 9, 8), "10:00");
    season.round();
    season.moveTo(LocalDate.of(2027, 9, 17), "23:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.APPROVED);
    season.round();
    season.moveTo(LocalDate.of(2027, 9, 30), "07:00");
    assertThat(season.row(season.birch).state())
        .as("the first PLT was before the window")
        .isEqualTo(SchoolPlanState.RELEASED);
  }

  /** Somebody moves the window after the last round before the timer. */
  @Test
  void what_goes_by_itself_never_goes_before_the_window() {
    plt(FIRST_PLT);
    ready();
    season.moveTo(LocalDate.of(2027, 9, 8), "10:00");
    season
        .jdbc
        .sql(
            "update setting set setting_value = '10-20' where organization = ? and setting_key = ?")
        .params(season.code, SchoolPlanDates.RELEASE_FROM)
        .update();
    season.moveTo(LocalDate.of(2027, 9, 30), "23:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.APPROVED);
    assertThat(season.runtime.createIncidentQuery().tenantIdIn(season.code).list())
        .as("Cockpit says why")
        .extracting(Incident::getIncidentMessage)
        .allMatch(said -> said.contains("Nothing goes back to a school before"))
        .isNotEmpty();
  }

  @Test
  void a_talk_that_waits_for_the_window_has_its_days_from_the_window_that_holds() {
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.moveTo(LocalDate.of(2027, 7, 8), "10:00");
    season.moves.beginReading(season.row(season.birch), "g");
    season.moves.feedbackIn(season.row(season.birch));
    season.moves.talkFirst(season.row(season.birch));
    season
        .jdbc
        .sql(
            "update setting set setting_value = '09-20' where organization = ? and setting_key = ?")
        .params(season.code, SchoolPlanDates.RELEASE_FROM)
        .update();
    season.moveTo(LocalDate.of(2027, 7, 9), "10:00");
    season.round();
    season.moveTo(LocalDate.of(2027, 9, 20), "10:00");
    assertThat(season.task("Talk it through", season.sam, season.birch).getDueDate())
        .isEqualTo(Date.from(ASeason.at(LocalDate.of(2027, 9, 24), "16:00")));
  }

  @Test
  void what_goes_tomorrow_is_not_put_off_by_a_day_each_day() {
    plt(FIRST_PLT);
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.moveTo(LocalDate.of(2027, 9, 24), "10:00");
    approved();
    season.round();
    season.moveTo(LocalDate.of(2027, 9, 27), "05:30");
    season.round();
    season.moveTo(LocalDate.of(2027, 9, 27), "07:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.RELEASED);
  }

  @Test
  void where_no_plt_is_known_it_is_there_by_the_end_of_september() {
    ready();
    season.moveTo(LocalDate.of(2027, 9, 29), "23:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.APPROVED);
    season.moveTo(LocalDate.of(2027, 9, 30), "07:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.RELEASED);
  }

  @Test
  void what_is_approved_after_that_is_at_its_school_a_working_day_later() {
    plt(FIRST_PLT);
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.moveTo(LocalDate.of(2027, 9, 24), "10:00");
    approved();
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.APPROVED);
    season.moveTo(LocalDate.of(2027, 9, 27), "07:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.RELEASED);
  }

  @Test
  void what_a_superintendent_says_in_tasklist_reaches_the_schools_instance() {
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.handsIn(season.ash, season.pete);
    for (Unit school : List.of(season.birch, season.ash)) {
      season.moves.beginReading(season.row(school), "g");
      season.moves.feedbackIn(season.row(school));
    }
    season.identity.setAuthentication(
        season.sam, List.of(Role.SUPERINTENDENT.groupId()), List.of(season.code));
    season.moves.approved(season.row(season.birch));
    season.moves.talkFirst(season.row(season.ash));
    season.identity.clearAuthentication();
    season.moveTo(LocalDate.of(2027, 10, 1), "07:00");
    season.task("Answer the feedback", season.paula, season.birch);
    season.task("Talk it through", season.sue, season.ash);
  }

  @Test
  void a_plan_that_is_handed_in_by_phone_says_who_wrote_that_down() {
    season.launches();
    season.writes(season.birch, season.paula, ASeason.goal("g1", "We read.", "b0000001", ""));
    String task = season.task(ASeason.DRAFT, season.paula, season.birch).getId();
    season.tenants.within(
        season.code, () -> submissions.record(task, Map.of(), season.coordinator));
    var plan = season.plans.of(season.code, "101", ASeason.SEASON).orElseThrow();
    var version =
        season.plans.version(plan, season.row(season.birch).handedIn().orElseThrow().version());
    assertThat(version.orElseThrow().recordedBy()).contains(season.coordinator);
    assertThat(season.row(season.birch).handedIn().map(HandedIn::by))
        .as("whose it is")
        .contains(season.paula);
  }

  @Test
  void where_nobody_forms_groups_the_director_hears_of_it_once() {
    String dora =
        season.person(
            "d1",
            "Dora",
            Role.DIRECTOR,
            season.units.findById(season.lakes.parentId()).orElseThrow());
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.moveTo(LocalDate.of(2027, 7, 14), "10:00");
    news.tell(season.code);
    assertThat(season.told(GroupsAwaitedNotice.KIND)).as("there is time").isEmpty();
    season.moveTo(LocalDate.of(2027, 7, 15), "10:00");
    news.tell(season.code);
    news.tell(season.code);
    assertThat(season.told(GroupsAwaitedNotice.KIND)).containsExactly(dora);
    var said = notice.write(item(dora));
    assertThat(said.lines().get(0)).contains("Plans that are in: 1.");
    season.moves.beginReading(season.row(season.birch), "g");
    assertThat(notice.write(item(dora))).as("nothing waits any more").isNull();
  }

  @Test
  void plans_that_come_later_and_wait_for_a_group_are_told_once_more() {
    String dora =
        season.person(
            "d1",
            "Dora",
            Role.DIRECTOR,
            season.units.findById(season.lakes.parentId()).orElseThrow());
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.moveTo(LocalDate.of(2027, 7, 15), "10:00");
    news.tell(season.code);
    groups.save(
        new ModerationGroup(
            season.code, ASeason.SEASON, 1, season.sam, LocalDate.of(2027, 7, 22), true));
    season.moves.beginReading(season.row(season.birch), "g");
    season.moveTo(LocalDate.of(2027, 8, 3), "10:00");
    season.handsIn(season.ash, season.pete);
    news.tell(season.code);
    assertThat(season.told(GroupsAwaitedNotice.KIND)).as("there is time").hasSize(1);
    season.moveTo(LocalDate.of(2027, 8, 17), "10:00");
    news.tell(season.code);
    news.tell(season.code);
    assertThat(season.told(GroupsAwaitedNotice.KIND)).containsExactly(dora, dora);
    NoticeItem again =
        new NoticeItem(
            season.code, season.code + ":MOD-" + ASeason.SEASON, "", dora, 2, null, Instant.EPOCH);
    assertThat(notice.write(again).lines().get(0)).contains("came in later", ": 1.");
  }

  @Test
  void where_a_rule_only_warns_it_is_said_kindly_and_the_plan_can_be_handed_in() {
    season
        .jdbc
        .sql("update setting set strength = 'warn' where organization = ? and setting_key = ?")
        .params(season.code, SchoolPlanRules.BOARD_GOALS)
        .update();
    season.launches();
    season.writes(season.birch, season.paula, ASeason.goal("g101", "Our yard.", "", ""));
    assertThat(handingIn.remark(season.row(season.birch))).contains("neither which board goal");
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.read("/school-plan/" + ASeason.SEASON + "/101/edit"))
        .contains("neither which board goal");
    season.send(season.task(ASeason.DRAFT, season.paula, season.birch), Map.of());
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.IN);
  }

  @Test
  void the_years_load_knows_the_draft_the_answer_and_the_reading() {
    List<YearWork> year = work.work(season.code, SchoolYear.named("2026-27"));
    assertThat(tasks(year, Role.PRINCIPAL)).containsExactly(Map.entry(YearMonth.of(2027, 6), 1));
    season.switches.put(
        season.code, SchoolPlanProgram.RUNS, true, ASeason.SEASON, season.coordinator);
    year = work.work(season.code, SchoolYear.named(ASeason.SEASON));
    assertThat(tasks(year, Role.PRINCIPAL))
        .contains(Map.entry(YearMonth.of(2027, 9), 1), Map.entry(YearMonth.of(2028, 6), 1));
    assertThat(tasks(year, Role.SUPERINTENDENT))
        .as("read and agree in July, approve in August")
        .contains(Map.entry(YearMonth.of(2027, 8), 1));
    season.switches.put(season.code, SchoolPlanProgram.RUNS, false, "2026-27", season.coordinator);
    assertThat(work.work(season.code, SchoolYear.named("2026-27"))).isEmpty();
  }

  /** Edge case 26. */
  @Test
  void a_school_that_opens_in_september_starts_at_the_plt_with_a_short_plan() {
    plt(FIRST_PLT);
    season.launches();
    season.moveTo(LocalDate.of(2027, 9, 7), "10:00");
    Unit elm =
        season.units.save(
            new Unit(season.code, "104", "Elm PS", UnitKind.SCHOOL, season.shore.id()));
    season.tenants.within(season.code, () -> events.publishEvent(new PeopleChanged(season.code)));
    season.settle();
    assertThat(season.task(ASeason.DRAFT, season.sue, elm).getDueDate())
        .as("ten school days from the first PLT on")
        .isEqualTo(Date.from(ASeason.at(LocalDate.of(2027, 9, 29), "16:00")));
  }

  private static List<Map.Entry<YearMonth, Integer>> tasks(List<YearWork> year, Role role) {
    return year.stream()
        .filter(each -> each.role() == role && each.tasks() > 0)
        .map(each -> Map.entry(each.month(), each.tasks()))
        .toList();
  }

  private NoticeItem item(String person) {
    return new NoticeItem(
        season.code, season.code + ":MOD-" + ASeason.SEASON, "", person, 1, null, Instant.EPOCH);
  }

  private Meeting plt(LocalDate day) {
    return season.tenants.within(
        season.code,
        () -> convening.plan(season.code, "PLT-2027-09", "plt", day, LocalTime.of(9, 0), 180));
  }

  private void ready() {
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.moveTo(LocalDate.of(2027, 7, 8), "10:00");
    approved();
  }

  private void approved() {
    season.moves.beginReading(season.row(season.birch), "g");
    season.moves.feedbackIn(season.row(season.birch));
    season.moves.approved(season.row(season.birch));
    season.settle();
  }
}
