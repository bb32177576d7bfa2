package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a model is drawn and written, whichever program it belongs to. */
class ModelConventionsTest {
  private static final int NODES_THAT_FIT_A_SCREEN = 15;

  static Stream<File> models() {
    return Arrays.stream(new File("bpmn").listFiles((dir, name) -> name.endsWith(".bpmn")))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("models")
  void one_name_in_five_places(File file) {
    String name = file.getName().replace(".bpmn", "");
    assertThat(process(file).getId()).isEqualTo(name);
    String type =
        Arrays.stream(name.split("-"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .reduce("", String::concat);
    assertThat(sources("src/main/java")).contains(type + "Process.java");
    assertThat(sources("src/test/java")).contains(type + "ProcessTest.java");
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_process_says_how_long_its_history_lives_and_which_version_it_is(File file) {
    Process process = process(file);
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(process.getCamundaVersionTag()).isNotBlank();
    assertThat(process.getName()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_level_of_a_diagram_fits_a_screen(File file) {
    long top = process(file).getFlowElements().stream().filter(FlowNode.class::isInstance).count();
    assertThat(top).isLessThanOrEqualTo(NODES_THAT_FIT_A_SCREEN);
    Collection<BpmnShape> shapes = model(file).getModelElementsByType(BpmnShape.class);
    assertThat(shapes).hasSizeGreaterThanOrEqualTo((int) top);
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_user_task_says_why_whose_until_when_and_with_which_form(File file) {
    for (UserTask task : model(file).getModelElementsByType(UserTask.class)) {
      assertThat(task.getId()).startsWith("userTask_");
      assertThat(task.getDocumentations()).as(task.getId() + ": why").isNotEmpty();
      assertThat(task.getCamundaFormRef()).as(task.getId() + ": form").isNotBlank();
      assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("latest");
      assertThat(task.getCamundaDueDate()).as(task.getId() + ": due").startsWith("${");
      assertThat(task.getCamundaAssignee()).as(task.getId() + ": no person").isNull();
      assertThat(task.getCamundaCandidateGroups()).as(task.getId() + ": no group").isNull();
      List<String> properties =
          task
              .getExtensionElements()
              .getElementsQuery()
              .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
              .singleResult()
              .getCamundaProperties()
              .stream()
              .map(CamundaProperty::getCamundaName)
              .toList();
      assertThat(properties).as(task.getId() + ": whose").containsAnyOf("role", "person");
      if (!task.getCamundaFormRef().contains("$")) {
        assertThat(new File("forms/" + task.getCamundaFormRef() + ".form")).exists();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void work_is_done_by_named_delegates_and_dates_are_computed(File file) {
    BpmnModelInstance model = model(file);
    for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
      assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{\\w+}");
      String bean = task.getCamundaDelegateExpression().replaceAll("[${}]", "");
      String type = Character.toUpperCase(bean.charAt(0)) + bean.substring(1) + "Delegate.java";
      assertThat(sources("src/main/java")).as(task.getId()).contains(type);
    }
    assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
    assertThat(model.getModelElementsByType(TimeCycle.class)).isEmpty();
    assertThat(model.getModelElementsByType(TimeDuration.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_end_has_a_name_and_every_question_its_answers(File file) {
    BpmnModelInstance model = model(file);
    assertThat(model.getModelElementsByType(EndEvent.class))
        .extracting(FlowElement::getName)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
        assertThat(gateway.getOutgoing())
            .as(gateway.getId())
            .extracting(SequenceFlow::getName)
            .doesNotContainNull();
      }
    }
    assertThat(model.getModelElementsByType(FlowNode.class))
        .extracting(FlowNode::getId)
        .noneMatch(id -> id.matches("(Activity|Event|Gateway)_[0-9a-z]{7}"));
  }

  private static BpmnModelInstance model(File file) {
    return Bpmn.readModelFromFile(file);
  }

  private static Process process(File file) {
    return model(file).getModelElementsByType(Process.class).iterator().next();
  }

  private static List<String> sources(String root) {
    try (Stream<java.nio.file.Path> all = java.nio.file.Files.walk(java.nio.file.Path.of(root))) {
      return all.map(path -> path.getFileName().toString()).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
