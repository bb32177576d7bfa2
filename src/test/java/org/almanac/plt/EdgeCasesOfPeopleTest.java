package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.almanac.engine.AlreadyDone;
import org.almanac.engine.Submissions;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.ParticipationState;
import org.almanac.people.Role;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two at the same task, and a coordinator who takes something away in Cockpit. */
@SmallDistrictTest
class EdgeCasesOfPeopleTest {
  private static final Map<String, Object> CARD = Map.of("plan", "nothing-new", "brings", "Photos");

  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired Submissions submissions;
  @Autowired Attendance attendance;
  @Autowired Meetings meetings;

  private Meeting meeting;
  private Task card;

  @BeforeEach
  void theCardsAreOut() {
    district.opens();
    meeting = district.meets(LocalDate.of(2026, 10, 14));
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "Reading", "place", "Whitby", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    card = district.task("Bring your card", district.principal);
  }

  /** Edge case 51. */
  @Test
  void two_people_finish_the_same_task_together_one_wins_the_other_sees_a_clear_message() {
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read("/tasks/" + card.getId() + "/not-mine")).contains("Bring your card");
    district.send(card, CARD);

    assertThatThrownBy(
            () ->
                district.tenants(
                    () -> submissions.record(card.getId(), CARD, district.coordinator)))
        .isInstanceOf(AlreadyDone.class);
    String go = "/go/" + card.getId();
    assertThat(desk.send("/tasks/" + card.getId() + "/not-mine").getRedirectedUrl()).isEqualTo(go);
    assertThat(desk.read(go)).contains("This one is done", "You sent it on");
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.read(go)).contains("This one is done", "Paula");
  }

  @Test
  void who_has_a_task_is_said_to_those_who_had_a_part_in_it_and_to_nobody_else() {
    String go = "/go/" + card.getId();
    desk.as(district.colleague, district.code, Role.PRINCIPAL);
    assertThat(desk.read(go)).contains("Nothing waits for you here").doesNotContain("Paula");
    district.send(card, CARD);
    assertThat(desk.read(go)).contains("Nothing waits for you here").doesNotContain("Paula");
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read(go)).contains("You sent it on");
  }

  /** Edge case 52. */
  @Test
  void a_coordinator_deletes_an_instance_in_cockpit_the_row_and_the_invitation_follow() {
    district.runtime.deleteProcessInstance(card.getProcessInstanceId(), "a mistake", true);
    assertThat(attendance.of(district.code, meeting.key(), district.principal).orElseThrow())
        .satisfies(part -> assertThat(part.state()).isEqualTo(ParticipationState.CANCELLED));
    assertThat(district.told("plt-left")).isEqualTo(1);

    district.runtime.deleteProcessInstance(
        meetings.named(district.code, meeting.key()).processInstanceId().orElseThrow(), "snow");
    assertThat(meetings.named(district.code, meeting.key()).state())
        .isEqualTo(MeetingState.CANCELLED);
    assertThat(district.told("meeting-cancelled")).isGreaterThanOrEqualTo(3);
    assertThat(district.open("Bring your card", district.colleague)).isEmpty();
  }
}
