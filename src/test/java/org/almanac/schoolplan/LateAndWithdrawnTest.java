package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.Holidays;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.Paragraph;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Plans that come later or not at all, seasons begun by hand, and who sees what of them. */
@SharedAlmanacTest
@Import({ASeason.class, AtTheDesk.class})
class LateAndWithdrawnTest {
  private static final String ALL = "/school-plan/" + ASeason.SEASON;
  private static final String BIRCH = ALL + "/101";
  private static final String LATER = BIRCH + "/later";
  private static final LocalDate LATE = LocalDate.of(2027, 7, 2);
  private static final LocalDate TOLD = LocalDate.of(2027, 8, 30);

  @Autowired ASeason season;
  @Autowired AtTheDesk desk;
  @Autowired LatePlanNotice note;
  @Autowired PlanNotInNotice notIn;
  @Autowired SchoolPlanCountedDates counted;
  @Autowired Calendars calendars;

  @BeforeEach
  void aDistrict() {
    season.opens();
  }

  /** Edge case 22. */
  @Test
  void late_is_a_state_with_one_friendly_note_then_its_superintendent_is_told_once() {
    launched();
    season.moveTo(LATE, "05:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.OPEN);
    season.moveTo(LATE, "07:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.LATE);
    assertThat(season.told(LatePlanNotice.KIND)).containsOnlyOnce(season.paula);
    Task task = season.task(ASeason.DRAFT, season.paula, season.birch);
    assertThat(task.getDueDate()).as("no date to be reminded of any more").isNull();
    Paragraph said = note.write(item(season.paula));
    assertThat(said.heading()).isEqualTo("No rush on a busy week.");
    assertThat(said.links())
        .extracting(Paragraph.Link::label)
        .containsExactly("I’ll send it by …", "Someone should call me", "It isn’t mine");
    season.round();
    assertThat(season.told(PlanNotInNotice.KIND)).as("who is waiting hears later").isEmpty();
    season.moveTo(TOLD, "07:00");
    season.round();
    season.round();
    assertThat(season.told(PlanNotInNotice.KIND)).containsOnlyOnce(season.sue);
    assertThat(notIn.write(item(season.sam)).lines())
        .anyMatch(line -> line.contains("second round"));

    season.handsIn(season.birch, season.paula);
    assertThat(notIn.write(item(season.sam))).as("it is in by now").isNull();
    assertThat(season.moves.handedIn(season.code, ASeason.SEASON))
        .as("so it joins the next round")
        .hasSize(1);
    assertThat(season.row(season.birch).afterItsDay().late()).isTrue();
  }

  /** Edge case 23. */
  @Test
  void what_was_in_on_time_and_is_taken_back_after_its_day_is_not_late_it_has_days_again() {
    launched();
    season.handsIn(season.birch, season.paula);
    season.moveTo(TOLD.plusDays(1), "10:00");
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.send(BIRCH + "/take-back").getRedirectedUrl()).isEqualTo(BIRCH + "/edit");
    season.settle();
    season.round();
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.OPEN);
    assertThat(season.row(season.birch).afterItsDay().late()).isFalse();
    assertThat(season.told(LatePlanNotice.KIND)).doesNotContain(season.paula);
    assertThat(season.row(season.birch).afterItsDay().waitedForSince()).isEmpty();
    assertThat(season.task(ASeason.DRAFT, season.paula, season.birch).getDueDate())
        .isAfter(Date.from(ASeason.at(TOLD.plusDays(1), "10:00")));
  }

