package org.almanac.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.almanac.engine.Tenants;
import org.almanac.notices.MustSay;
import org.almanac.notices.StillToSay;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** A program of one task for whoever leads a unit, as moderation will have it; with its parties. */
@TestComponent
public class TinyWork implements TaskParties, MustSay {
  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
        <bpmn:process id="tiny-work" isExecutable="true" camunda:historyTimeToLive="P30D">
          <bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
          <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
          <bpmn:userTask id="t" name="Read the plans" camunda:dueDate="${due}">
            <bpmn:extensionElements><camunda:properties>
              <camunda:property name="role" value="${role}"/>
              <camunda:property name="of" value="${unit}"/>
            </camunda:properties></bpmn:extensionElements>
            <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
          </bpmn:userTask>
          <bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="e"/>
          <bpmn:endEvent id="e"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final Tenants tenants;

  /** Who is a party to everything, while a test says so. */
  public String party;

  TinyWork(
      RepositoryService repository, RuntimeService runtime, TaskService tasks, Tenants tenants) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.tenants = tenants;
  }

  @Override
  public Set<String> of(String organization, String businessKey) {
    return businessKey.contains(":TINY-") && party != null ? Set.of(party) : Set.of();
  }

  /** What programs must still say this month, while a test says so. */
  public List<StillToSay> still = List.of();

  @Override
  public List<StillToSay> stillToSay(String organization, LocalDate day) {
    return still;
  }

  /** A new task for whoever has the role in the unit. */
  public Task begins(String organization, String role, String unit, Instant due) {
    repository
        .createDeployment()
        .name("tiny")
        .addString("tiny.bpmn", MODEL)
        .enableDuplicateFiltering(true)
        .deploy();
    String instance =
        tenants.within(
            organization,
            () ->
                runtime
                    .createProcessInstanceByKey("tiny-work")
                    .businessKey(organization + ":TINY-" + unit)
                    .setVariable("role", role)
                    .setVariable("unit", unit)
                    .setVariable("due", Date.from(due))
                    .execute()
                    .getId());
    return tasks.createTaskQuery().processInstanceId(instance).singleResult();
  }

  /** The same task, as it is now. */
  public Task now(Task task) {
    return tasks.createTaskQuery().taskId(task.getId()).singleResult();
  }

  public String holder(Task task) {
    return now(task).getAssignee();
  }
}
