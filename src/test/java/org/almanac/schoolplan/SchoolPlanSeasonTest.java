package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanged;
import org.almanac.people.PeopleChanges;
import org.almanac.people.Role;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/** A season of schools' plans from the launch in May to the fall. */
@SharedAlmanacTest
@Import({ASeason.class, AtTheDesk.class})
class SchoolPlanSeasonTest {
  private static final String ALL = "/school-plan/" + ASeason.SEASON;
  private static final String BIRCH = ALL + "/101";
  private static final LocalDate JULY = LocalDate.of(2027, 7, 8);
  private static final LocalDate AUGUST = LocalDate.of(2027, 8, 25);

  @Autowired ASeason season;
  @Autowired AtTheDesk desk;
  @Autowired PeopleChanges changes;
  @Autowired ApplicationEventPublisher events;
  @Autowired Absences absences;

  @BeforeEach
  void aDistrict() {
    season.opens();
  }

  @Test
  void after_the_launch_each_principal_begins_and_in_a_vacancy_the_superintendent() {
    season.launches();
    Task task = season.task(ASeason.DRAFT, season.paula, season.birch);
    assertThat(task.getDueDate()).isEqualTo(Date.from(ASeason.at(ASeason.DUE, "16:00")));
    season.task(ASeason.DRAFT, season.pete, season.ash);
    season.task(ASeason.DRAFT, season.sam, season.cedar);
    season.launches();
    assertThat(season.open(season.paula)).as("launched twice, begun once").hasSize(1);
    assertThat(season.runtime.createProcessInstanceQuery().tenantIdIn(season.code).list())
        .extracting(one -> one.getBusinessKey())
        .contains(season.code + ":SIP-2027-28:101");
  }

  @Test
  void only_schools_of_the_families_for_which_the_board_plan_is_made_begin() {
    season.launches("F2");
    assertThat(season.open(season.pete)).hasSize(1);
    assertThat(season.open(season.paula)).isEmpty();
  }

  @Test
  void nothing_begins_where_the_program_is_switched_off() {
    season.switches.put(season.code, SchoolPlanProgram.RUNS, false, "2026-27", season.coordinator);
    season.launches();
    assertThat(season.open(season.paula)).isEmpty();
    assertThat(season.rows.findByOrganizationAndSeasonOrderBySchool(season.code, ASeason.SEASON))
        .isEmpty();
  }

