package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.schoolplan.SchoolImprovementPlanProcess.Message;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** The model on the engine alone: dates are those of a season, what is done is noted. */
class BareSchoolPlan implements AutoCloseable {
  static final String KEY = "ddsb:SIP-2026-27:002801";

  private final ProcessEngine engine;
  final List<String> done = new ArrayList<>();

  BareSchoolPlan() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("bare-" + UUID.randomUUID());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    configuration.setHistory("full");
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(
        Map.of(
            "beginSchoolPlan", (JavaDelegate) e -> e.setVariables(dates()),
            "noteLatePlan", (JavaDelegate) e -> done.add("noted"),
            "tellPlanNotIn", (JavaDelegate) e -> done.add("told"),
            "releaseForPlt", (JavaDelegate) e -> done.add("released")));
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("bpmn/school-improvement-plan.bpmn")
        .deploy();
    ClockUtil.setCurrentTime(at("2026-05-20T12:00:00Z"));
    engine.getRuntimeService().startProcessInstanceByKey(SchoolImprovementPlanProcess.ID, KEY);
    settles();
  }

  private static Map<String, Object> dates() {
    return Map.of(
        "schoolId", "002801",
        "planDue", at("2026-06-26T20:00:00Z"),
        "lateAt", at("2026-06-29T10:00:00Z"),
        "tellAt", at("2026-07-03T10:00:00Z"),
        "talkFrom", at("2026-08-25T10:00:00Z"),
        "talkDue", at("2026-09-01T20:00:00Z"),
        "answerDue", at("2026-09-15T20:00:00Z"));
  }

  private static Date at(String instant) {
    return Date.from(Instant.parse(instant));
  }

  void moveTo(String instant) {
    ClockUtil.setCurrentTime(at(instant));
    settles();
  }

  /** Whatever is due is done. */
  private void settles() {
    List<Job> due = engine.getManagementService().createJobQuery().executable().list();
    while (!due.isEmpty()) {
      due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
      due = engine.getManagementService().createJobQuery().executable().list();
    }
  }

  /** As the program says it with each approval. */
  void goesAtTheLatest(String instant) {
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .list()
        .forEach(
            one -> engine.getRuntimeService().setVariable(one.getId(), "talkFrom", at(instant)));
  }

  boolean waitsFor(Message message) {
    return execution(message) != null;
  }

  void hears(Message message) {
    Execution waiting = execution(message);
    assertThat(waiting).as("somebody waits for " + message).isNotNull();
    engine.getRuntimeService().messageEventReceived(message.word(), waiting.getId());
    settles();
  }

  private Execution execution(Message message) {
    return engine
        .getRuntimeService()
        .createExecutionQuery()
        .processInstanceBusinessKey(KEY)
        .messageEventSubscriptionName(message.word())
        .singleResult();
  }

  void does(String name, Map<String, Object> flags) {
    Task task = engine.getTaskService().createTaskQuery().taskName(name).singleResult();
    assertThat(task).as(name).isNotNull();
    engine.getTaskService().complete(task.getId(), flags);
    settles();
  }

  /** The names of what is open. */
  List<String> open() {
    return engine.getTaskService().createTaskQuery().list().stream().map(Task::getName).toList();
  }

  List<String> ends() {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .finished()
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .filter(one -> one.getActivityType().toLowerCase().endsWith("endevent"))
        .map(one -> one.getActivityName())
        .toList();
  }

  boolean isOver() {
    return engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
  }

  @Override
  public void close() {
    ClockUtil.reset();
    engine.close();
  }
}
