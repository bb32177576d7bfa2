package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.AgendaBlock;
import org.almanac.meetings.BlockKind;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.almanac.plans.Plans;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A closed plan's way to its launch, at the May meeting or another, and what goes out after. */
@BoardTableTest
class BoardPlanLaunchProcessTest {
  private static final String ID = BoardPlanLaunchProcess.ID;
  private static final String PLAN = "/board-plan/2026-27";

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired AtTheDesk desk;
  @Autowired OtherCalendar calendar;
  @Autowired Plans plans;

  @BeforeEach
  void september() {
    cycle.begins();
  }

  @Test
  void launched_at_the_may_meeting_and_the_link_goes_out() {
    district.may();
    cycle.toTheClose();
    district.moveTo(SmallDistrict.MAY, "12:05");
    cycle.records(Map.of("link", "https://video.example.org/1", "captions", true));
    assertThat(district.ends(ID)).containsExactly("Link out");
    assertThat(district.told("boardplan-launch")).as("principal and vice-principal").isEqualTo(2);
    cycle.isDoneWithoutIncident(BoardPlanState.LAUNCHED);
  }

  @Test
  void the_plan_is_launched_with_the_meeting_and_the_recording_follows_when_it_is_there() {
    district.may();
    cycle.toTheClose();
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.look(PLAN).getStatus()).as("not before its launch").isEqualTo(403);
    district.moveTo(SmallDistrict.MAY, "12:05");
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.LAUNCHED);
    assertThat(cycle.plan().launchedOn()).contains(SmallDistrict.MAY);
    assertThat(desk.look(PLAN).getStatus()).isEqualTo(200);
    assertThat(desk.read(PLAN + "/launch"))
        .contains("The recording, or what was said in a few lines, will stand here")
        .doesNotContain("And your team?");
    assertThat(desk.send(PLAN + "/launch", "how", "passed").getStatus())
        .as("nobody passes on what isn't there")
        .isEqualTo(403);
    assertThat(district.told("boardplan-launch")).isZero();
    cycle.records(Map.of("link", "https://video.example.org/1", "captions", true));
    assertThat(cycle.plan().launchedOn()).contains(SmallDistrict.MAY);
    assertThat(desk.read(PLAN + "/launch"))
        .contains("Watch the recording (with captions)", "And your team?")
        .doesNotContain("will stand here");
    assertThat(district.told("boardplan-launch")).as("principal and vice-principal").isEqualTo(2);
  }

  @Test
  void a_plan_that_waited_for_its_recording_when_the_recording_still_launched_it_is_launched() {
    district.may();
    cycle.toTheClose();
    district.moveTo(SmallDistrict.MAY, "12:05");
    district
        .jdbc
        .sql("update board_plan set state = 'CLOSED', launched_on = null where organization = ?")
        .param(district.code)
        .update();
    cycle.records(Map.of("text", "Three goals."));
    assertThat(cycle.plan().launchedOn()).contains(SmallDistrict.MAY);
    cycle.isDoneWithoutIncident(BoardPlanState.LAUNCHED);
  }

  @Test
  void schools_plans_can_serve_its_goals_from_the_launch_on() {
    district.may();
    cycle.toTheClose();
    assertThat(plans.launched(district.code, "2027-28")).isEmpty();
    district.moveTo(SmallDistrict.MAY, "12:05");
    assertThat(plans.launched(district.code, "2027-28").orElseThrow().launchedOn())
        .contains(SmallDistrict.MAY);
  }

  /** Edge case 30. */
  @Test
  void a_district_without_a_may_meeting_names_another_for_the_launch() {
    cycle.toTheClose();
    Task name = district.task("Name the meeting for the launch", district.coordinator);
    assertThatThrownBy(() -> district.send(name, Map.of("meeting", "PLT-2027-06")))
        .hasStackTraceContaining("meeting");
    Meeting june = district.plans("PLT-2027-06", LocalDate.of(2027, 6, 9));
    district.send(name, Map.of("meeting", "PLT-2027-06"));
    assertThat(cycle.blocks(june)).contains("Launch of the board plan 2027-28");
    district.moveTo(june.date(), "12:05");
    cycle.records(Map.of("text", "Three goals."));
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.LAUNCHED);
  }

  @Test
  void the_launch_is_a_block_on_the_may_meetings_agenda_and_the_director_presents_it() {
    Meeting may = district.may();
    cycle.toTheClose();
    AgendaBlock launch =
        district.convening.agenda(district.code, may.key()).stream()
            .filter(block -> block.title().startsWith("Launch of the board plan"))
            .findFirst()
            .orElseThrow();
    assertThat(launch.presenter()).contains(district.director);
    assertThat(launch.minutes()).isEqualTo(20);
    assertThat(district.convening.agenda(district.code, may.key()))
        .as("its minutes come out of the information's")
        .filteredOn(block -> block.kind() == BlockKind.INFORMATION)
        .extracting(AgendaBlock::minutes)
        .containsExactly(20, 40);
  }

  @Test
  void the_may_meeting_moves_and_the_launch_follows() {
    Meeting may = district.may();
    cycle.toTheClose();
    LocalDate later = LocalDate.of(2027, 5, 26);
    onItsPage(may, "/move", "day", later.toString(), "begins", "09:00", "place", "", "room", "");
    assertThat(district.meetings.named(district.code, may.key()).date()).isEqualTo(later);
    district.moveTo(SmallDistrict.MAY, "12:05");
    assertThat(district.open("Add the recording", district.coordinator)).isEmpty();
    district.moveTo(later, "12:05");
    district.task("Add the recording", district.coordinator);
    assertThat(district.ends(BoardImprovementPlanProcess.ID)).contains("Dates followed");
  }

  /** Edge case 33. */
  @Test
  void a_holiday_on_the_may_meetings_day_moves_the_launch_and_the_coordinator_sees_both() {
    Meeting may = district.may();
    cycle.toTheClose();
    OtherCalendar.Look look = calendar.holidays(List.of(SmallDistrict.MAY));
    assertThat(look.page()).contains("Board plan 2026-27", "the launch");
    String to = "to." + may.key();
    calendar.yes(look, to, look.first("name=\"" + to + "\" value=\"([^\"]+)\""));
    Meeting moved = district.meetings.named(district.code, may.key());
    assertThat(moved.date()).isNotEqualTo(SmallDistrict.MAY);
    String instance = cycle.process.instance(district.code, "2026-27").orElseThrow();
    assertThat(district.runtime.getVariable(instance, "goesOnAt"))
        .isEqualTo(Date.from(moved.endsAt()));
    district.moveTo(moved.date(), "12:05");
    district.task("Add the recording", district.coordinator);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void the_may_meeting_is_called_off_and_another_is_named() {
    Meeting may = district.may();
    cycle.toTheClose();
    onItsPage(may, "/cancel", "sure", "true");
    district.settle();
    district.task("Name the meeting for the launch", district.coordinator);
    assertThat(district.incidents()).isZero();
  }

  /** Edge case 42. */
  @Test
  void a_launch_without_a_recording_or_captions_needs_what_was_said() {
    district.may();
    cycle.toTheClose();
    district.moveTo(SmallDistrict.MAY, "12:05");
    Task add = district.task("Add the recording", district.coordinator);
    assertThatThrownBy(() -> district.send(add, Map.of()))
        .hasStackTraceContaining("few lines of what was said");
    assertThatThrownBy(() -> district.send(add, Map.of("link", "https://video.example.org/1")))
        .hasStackTraceContaining("without captions");
    assertThatThrownBy(() -> district.send(add, Map.of("link", "javascript:alert(1)")))
        .hasStackTraceContaining("An address that begins with https://");
    district.send(add, Map.of("text", "Three goals, one of them reading."));
    assertThat(cycle.plan().recorded().orElseThrow().text()).startsWith("Three goals");
  }

  /** Edge case 56. */
  @Test
  void a_vacant_chair_is_asked_nothing_and_holds_nothing_up() {
    district.leaves(district.chair, LocalDate.of(2026, 12, 1));
    district.may();
    cycle.toTheClose();
    assertThat(district.ends(BoardPlanDraftingProcess.ID)).containsExactly("Plan closed");
    assertThat(cycle.plan().state()).isEqualTo(BoardPlanState.CLOSED);
  }

  /** As a coordinator moves it or calls it off. */
  private void onItsPage(Meeting meeting, String page, String... fields) {
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    String[] all = Arrays.copyOf(fields, fields.length + 4);
    all[fields.length] = "version";
    all[fields.length + 1] = String.valueOf(meeting.version());
    all[fields.length + 2] = "allTheSame";
    all[fields.length + 3] = fields[1] + "T09:00";
    assertThat(desk.send("/meetings/" + meeting.key() + page, all).getStatus()).isEqualTo(302);
  }
}
