package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.almanac.AlmanacTest;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What runs since the first release, on models that know of no moves, moves all the same. */
@AlmanacTest
@Import(SmallDistrict.class)
class ReleasedModelsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final LocalDate LATER = LocalDate.of(2026, 10, 21);

  @Autowired SmallDistrict district;
  @Autowired RepositoryService repository;
  @Autowired Moving moving;
  @Autowired Meetings meetings;

  private String released;
  private Meeting meeting;

  @BeforeEach
  void theCardsAreOut() {
    released =
        repository
            .createDeployment()
            .addClasspathResource("released/plt-meeting-1.bpmn")
            .addClasspathResource("released/plt-year-1.bpmn")
            .addClasspathResource("released/meeting-participation-1.bpmn")
            .deploy()
            .getId();
    district.opens();
    meeting = district.meets(DAY);
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "P", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    assertThat(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("plt-meeting")
                .latestVersion()
                .singleResult()
                .getVersionTag())
        .isEqualTo("1");
  }

  @AfterEach
  void todaysModelsAreInForceAgain() {
    repository.deleteDeployment(released, true, true, true);
  }

  @Test
  void a_running_meeting_of_the_first_release_moves() {
    Move to = new Move(LATER, LocalTime.of(9, 0), "P", null, null);
    Change change =
        moving.move(district.coordinator, now(), now().version(), to, false, Locale.CANADA);
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
    assertThat(district.task("Bring your card", district.principal).getDueDate())
        .isEqualTo(Date.from(SmallDistrict.at(LATER, "09:00")));
    assertThat(district.told("meeting-moved")).isEqualTo(4);

    district.moveTo(DAY, "12:30");
    assertThat(district.open("Record who came", district.coordinator)).isEmpty();
    district.moveTo(LATER, "12:30");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 4));
    district.moveTo(LATER.plusDays(5), "09:00");
    assertThat(district.ends("meeting-participation")).hasSize(4).containsOnly("Took part");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void a_running_meeting_of_the_first_release_is_called_off() {
    moving.callOff(district.coordinator, now(), now().version());
    district.settle();
    assertThat(now().state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(district.ends("meeting-participation")).hasSize(4).containsOnly("Meeting cancelled");
    assertThat(district.told("meeting-cancelled")).isEqualTo(4);
    assertThat(district.management.createJobQuery().tenantIdIn(district.code).timers().count())
        .isZero();
  }

  private Meeting now() {
    return meetings.named(district.code, meeting.key());
  }
}
