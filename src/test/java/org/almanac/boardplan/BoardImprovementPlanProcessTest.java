package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.almanac.AlmanacTest;
import org.almanac.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A plan's year, from September's monitoring to each of its ends. */
@AlmanacTest
@Import(SmallDistrict.class)
class BoardImprovementPlanProcessTest {
  private static final String ID = BoardImprovementPlanProcess.ID;

  @Autowired SmallDistrict district;
  @Autowired BoardPlans plans;

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

  void drafted() {
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

  @Autowired BoardVoices voices;
}
