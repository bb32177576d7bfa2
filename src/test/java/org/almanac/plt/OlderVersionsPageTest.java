package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a release a coordinator brings along what runs, and it ends as it would have. */
@SmallDistrictTest
class OlderVersionsPageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired RepositoryService repository;

  @Test
  void what_runs_comes_along_after_a_look_and_ends_as_it_would_have() {
    district.opens();
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.read("/versions")).contains("Everything runs on the newest version");
    inForce("released/plt-meeting-1.bpmn", "released/meeting-participation-1.bpmn");
    Meeting meeting = district.meets(DAY);
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "P", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    inForce("bpmn/plt-meeting.bpmn", "bpmn/meeting-participation.bpmn");

    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.look("/versions").getStatus()).isEqualTo(403);
    assertThat(desk.send("/versions/move").getStatus()).isEqualTo(403);
    desk.as("x1", "elsewhere", Role.COORDINATOR);
    desk.send("/versions/move");
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.read("/")).contains("5 run on an older version");
    assertThat(desk.read("/versions"))
        .contains("Bring your card", meeting.key(), "Bring 5 along")
        .contains("PLT: one meeting");

    desk.send("/versions/move");
    assertThat(desk.read("/versions"))
        .contains("Everything runs on the newest version")
        .containsPattern("brought 5 along, 0 stayed");
    desk.send("/versions/move");
    assertThat(desk.read("/versions")).containsOnlyOnce("brought");

    district.moveTo(DAY, "12:30");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 4));
    district.moveTo(DAY.plusDays(5), "09:00");
    assertThat(district.ends("meeting-participation")).hasSize(4).containsOnly("Took part");
    assertThat(district.incidents()).isZero();
  }

  private void inForce(String... models) {
    var deployment = repository.createDeployment();
    List.of(models).forEach(deployment::addClasspathResource);
    deployment.deploy();
  }
}