  @Test
  void ill_send_it_by_a_day_tells_nobody_before_that_day() {
    launched();
    season.moveTo(LATE, "07:00");
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.read(LATER)).contains("The plan of Birch PS for 2027-28 comes later");
    desk.send(LATER, "answer", "comes", "day", "2027-09-15");
    assertThat(season.row(season.birch).afterItsDay().comesOn())
        .contains(LocalDate.of(2027, 9, 15));
    assertThat(desk.read(BIRCH)).contains("It comes by Wednesday, 15 September");
    season.moveTo(TOLD.plusDays(1), "07:00");
    season.round();
    assertThat(season.told(PlanNotInNotice.KIND)).contains(season.sue).doesNotContain(season.paula);
    assertThat(season.row(season.birch).afterItsDay().waitedForSince()).isEmpty();
    assertThat(note.write(item(season.paula))).as("who answered is written to no more").isNull();
    season.moveTo(LocalDate.of(2027, 9, 20), "07:00");
    season.round();
    assertThat(season.row(season.birch).afterItsDay().waitedForSince()).isPresent();
    assertThat(notIn.write(item(season.sam)).lines().get(0)).contains("Wednesday, 15 September");
  }

  @Test
  void someone_should_call_me_is_told_to_the_superintendent_with_the_next_round() {
    launched();
    season.moveTo(LATE, "07:00");
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.send(LATER, "answer", "call").getRedirectedUrl()).isEqualTo(BIRCH);
    season.round();
    assertThat(season.told(PlanNotInNotice.KIND)).containsExactly(season.sam);
    assertThat(notIn.write(item(season.sam)).lines().get(0)).contains("a call from you");
  }

  @Test
  void what_cannot_be_is_sent_back_with_field_and_reason() {
    launched();
    season.moveTo(LATE, "07:00");
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    for (String day : List.of("", "2027-02-31", "1999-01-01", "2030-01-01", "<b>")) {
      assertThat(AtTheDesk.text(desk.send(LATER, "answer", "comes", "day", day)))
          .as(day)
          .containsAnyOf("A day from Friday, 2 July", "By which day");
    }
    assertThat(AtTheDesk.text(desk.send(LATER, "answer", "<script>"))).contains("Choose one");
    assertThat(season.row(season.birch).afterItsDay().word()).isEmpty();
    for (String who : List.of(season.sam, season.pete, season.coordinator)) {
      desk.as(who, season.code, season.roles.of(who, LATE).get(0).role());
      assertThat(desk.look(LATER).getStatus()).as(who).isIn(403, 404);
      assertThat(desk.send(LATER, "answer", "call").getStatus()).as(who).isIn(403, 404);
      assertThat(desk.send(BIRCH + "/take-back").getStatus()).as(who).isIn(403, 404);
    }
    desk.as(season.pete, season.code, Role.PRINCIPAL);
    assertThat(desk.send(BIRCH + "/withdraw", "sure", "yes").getStatus()).isEqualTo(404);
    assertThat(desk.send(ALL + "/closing", "school", "101").getStatus()).isEqualTo(403);
    desk.as(season.coordinator, season.code, Role.COORDINATOR);
    for (String other : List.of("", "101", "999", "F1")) {
      desk.send(ALL + "/closing", "school", other.isEmpty() ? "" : "101", "into", other);
    }
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.LATE);
  }

  /** Edge cases 31 and 33. */
  @Test
  void when_june_ends_earlier_the_day_of_all_drafts_follows_and_is_one_line_to_approve() {
    launched();
    OrganizationCalendar now = calendars.of(season.code);
    OrganizationCalendar next = Holidays.with(now, ASeason.DUE);
    CalendarChange change = new CalendarChange(season.code, now, next, Map.of());
    List<DateMove> moves = counted.moves(change);
    assertThat(moves)
        .filteredOn(move -> move.name().equals(SchoolImprovementPlanProcess.PLAN_DUE))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.what()).isEqualTo("Schools’ plans for 2027-28");
              assertThat(move.to()).isEqualTo(ASeason.at(ASeason.DUE.minusDays(1), "16:00"));
            });
    counted.move(season.code, ASeason.SEASON, moves, season.coordinator);
    counted.move(season.code, ASeason.SEASON, moves, season.coordinator);
    assertThat(season.task(ASeason.DRAFT, season.paula, season.birch).getDueDate())
        .isEqualTo(Date.from(ASeason.at(ASeason.DUE.minusDays(1), "16:00")));
  }

  /** Edge case 23. */
  @Test
  void principal_or_superintendent_withdraws_it_and_a_coordinator_begins_it_once_more() {
    launched();
    desk.as(season.sam, season.code, Role.SUPERINTENDENT);
    desk.send(BIRCH + "/withdraw", "reason", "A new principal comes");
    assertThat(season.row(season.birch).state()).as("not sure yet").isEqualTo(SchoolPlanState.OPEN);
    desk.send(BIRCH + "/withdraw", "sure", "yes", "reason", "A new principal comes");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.WITHDRAWN);
    assertThat(season.open(season.paula)).isEmpty();
    assertThat(season.ends()).containsExactly("Plan withdrawn");
    assertThat(desk.read(BIRCH)).contains("Withdrawn: nobody reads it", "A new principal comes");
    assertThat(desk.read(ALL))
        .as("not as if it were in")
        .contains("withdrawn, or the school closed: 1")
        .doesNotContain("everything is in");
    season.starts(Map.of("schoolYear", ASeason.SEASON, "school", "101"));
    season.task(ASeason.DRAFT, season.paula, season.birch);
    assertThatThrownBy(() -> season.starts(Map.of("schoolYear", ASeason.SEASON, "school", "102")))
        .hasStackTraceContaining("was withdrawn or closed");
  }

  @Test
  void a_coordinator_begins_a_season_whose_launch_was_outside_the_software() {
    season.starts(Map.of("schoolYear", ASeason.SEASON));
    season.task(ASeason.DRAFT, season.paula, season.birch);
    season.task(ASeason.DRAFT, season.pete, season.ash);
    season.task(ASeason.DRAFT, season.sam, season.cedar);
    season.writes(season.birch, season.paula, ASeason.goal("g1", "We read.", "", ""));
    season.send(season.task(ASeason.DRAFT, season.paula, season.birch), Map.of());
    assertThat(season.row(season.birch).state())
        .as("no board goals are here to be named")
        .isEqualTo(SchoolPlanState.IN);
    assertThatThrownBy(() -> season.starts(Map.of("schoolYear", ASeason.SEASON)))
        .hasStackTraceContaining("Every school has begun");
    assertThatThrownBy(() -> season.starts(Map.of("schoolYear", "2035-36")))
        .hasStackTraceContaining("These are the plans for");
  }

  /** Edge case 52. */
  @Test
  void an_instance_that_is_taken_away_in_cockpit_leaves_a_withdrawn_plan() {
    launched();
    String instance = season.row(season.birch).processInstanceId().orElseThrow();
    season.runtime.deleteProcessInstance(instance, "a mistake", true);
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.WITHDRAWN);
    season.handsIn(season.ash, season.pete);
    season.moves.beginReading(season.row(season.ash), "g");
    season.moves.approved(season.row(season.ash));
    season.moves.released(season.row(season.ash));
    instance = season.row(season.ash).processInstanceId().orElseThrow();
    season.runtime.deleteProcessInstance(instance, "a mistake", true);
    assertThat(season.row(season.ash).state())
        .as("what is with its school stays there")
        .isEqualTo(SchoolPlanState.RELEASED);
  }

  /** Edge case 27. */
  @Test
  void a_school_in_two_families_has_one_owner_and_both_see_its_plan() {
    season.roles.save(
        new RoleAssignment(
            season.persons.findById(season.sue).orElseThrow(),
            Role.SUPERINTENDENT,
            season.cedar,
            LocalDate.of(2020, 1, 1)));
    launched();
    season.handsIn(season.cedar, season.sam);
    season.moves.beginReading(season.row(season.cedar), "g");
    season.moves.talkFirst(season.row(season.cedar));
    season.moveTo(TOLD, "07:00");
    season.task("Talk it through", season.sue, season.cedar);
    for (String who : List.of(season.sue, season.sam)) {
      desk.as(who, season.code, Role.SUPERINTENDENT);
      assertThat(desk.look(ALL + "/103").getStatus()).as(who).isEqualTo(200);
    }
  }

  @Test
  void a_school_that_was_chosen_to_close_stays_chosen_when_the_reason_is_too_long()
      throws Exception {
    launched();
    desk.as(season.coordinator, season.code, Role.COORDINATOR);
    assertThat(
            desk.send(
                    get(ALL)
                        .flashAttr("care", "Too long.")
                        .flashAttr("closing", "101")
                        .flashAttr("into", "103"))
                .getContentAsString())
        .containsSubsequence("value=\"101\" selected", "value=\"103\" selected");
  }

  @Test
  void the_coordinator_sees_by_family_who_is_not_yet_in_first_and_never_by_a_figure() {
    launched();
    season.handsIn(season.birch, season.paula);
    desk.as(season.coordinator, season.code, Role.COORDINATOR);
    assertThat(desk.read(ALL))
        .contains(
            "Not yet in 2 In 1",
            "Cedar PS Not yet in Birch PS In",
            "Lakes not yet in: 1 of 2",
            "Shore not yet in: 1 of 1 Ash PS");
    desk.as(season.sam, season.code, Role.SUPERINTENDENT);
    assertThat(desk.read(ALL)).doesNotContain("Ash PS Not yet in");
    desk.as(season.paula, season.code, Role.PRINCIPAL);
    assertThat(desk.look(ALL).getStatus()).isEqualTo(403);
  }

  @Test
  void the_coordinators_first_page_says_how_many_plans_wait_for_a_group() {
    launched();
    season.handsIn(season.birch, season.paula);
    desk.as(season.coordinator, season.code, Role.COORDINATOR);
    assertThat(desk.read("/")).contains("One plan is in and in no group yet");
  }

  private void launched() {
    season.launches();
  }

  private NoticeItem item(String person) {
    return new NoticeItem(
        season.code,
        SchoolImprovementPlanProcess.businessKey(season.row(season.birch)),
        "",
        person,
        1,
        null,
        Instant.EPOCH);
  }
}
