package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.engine.Versions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan that was begun before its phases became models of their own goes on as it began. */
@BoardTableTest
class ReleasedBoardPlanTest {
  private static final String ID = BoardImprovementPlanProcess.ID;

  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired RepositoryService repository;
  @Autowired Versions versions;

  private String released;
  private String today;

  @BeforeEach
  void begunWithTheFirstRelease() {
    released = deploy("released/board-improvement-plan-1.bpmn");
    cycle.begins();
    today = deploy("bpmn/board-improvement-plan.bpmn");
  }

  @AfterEach
  void todaysModelIsInForceAgain() {
    repository.deleteDeployment(today, true, true, true);
    repository.deleteDeployment(released, true, true, true);
  }

  @Test
  void it_is_listed_with_where_it_stands_and_stays_there() {
    assertThat(versions.behind(district.code))
        .singleElement()
        .satisfies(
            standing -> {
              assertThat(standing.process()).isEqualTo(ID);
              assertThat(standing.canMove()).isFalse();
              assertThat(standing.steps()).containsValue("Review the running plan");
              assertThat(standing.instances()).containsValue(district.code + ":BIP-2026-27");
            });
    String instance = versions.behind(district.code).get(0).instances().keySet().iterator().next();
    assertThat(versions.move(district.code, instance)).as("why it stays").isPresent();
    assertThat(district.open("Review the running plan", district.officer)).hasSize(1);
  }

  @Test
  void it_runs_from_september_to_the_launch() {
    assertThat(cycle.runs()).isEqualTo(List.of(ID));
    cycle.toTheDraft();
    district.may();
    cycle.drafted();
    cycle.heard();
    cycle.closes();
    assertThat(cycle.runs()).isEqualTo(List.of(ID));
    district.moveTo(SmallDistrict.MAY, "12:05");
    cycle.records(Map.of("text", "Three goals."));
    assertThat(district.ends(ID))
        .containsExactly(
            "Reviews in", "Meetings held", "Every voice asked", "Link out", "Launched");
    cycle.isDoneWithoutIncident(BoardPlanState.LAUNCHED);
  }

  private String deploy(String model) {
    return repository.createDeployment().addClasspathResource(model).deploy().getId();
  }
}