  @Test
  void handing_in_is_refused_only_without_a_goal_or_where_one_says_neither_board_goal_nor_why() {
    season.launches();
    Task task = season.task(ASeason.DRAFT, season.paula, season.birch);
    assertThatThrownBy(() -> season.send(task, Map.of()))
        .hasStackTraceContaining("There is no goal in it yet");
    season.writes(
        season.birch,
        season.paula,
        ASeason.goal("g1", "We read aloud.", "b0000001", ""),
        ASeason.goal("g2", "We sing.", "", ""));
    assertThatThrownBy(() -> season.send(task, Map.of())).hasStackTraceContaining("“We sing.”");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.OPEN);
    assertThat(season.open(season.paula)).hasSize(1);
  }

  @Test
  void the_june_staff_meeting_stands_beside_the_plan_and_is_optional() {
    season.launches();
    season.writes(season.birch, season.paula, ASeason.goal("g1", "We read aloud.", "b0000001", ""));
    season.send(
        season.task(ASeason.DRAFT, season.paula, season.birch),
        Map.of("inRoom", "All teachers", "voiceWanted", "Parents", "councilConsulted", true));
    desk.as(season.sam, season.code, Role.SUPERINTENDENT);
    assertThat(desk.read(BIRCH))
        .contains("In the room: All teachers", "Whose voice isn’t in it yet: Parents")
        .contains("The school council was asked.", "Handed in on");
    season.handsIn(season.ash, season.pete);
    assertThat(season.row(season.ash).state()).isEqualTo(SchoolPlanState.IN);
  }

  @Test
  void from_the_draft_to_the_years_working_draft_and_the_school_hears_nothing_in_summer() {
    season.launches();
    season.handsIn(season.birch, season.paula);
    assertThat(season.moves.handedIn(season.code, ASeason.SEASON))
        .extracting(SchoolPlan::school)
        .containsExactly("101");
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    String handedIn = plan();
    season.moveTo(JULY, "10:00");
    String group = season.code + ":MOD-2027-28-01";
    season.moves.beginReading(season.row(season.birch), group);
    season.moves.beginReading(season.row(season.birch), group);
    assertThat(plan()).isEqualTo(handedIn);
    season.moves.feedbackIn(season.row(season.birch));
    season.moves.approved(season.row(season.birch));
    season.moves.approved(season.row(season.birch));
    assertThat(plan()).as("nothing goes back in summer").isEqualTo(handedIn);
    assertThat(season.open(season.paula)).isEmpty();
    desk.as(season.sam, season.code, Role.SUPERINTENDENT);
    assertThat(desk.read(BIRCH)).contains("Ready for fall");

    season.moveTo(AUGUST, "10:00");
    season.moves.released(season.row(season.birch));
    season.moves.released(season.row(season.birch));
    Task answer = season.task("Answer the feedback", season.paula, season.birch);
    assertThatThrownBy(() -> season.send(answer, Map.of())).hasStackTraceContaining("One line");
    season.send(answer, Map.of("keeps", "Reading aloud", "changes", "The measure"));
    assertThat(season.ends()).endsWith("Working draft of the year");
    assertThat(desk.read(BIRCH)).contains("Reading aloud", "The measure");
    assertThat(desk.as(season.paula, season.code, Role.PRINCIPAL).look(BIRCH + "/edit").getStatus())
        .as("the year refines it")
        .isEqualTo(200);
    assertThat(season.incidents()).isZero();
  }

  /** Edge case 23. */
  @Test
  void a_plan_is_taken_back_until_its_readers_begin() {
    season.launches();
    season.handsIn(season.birch, season.paula);
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.look(BIRCH + "/edit").getRedirectedUrl()).isEqualTo(BIRCH);
    assertThat(desk.send(BIRCH + "/edit", "do", "goal").getRedirectedUrl()).isEqualTo(BIRCH);
    assertThat(desk.read(BIRCH)).contains("read it together in summer");
    assertThat(desk.send(BIRCH + "/take-back").getRedirectedUrl()).isEqualTo(BIRCH + "/edit");
    assertThat(desk.read(BIRCH + "/edit")).contains("Hand it in");
    assertThat(desk.send(BIRCH + "/take-back").getRedirectedUrl()).isEqualTo(BIRCH + "/edit");
    season.send(season.task(ASeason.DRAFT, season.paula, season.birch), Map.of());
    season.moves.beginReading(season.row(season.birch), "g");
    assertThat(desk.send(BIRCH + "/take-back").getRedirectedUrl()).isEqualTo(BIRCH);
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.BEING_READ);
  }

  /** "In summer" and "in the fall" would be wrong for them. */
  @Test
  void what_comes_once_the_season_has_begun_is_read_in_the_next_round() {
    season.launches();
    season.moveTo(AUGUST, "10:00");
    season.handsIn(season.birch, season.paula);
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.read(BIRCH)).contains("in the next round").doesNotContain("in summer;");
  }

  /** Edge cases 23 and 52. */
  @Test
  void a_plan_whose_group_is_taken_away_waits_for_readers_and_can_be_taken_back_again() {
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.moves.beginReading(season.row(season.birch), "g");
    season.moves.readersGone(season.row(season.birch), "another");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.BEING_READ);
    season.moves.readersGone(season.row(season.birch), "g");
    season.moves.readersGone(season.row(season.birch), "g");
    assertThat(season.moves.handedIn(season.code, ASeason.SEASON)).hasSize(1);
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.send(BIRCH + "/take-back").getRedirectedUrl()).isEqualTo(BIRCH + "/edit");
    season.send(season.task(ASeason.DRAFT, season.paula, season.birch), Map.of());
    season.moves.beginReading(season.row(season.birch), "h");
    season.moves.approved(season.row(season.birch));
    season.moves.released(season.row(season.birch));
    season.task("Answer the feedback", season.paula, season.birch);
    assertThat(season.incidents()).isZero();
  }

  @Test
  void lets_talk_first_opens_with_the_release_window_and_the_school_can_change_its_plan() {
    season.launches();
    season.handsIn(season.birch, season.paula);
    season.moveTo(JULY, "10:00");
    season.moves.beginReading(season.row(season.birch), "g");
    season.moves.feedbackIn(season.row(season.birch));
    season.moves.talkFirst(season.row(season.birch));
    season.moves.talkFirst(season.row(season.birch));
    assertThat(season.open(season.sam)).extracting(Task::getName).doesNotContain("Talk it through");
    season.moveTo(AUGUST, "10:00");
    Task talk = season.task("Talk it through", season.sam, season.birch);
    season.send(talk, Map.of("outcome", "revise"));
    Task again = season.task(ASeason.DRAFT, season.paula, season.birch);
    assertThat(again.getDueDate()).isAfter(Date.from(ASeason.at(AUGUST, "10:00")));
    season.send(again, Map.of());
    assertThat(season.moves.handedIn(season.code, ASeason.SEASON)).hasSize(1);
  }

  /** Edge case 13. */
  @Test
  void a_principal_who_moves_leaves_the_plan_with_the_school_and_its_task_to_the_successor() {
    season.launches();
    season.writes(season.birch, season.paula, ASeason.goal("g1", "We read.", "b0000001", ""));
    String nora = season.person("n1", "Nora", Role.VICE_PRINCIPAL, season.ash);
    change(new PeopleChange.Succeeds(season.role(season.paula), nora, ASeason.LAUNCH, false));
    season.round();
    assertThat(season.open(season.paula)).isEmpty();
    season.send(season.task(ASeason.DRAFT, nora, season.birch), Map.of());
    assertThat(season.row(season.birch).handedIn().map(HandedIn::by)).contains(nora);
    assertThat(desk.as(season.paula, season.code, Role.PRINCIPAL).look(BIRCH).getStatus())
        .as("who leads no school any more sees none")
        .isEqualTo(403);
  }

  /** Edge cases 14 and 15. */
  @Test
  void in_a_vacancy_in_june_the_task_is_the_superintendents_until_somebody_acts_and_again_after() {
    season.launches();
    season.task(ASeason.DRAFT, season.sam, season.cedar);
    String vera = season.person("v1", "Vera", Role.VICE_PRINCIPAL, season.birch);
    LocalDate june = LocalDate.of(2027, 6, 2);
    season.moveTo(june, "10:00");
    change(
        new PeopleChange.Takes(vera, Role.PRINCIPAL, "103", june, LocalDate.of(2027, 8, 31), true));
    season.round();
    season.task(ASeason.DRAFT, vera, season.cedar);
    assertThat(season.open(season.sam)).isEmpty();
    season.moveTo(LocalDate.of(2027, 9, 1), "10:00");
    season.round();
    season.task(ASeason.DRAFT, season.sam, season.cedar);
    assertThat(season.open(vera)).as("acting ends by itself").isEmpty();
  }

  @Test
  void who_stands_in_for_an_absent_principal_writes_the_plan_hands_it_in_and_reads_no_more_of_it() {
    season.launches();
    String omar = season.person("o1", "Omar", Role.OFFICER, season.lakes);
    desk.as(omar, season.code, Role.OFFICER);
    assertThat(desk.look(BIRCH).getStatus()).as("before").isIn(403, 404);
    absences.save(
        new Absence(
            season.persons.findById(season.paula).orElseThrow(),
            ASeason.LAUNCH,
            ASeason.DUE,
            season.persons.findById(omar).orElseThrow(),
            null));
    season.round();
    Task draft = season.task(ASeason.DRAFT, omar, season.birch);
    desk.as(omar, season.code, Role.OFFICER);
    assertThat(desk.look(BIRCH + "/edit").getStatus()).isEqualTo(200);
    assertThat(desk.look(ALL + "/102").getStatus()).as("another school's").isEqualTo(404);
    season.writes(season.birch, omar, ASeason.goal("g1", "We read.", "b0000001", ""));
    season.send(draft, Map.of());
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.IN);
    assertThat(desk.look(BIRCH).getStatus()).as("with the task the page goes").isEqualTo(404);
  }

  /** Edge case 25. */
  @Test
  void a_school_that_merges_ends_its_plan_and_its_history_is_under_both() {
    season.launches();
    desk.as(season.coordinator, season.code, Role.COORDINATOR);
    assertThat(
            desk.send(
                ALL + "/closing",
                "school",
                "103",
                "into",
                "101",
                "sure",
                "yes",
                "reason",
                "Few pupils"))
        .satisfies(sent -> assertThat(sent.getRedirectedUrl()).isEqualTo(ALL));
    assertThat(season.row(season.cedar).state()).isEqualTo(SchoolPlanState.CLOSED_SCHOOL);
    assertThat(season.open(season.sam)).isEmpty();
    assertThat(season.ends()).containsExactly("School closed or merged");
    desk.as(season.sam, season.code, Role.SUPERINTENDENT);
    assertThat(desk.read(BIRCH)).contains("Cedar PS, which merged with this school");
    assertThat(desk.read(ALL + "/103")).contains("closed or merged", "Few pupils");
    assertThat(desk.send(ALL + "/closing", "school", "101").getStatus()).isEqualTo(403);
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(AtTheDesk.text(desk.look(BIRCH))).contains("Cedar PS, which merged");
    assertThat(desk.read(ALL + "/103")).as("its history is theirs").contains("Few pupils");
    assertThat(desk.look(ALL + "/103/edit").getStatus()).isIn(403, 404);
    desk.as(season.pete, season.code, Role.PRINCIPAL);
    assertThat(desk.look(ALL + "/103").getStatus()).as("nobody else's").isEqualTo(404);
  }

  /** Edge case 26. */
  @Test
  void a_school_that_opens_in_september_begins_with_a_short_plan() {
    season.launches();
    season.moveTo(LocalDate.of(2027, 9, 8), "10:00");
    Unit elm =
        season.units.save(
            new Unit(season.code, "104", "Elm PS", UnitKind.SCHOOL, season.shore.id()));
    season.tenants.within(season.code, () -> events.publishEvent(new PeopleChanged(season.code)));
    season.settle();
    Task task = season.task(ASeason.DRAFT, season.sue, elm);
    assertThat(task.getDueDate())
        .isEqualTo(Date.from(ASeason.at(LocalDate.of(2027, 9, 22), "16:00")));
  }

  /** Edge case 25. */
  @Test
  void a_school_that_closed_begins_no_plan_when_the_next_season_is_launched() {
    season.launches();
    season.moves.schoolCloses(season.row(season.cedar), season.coordinator, null, "101");
    season.launchesNext();
    assertThat(season.rows.findByOrganizationAndSeasonOrderBySchool(season.code, ASeason.NEXT))
        .extracting(SchoolPlan::school)
        .containsExactly("101", "102");
    assertThat(season.open(season.sam)).isEmpty();
  }

  @Test
  void closing_asks_whether_it_is_sure_and_with_which_school_it_merged_is_put_right() {
    season.launches();
    desk.as(season.coordinator, season.code, Role.COORDINATOR);
    assertThat(desk.send(ALL + "/closing", "school", "103", "into", "101").getRedirectedUrl())
        .isEqualTo(ALL);
    assertThat(season.row(season.cedar).state()).isEqualTo(SchoolPlanState.OPEN);
    desk.send(ALL + "/closing", "school", "103", "into", "101", "sure", "yes");
    assertThat(season.row(season.cedar).state()).isEqualTo(SchoolPlanState.CLOSED_SCHOOL);
    desk.send(ALL + "/closing", "school", "103", "into", "102", "sure", "yes");
    assertThat(season.row(season.cedar).takenOut().map(TakenOut::mergedInto)).contains("102");
  }

  /** What was closed by mistake, and a school that is there again a year later. */
  @Test
  void a_school_that_does_not_close_after_all_begins_again_and_nothing_of_the_old_reason_stays() {
    season.launches();
    season.moves.schoolCloses(season.row(season.cedar), season.coordinator, "A slip", "101");
    season.starts(Map.of("schoolYear", ASeason.SEASON, "school", "103"));
    season.task(ASeason.DRAFT, season.sam, season.cedar);
    assertThat(season.row(season.cedar).takenOut()).isEmpty();
    season.moves.schoolCloses(season.row(season.cedar), season.coordinator, null, null);
    season.launchesNext();
    season.starts(Map.of("schoolYear", ASeason.NEXT, "school", "103"));
    assertThat(season.rows.named(season.code, ASeason.NEXT, "103").state())
        .isEqualTo(SchoolPlanState.OPEN);
  }

  /** Edge case 26. */
  @Test
  void a_school_entered_in_june_begins_the_season_that_is_new_and_not_also_the_one_that_ends() {
    season.launches();
    season.launchesNext();
    season.units.save(new Unit(season.code, "104", "Elm PS", UnitKind.SCHOOL, season.shore.id()));
    season.tenants.within(season.code, () -> events.publishEvent(new PeopleChanged(season.code)));
    season.settle();
    assertThat(season.rows.findByOrganizationOrderBySchool(season.code))
        .filteredOn(plan -> plan.school().equals("104"))
        .extracting(SchoolPlan::season)
        .containsExactly(ASeason.NEXT);
    assertThat(season.open(season.sue)).hasSize(1);
  }

  /** The page below the day on top of it. */
  private String plan() {
    String page = desk.read(BIRCH);
    return page.substring(page.indexOf("The plan of Birch PS"));
  }

  private void change(PeopleChange change) {
    season.tenants.within(
        season.code,
        () -> {
          changes.make(season.code, change, season.coordinator);
        });
  }
}
