package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the task shows that prepares October's meeting, and what it sends back. */
@SmallDistrictTest
class PltPreparingTest {
  @Autowired SmallDistrict district;
  @Autowired Meetings meetings;
  @Autowired Presenters presenters;

  private Meeting meeting;

  @BeforeEach
  void aMeetingIsPlanned() {
    district.opens();
    meeting = district.meets(LocalDate.of(2026, 10, 14));
    district.settle();
  }

  @Test
  void an_agenda_that_breaks_the_split_is_sent_back_and_nothing_is_kept() {
    Task task = district.task("Prepare the meeting", district.coordinator);
    assertThatThrownBy(
            () ->
                district.send(
                    task, Map.of("theme", "T", "place", "P", "learning", 90, "information", 60)))
        .hasMessageContaining("What could move?");
    assertThat(meetings.named(district.code, meeting.key()).title()).isNotEqualTo("T");
  }

  @Test
  void the_rota_suggests_who_has_not_led_for_longest() {
    Task task = district.task("Prepare the meeting", district.coordinator);
    assertThat(district.forms.getTaskFormVariables(task.getId()).get("presenters").toString())
        .contains(district.superintendent);
    district.send(
        task,
        Map.of(
            "theme",
            "Mathematics for everybody",
            "place",
            "Education Centre",
            "learning",
            120,
            "information",
            60,
            "presenters",
            List.of(district.superintendent)));
    assertThat(presenters.findByOrganizationAndMeetingKey(district.code, meeting.key()))
        .extracting(Presenter::person)
        .containsExactly(district.superintendent);
  }
}
