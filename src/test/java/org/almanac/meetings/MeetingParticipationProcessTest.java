package org.almanac.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.almanac.plt.SmallDistrict;
import org.almanac.plt.SmallDistrictTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmallDistrictTest
class MeetingParticipationProcessTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired Attendance attendance;
  @Autowired Steps steps;
  @Autowired Tickets tickets;
  @Autowired Plans plans;
  @Autowired MeetingParticipationProcess process;
  @Autowired Meetings meetings;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;

  private Meeting meeting;

  @BeforeEach
  void theCardsAreOut() {
    district.opens();
    meeting = district.meetsWithCardsOut(DAY);
  }

  @Test
  void took_part() {
    district.send(card(), Map.of("plan", "nothing-new", "brings", "Photos, on paper"));
    assertThat(mine().coming()).isEqualTo(Coming.COMING);
    held(List.of());
    assertThat(ends()).contains("Took part");
    assertThat(mine().state()).isEqualTo(ParticipationState.CLOSED);
    assertThat(plan()).isEmpty();
  }

  @Test
  void was_away() {
    district.send(card(), Map.of("plan", "nothing-new", "brings", "Photos"));
    held(List.of(district.principal));
    assertThat(ends()).contains("Was away");
    assertThat(mine().attended()).contains(false);
  }

  @Test
  void cant_come() {
    district.send(card(), Map.of("cantCome", true));
    assertThat(ends()).containsExactly("Can't come");
    assertThat(mine().expected()).isFalse();
  }

  @Test
  void without_a_card_the_door_is_open_all_the_same() {
    Task open = card();
    district.moveTo(DAY, "09:01");
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
    assertThatThrownBy(() -> district.send(open, Map.of("cantCome", true)))
        .isInstanceOf(RuntimeException.class);
    held(List.of());
    assertThat(ends()).containsOnly("Took part").hasSize(4);
  }

  @Test
  void meeting_cancelled() {
    process.meetingCancelled(mine());
    assertThat(ends()).containsExactly("Meeting cancelled");
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
  }

  @Test
  void meeting_cancelled_after_the_card_was_sent() {
    district.send(card(), Map.of("plan", "nothing-new", "brings", "Photos"));
    process.meetingCancelled(mine());
    assertThat(ends()).containsExactly("Meeting cancelled");
  }

  @Test
  void told_once_more_nothing_happens() {
    process.meetingCancelled(mine());
    process.meetingCancelled(mine());
    process.leftGroup(mine());
    assertThat(ends()).containsExactly("Meeting cancelled");
  }

  @Test
  void meeting_moved_and_the_card_stays_with_its_new_date() {
    movedByAWeek();
    process.meetingMoved(meeting, mine());
    assertThat(card().getDueDate()).as("a step of its own").isEqualTo(Date.from(begins(DAY)));
    district.settle();
    assertThat(card().getDueDate()).isEqualTo(Date.from(begins(DAY.plusDays(7))));
    assertThat(ends()).containsExactly("Meeting moved");
    district.moveTo(DAY, "09:01");
    assertThat(card()).isNotNull();
    district.moveTo(DAY.plusDays(7), "09:01");
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
  }

  @Test
  void meeting_moved_after_the_card_was_sent() {
    district.send(card(), Map.of("plan", "nothing-new", "brings", "Photos"));
    movedByAWeek();
    process.meetingMoved(meeting, mine());
    district.settle();
    district.moveTo(DAY.plusDays(6), "09:00");
    assertThat(mine().state()).isEqualTo(ParticipationState.ANSWERED);
    district.moveTo(DAY.plusDays(12), "09:00");
    assertThat(mine().state()).isEqualTo(ParticipationState.CLOSED);
  }

  @Test
  void meeting_moved_who_cant_come_has_nothing_to_follow() {
    district.send(card(), Map.of("cantCome", true));
    movedByAWeek();
    process.meetingMoved(meeting, mine());
    district.settle();
    assertThat(ends()).containsExactly("Can't come");
  }

  @Test
  void meeting_moved_while_the_card_is_only_on_its_way() {
    meeting = district.meets(LocalDate.of(2026, 11, 18));
    attendance.open(
        district.code,
        meeting.key(),
        List.of(new Invitee(district.principal, "principal", "plt-meeting-card")));
    process.start(meeting, List.of(mine()));
    String key = district.code + ":" + meeting.key() + ":" + district.principal;
    attendance.runsAs(
        district.code,
        meeting.key(),
        district.principal,
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(key)
            .singleResult()
            .getId());
    movedByAWeek();
    process.meetingMoved(meeting, mine());
    district.settle();
    Task later =
        district.open("Bring your card", district.principal).stream()
            .max(Comparator.comparing(Task::getDueDate))
            .orElseThrow();
    assertThat(later.getDueDate()).isEqualTo(Date.from(begins(LocalDate.of(2026, 11, 25))));
  }

  private void movedByAWeek() {
    LocalDate later = meeting.date().plusDays(7);
    jdbc.sql(
            "update meeting set meeting_date = ?, begins_at = ?, ends_at = ?, code_until = ?"
                + " where organization = ? and meeting_key = ?")
        .params(
            later,
            Timestamp.from(begins(later)),
            Timestamp.from(begins(later).plusSeconds(10_800)),
            Timestamp.from(begins(later).plusSeconds(230_400)),
            district.code,
            meeting.key())
        .update();
    meeting = meetings.named(district.code, meeting.key());
  }

  private static Instant begins(LocalDate day) {
    return day.atTime(9, 0).atZone(ZoneId.of("America/Toronto")).toInstant();
  }

  @Test
  void left() {
    process.leftGroup(mine());
    assertThat(ends()).containsExactly("Left");
  }

  @Test
  void something_moved_makes_a_version_of_the_plan() {
    district.send(card(), Map.of("plan", "moved", "moved", "Two rooms try it", "brings", "A link"));
    assertThat(plans.versions(plan().orElseThrow()))
        .singleElement()
        .extracting(PlanVersion::number, PlanVersion::whatMoved, PlanVersion::by)
        .containsExactly(1, "Two rooms try it", district.principal);
  }

  @Test
  void a_mistake_is_sent_back_with_what_helps_and_the_card_stays() {
    Task card = card();
    assertThatThrownBy(() -> district.send(card, Map.of("brings", "Photos")))
        .hasMessageContaining("Either is fine");
    assertThatThrownBy(() -> district.send(card, Map.of("plan", "moved", "brings", "Photos")))
        .hasMessageContaining("what moved, what got in the way?");
    assertThatThrownBy(() -> district.send(card, Map.of("plan", "nothing-new")))
        .hasMessageContaining("paper is perfect");
    assertThat(card()).isNotNull();
    assertThat(mine().coming()).isEqualTo(Coming.UNKNOWN);
  }

  @Test
  void a_step_that_came_back_is_on_the_next_card() {
    assertThat(shown(card())).doesNotContainKey("lastStep");
    district.moveTo(DAY, "11:55");
    tickets.leave(mine(), new TicketText(null, "Visit a class", null), true);
    meeting = district.meets(LocalDate.of(2026, 11, 18));
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "P", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 10, 29), "09:00");

    assertThat(shown(card())).containsEntry("lastStep", "Visit a class");
    district.send(card(), Map.of("plan", "nothing-new", "brings", "Photos", "step", "done"));
    assertThat(steps.lastOf(district.code, district.principal)).isEmpty();
  }

  @Test
  void a_superintendent_has_the_short_card() {
    district.send(district.task("Bring your card", district.superintendent), Map.of());
    assertThat(
            attendance
                .of(district.code, meeting.key(), district.superintendent)
                .orElseThrow()
                .coming())
        .isEqualTo(Coming.COMING);
  }

  private void held(List<String> away) {
    district.moveTo(DAY, "12:30");
    district.send(
        district.task("Record who came", district.coordinator),
        Map.of("headCount", 4, "away", away));
    district.moveTo(LocalDate.of(2026, 10, 17), "09:00");
  }

  private Task card() {
    return district.task("Bring your card", district.principal);
  }

  private Participation mine() {
    return attendance.of(district.code, meeting.key(), district.principal).orElseThrow();
  }

  private java.util.Optional<Plan> plan() {
    return plans.of(district.code, "101", "2026-27");
  }

  private List<String> ends() {
    return district.ends("meeting-participation");
  }

  private Map<String, Object> shown(Task task) {
    return district.forms.getTaskFormVariables(task.getId());
  }
}
