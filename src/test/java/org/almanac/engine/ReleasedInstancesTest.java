package org.almanac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever was ever released, wherever it waits, comes along to today's models and ends there. */
class ReleasedInstancesTest {
  private static final Path RELEASED = Path.of("src/test/resources/released");
  private static final Path TODAY = Path.of("bpmn");

  /** Whose steps went into models that are called: what stands there runs to its end as it is. */
  static final Set<Path> ON_THEIR_OWN = Set.of(RELEASED.resolve("board-improvement-plan-1.bpmn"));

  private BareVersions engine;

  @AfterEach
  void stops() {
    if (engine != null) {
      engine.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_wait_state_of_every_released_version_moves_and_runs_to_its_end()
      throws IOException {
    engine = new BareVersions(all());
    for (Path model : models(TODAY)) {
      engine.deploy(model);
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : models(RELEASED)) {
      BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
      String process = process(model).getId();
      for (String step : waits(model)) {
        tests.add(
            DynamicTest.dynamicTest(
                file.getFileName() + " at " + step, () -> moves(file, process, step)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests.stream();
  }

  private void moves(Path released, String process, String step) throws IOException {
    engine.clear();
    String old = engine.deploy(released);
    String instance = engine.standsAt(old, step, Files.readString(released));
    String today = engine.deploy(TODAY.resolve(process + ".bpmn"));
    if (ON_THEIR_OWN.contains(released) && hasNoPlace(process, step)) {
      staysAndEnds(instance, old, process, step);
      return;
    }
    if (!engine.versions().behind(BareVersions.ORGANIZATION).get(0).canMove()) {
      assertThat(waitsForAWorker(released, step)).as("what a worker is about to do").isTrue();
      engine.works();
    }
    if (engine.definition(instance) == null) {
      return;
    }
    assertThat(engine.versions().behind(BareVersions.ORGANIZATION))
        .singleElement()
        .satisfies(standing -> assertThat(standing.obstacle()).isNull());
    assertThat(engine.definition(instance)).as("a look changes nothing").isEqualTo(old);

    assertThat(engine.versions().move(BareVersions.ORGANIZATION, instance)).isEmpty();
    assertThat(engine.definition(instance)).isEqualTo(today);
    assertThat(engine.versions().countBehind(BareVersions.ORGANIZATION)).isZero();
    engine.runsToItsEnd(instance);
  }

  private static boolean hasNoPlace(String process, String step) {
    return Bpmn.readModelFromFile(TODAY.resolve(process + ".bpmn").toFile())
            .getModelElementById(step)
        == null;
  }

  private void staysAndEnds(String instance, String old, String process, String step) {
    assertThat(engine.versions().behind(BareVersions.ORGANIZATION))
        .singleElement()
        .satisfies(
            standing -> {
              assertThat(standing.process()).isEqualTo(process);
              assertThat(standing.steps()).containsKey(step);
              assertThat(standing.instances()).containsKey(instance);
              assertThat(standing.obstacle()).contains("Cannot migrate");
            });
    assertThat(engine.versions().move(BareVersions.ORGANIZATION, instance)).isPresent();
    assertThat(engine.definition(instance)).isEqualTo(old);
    engine.runsToItsEnd(instance);
  }

  private static boolean waitsForAWorker(Path model, String step) {
    FlowNode node = Bpmn.readModelFromFile(model.toFile()).getModelElementById(step);
    return node.isCamundaAsyncBefore();
  }

  @Test
  void every_version_is_kept_under_its_tag() throws IOException {
    for (Path model : models(TODAY)) {
      Process process = process(Bpmn.readModelFromFile(model.toFile()));
      assertThat(RELEASED.resolve(process.getId() + "-" + process.getCamundaVersionTag() + ".bpmn"))
          .exists();
    }
  }

  private static Process process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  @Test
  void what_has_no_place_in_the_newest_version_stays_and_runs_to_its_end() throws IOException {
    engine = new BareVersions(all());
    Path today = TODAY.resolve("mentorship-term.bpmn");
    String old = engine.deploy(today);
    String instance = engine.standsAt(old, "userTask_agreeRhythm", Files.readString(today));
    engine.deploy(Files.readString(today).replace("userTask_agreeRhythm", "userTask_another"));

    assertThat(engine.versions().behind(BareVersions.ORGANIZATION))
        .singleElement()
        .satisfies(
            standing -> {
              assertThat(standing.canMove()).isFalse();
              assertThat(standing.steps()).containsValue("Agree on a rhythm");
              assertThat(standing.instances()).containsKey(instance);
            });
    assertThat(engine.versions().move(BareVersions.ORGANIZATION, instance)).isPresent();
    assertThat(engine.definition(instance)).isEqualTo(old);
    engine.runsToItsEnd(instance);
  }

  @Test
  void nobody_moves_what_is_another_organization_s() throws IOException {
    engine = new BareVersions(all());
    Path today = TODAY.resolve("mentorship-term.bpmn");
    String old = engine.deploy(today);
    String instance = engine.standsAt(old, "userTask_agreeRhythm", Files.readString(today));
    engine.deploy(Files.readString(today) + "\n");

    assertThat(engine.versions().behind("hdsb")).isEmpty();
    assertThat(engine.versions().countBehind("hdsb")).isZero();
    assertThat(engine.versions().move("hdsb", instance)).isPresent();
    assertThat(engine.definition(instance)).isEqualTo(old);
  }

  /** Where an instance can wait: for a person, a message, a date, a called process or a worker. */
  private static List<String> waits(BpmnModelInstance model) {
    return model.getModelElementsByType(FlowNode.class).stream()
        .filter(
            node ->
                node instanceof UserTask
                    || node instanceof ReceiveTask
                    || node instanceof IntermediateCatchEvent catching && !afterGateway(catching)
                    || node instanceof EventBasedGateway
                    || node instanceof CallActivity
                    || node.isCamundaAsyncBefore())
        .map(FlowNode::getId)
        .sorted()
        .toList();
  }

  private static boolean afterGateway(IntermediateCatchEvent event) {
    return event.getIncoming().stream()
        .anyMatch(flow -> flow.getSource() instanceof EventBasedGateway);
  }

  private static List<Path> all() throws IOException {
    return Stream.concat(models(RELEASED).stream(), models(TODAY).stream()).toList();
  }

  private static List<Path> models(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }
}
