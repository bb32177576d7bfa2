package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.AlmanacTest;
import org.almanac.meetings.AgendaBlock;
import org.almanac.meetings.BlockKind;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.people.Person;
import org.almanac.plans.Drafts;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/** A plan's year, from September's monitoring to each of its ends. */
@AlmanacTest
@Import(SmallDistrict.class)
class BoardImprovementPlanProcessTest {
  private static final LocalDate FIRST = SmallDistrict.MEETINGS.get(0);
  private static final String ID = BoardImprovementPlanProcess.ID;

  @Autowired SmallDistrict district;
  @Autowired BoardPlans plans;
  @Autowired BoardVoices voices;
  @Autowired Reasons reasons;
  @Autowired Moving moving;
  @Autowired ApplicationEventPublisher events;
  @Autowired BoardGoals goals;
  @Autowired Drafts drafts;

  @BeforeEach
  void september() {
    district.opens();
    district.begins();
  }

  @Test
  void launched_after_six_working_meetings_that_began_with_every_review() {
    assertThat(state()).isEqualTo(BoardPlanState.MONITORING);
    district.reviews();
    district.meets();
    assertThat(state()).isEqualTo(BoardPlanState.DRAFTING);
    district.may();
    drafted();
    heard();
    closes();
    district.moveTo(SmallDistrict.MAY, "12:05");
    records(Map.of("link", "https://video.example.org/1", "captions", true));
    assertThat(state()).isEqualTo(BoardPlanState.LAUNCHED);
    assertThat(district.ends(ID))
        .containsExactly(
            "Reviews in", "Meetings held", "Every voice asked", "Link out", "Launched");
    assertThat(district.ends(BoardPlanMeetingProcess.ID)).hasSize(6).containsOnly("Held");
    assertThat(district.told("boardplan-launch")).as("principal and vice-principal").isEqualTo(2);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void january_waits_for_the_reviews_until_the_director_begins_anyway_with_a_reason() {
    district.moveTo(FIRST.minusDays(8), "09:00");
    Task begin = district.task("Begin with what is there", district.director);
    assertThat(
            district.tenants.as(
                district.director,
                district.code,
                () -> district.shown(begin, "stillOut").toString()))
        .as("whoever asks")
        .startsWith("2 reviews are still");
    district.moveTo(FIRST.minusDays(1), "09:00");
    assertThat(district.meeting(1).processInstanceId()).as("January waits").isEmpty();
    assertThatThrownBy(() -> district.send(begin, Map.of())).hasStackTraceContaining("reason");
    district.send(begin, Map.of("reason", "Two officers are new this fall"));
    assertThat(district.meeting(1).processInstanceId()).isPresent();
    assertThat(district.open("Review the running plan", district.officer)).isEmpty();
    Reason kept =
        reasons
            .findByOrganizationAndSchoolYearAndAbout(district.code, "2026-27", Reason.About.GATE)
            .orElseThrow();
    assertThat(kept.text()).isEqualTo("Two officers are new this fall");
    assertThat(kept.givenBy()).isEqualTo(district.director);
    assertThat(district.ends(ID)).containsExactly("Begun anyway");
  }

  @Test
  void the_last_review_opens_january_and_the_director_is_asked_no_more() {
    district.moveTo(FIRST.minusDays(8), "09:00");
    district.task("Begin with what is there", district.director);
    district.reviews();
    assertThat(district.open("Begin with what is there", district.director)).isEmpty();
    assertThat(district.ends(ID)).containsExactly("Reviews in");
    assertThat(district.meeting(1).processInstanceId()).isPresent();
  }

  @Test
  void where_the_gate_only_warns_january_begins_with_what_is_there() {
    district.takes("boardplan.january-gate", "warn");
    district.send(
        district.task("Review the running plan", district.officer), Map.of("trend", "Up"));
    district.moveTo(FIRST.minusDays(8), "09:00");
    assertThat(district.open("Begin with what is there", district.director)).isEmpty();
    assertThat(district.ends(ID)).containsExactly("With what is there");
    assertThat(district.meeting(1).processInstanceId()).isPresent();
  }

  @Test
  void meetings_that_january_waited_beyond_are_not_held() {
    district.moveTo(FIRST.plusDays(1), "09:00");
    district.send(
        district.task("Begin with what is there", district.director), Map.of("reason", "Late"));
    assertThat(district.meeting(1).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(district.meeting(2).processInstanceId()).isPresent();
  }

  /** Edge case 30. */
  @Test
  void a_district_without_a_may_meeting_names_another_for_the_launch() {
    toTheClose();
    Task name = district.task("Name the meeting for the launch", district.coordinator);
    assertThatThrownBy(() -> district.send(name, Map.of("meeting", "PLT-2027-06")))
        .hasStackTraceContaining("meeting");
    Meeting june = district.plans("PLT-2027-06", LocalDate.of(2027, 6, 9));
    district.send(name, Map.of("meeting", "PLT-2027-06"));
    assertThat(blocks(june)).contains("Launch of the board plan 2027-28");
    district.moveTo(june.date(), "12:05");
    records(Map.of("text", "Three goals."));
    assertThat(state()).isEqualTo(BoardPlanState.LAUNCHED);
  }

  @Test
  void the_launch_is_a_block_on_the_may_meetings_agenda_and_the_director_presents_it() {
    Meeting may = district.may();
    toTheClose();
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
    toTheClose();
    LocalDate later = LocalDate.of(2027, 5, 26);
    Move to = new Move(later, LocalTime.of(9, 0), "", "", "");
    district.tenants.within(
        district.code,
        () -> moving.move(district.coordinator, may, may.version(), to, true, Locale.CANADA));
    events.publishEvent(new MeetingsChanged(district.code));
    district.moveTo(SmallDistrict.MAY, "12:05");
    assertThat(district.open("Add the recording", district.coordinator)).isEmpty();
    district.moveTo(later, "12:05");
    district.task("Add the recording", district.coordinator);
    assertThat(district.ends(ID)).contains("Dates followed");
  }

  @Test
  void the_may_meeting_is_called_off_and_another_is_named() {
    Meeting may = district.may();
    toTheClose();
    district.tenants.within(
        district.code, () -> moving.callOff(district.coordinator, may, may.version()));
    events.publishEvent(new MeetingsChanged(district.code));
    district.settle();
    district.task("Name the meeting for the launch", district.coordinator);
    assertThat(district.incidents()).isZero();
  }

  /** Edge case 42. */
  @Test
  void a_launch_without_a_recording_or_captions_needs_what_was_said() {
    district.may();
    toTheClose();
    district.moveTo(SmallDistrict.MAY, "12:05");
    Task add = district.task("Add the recording", district.coordinator);
    assertThatThrownBy(() -> district.send(add, Map.of()))
        .hasStackTraceContaining("few lines of what was said");
    assertThatThrownBy(() -> district.send(add, Map.of("link", "https://video.example.org/1")))
        .hasStackTraceContaining("without captions");
    assertThatThrownBy(() -> district.send(add, Map.of("link", "javascript:alert(1)")))
        .hasStackTraceContaining("expected form");
    district.send(add, Map.of("text", "Three goals, one of them reading."));
    assertThat(plans.of(district.code, "2026-27").recorded().orElseThrow().text())
        .startsWith("Three goals");
  }

  /** Edge case 56. */
  @Test
  void a_vacant_chair_is_asked_nothing_and_holds_nothing_up() {
    district.leaves(district.chair, LocalDate.of(2026, 12, 1));
    district.may();
    toTheClose();
    assertThat(district.ends(ID)).contains("Every voice asked");
    assertThat(state()).isEqualTo(BoardPlanState.CLOSED);
  }

  @Test
  void taken_away_in_cockpit_the_plan_is_called_off_with_what_nobody_has_begun() {
    district
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(district.code + ":BIP-2026-27")
        .list()
        .forEach(one -> district.runtime.deleteProcessInstance(one.getId(), ""));
    assertThat(state()).isEqualTo(BoardPlanState.CANCELLED);
    assertThat(district.meeting(3).state()).isEqualTo(MeetingState.CANCELLED);
  }

  private List<String> blocks(Meeting meeting) {
    return district.convening.agenda(district.code, meeting.key()).stream()
        .map(AgendaBlock::title)
        .toList();
  }

  private void toTheClose() {
    district.reviews();
    district.meets();
    drafted();
    heard();
    closes();
  }

  void drafted() {
    FirstGoal.in(goals, drafts, plans.of(district.code, "2026-27"), district.director);
    district.send(district.task("Draft the plan", district.director), Map.of());
  }

  void heard() {
    for (VoiceGroup group : voices.of(district.code, LocalDate.of(2027, 4, 20))) {
      for (Person one : group.people()) {
        district.send(district.task("Say heard or not yet", one.id()), Map.of("answer", "heard"));
      }
    }
  }

  void closes() {
    district.send(district.task("Close the plan", district.director), Map.of());
  }

  void records(Map<String, Object> fields) {
    district.send(district.task("Add the recording", district.coordinator), fields);
  }

  BoardPlanState state() {
    return plans.of(district.code, "2026-27").state();
  }
}
