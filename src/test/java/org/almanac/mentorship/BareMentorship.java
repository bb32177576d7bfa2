package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** The two models on the engine alone: what is next is said by the test. */
class BareMentorship implements AutoCloseable {
  static final String KEY = "assoc:MENTORSHIP-a01";

  private final ProcessEngine engine;
  private final Deque<WhatNext.Kind> next = new ArrayDeque<>();
  private boolean toAgree;
  private LocalDate today = LocalDate.of(2026, 9, 1);

  BareMentorship() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("bare-" + UUID.randomUUID());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    configuration.setHistory("full");
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(Map.of("lookAhead", (JavaDelegate) e -> e.setVariables(said())));
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("bpmn/mentorship.bpmn")
        .addClasspathResource("bpmn/mentorship-term.bpmn")
        .deploy();
    moveTo(today);
  }

  private Map<String, Object> said() {
    Map<String, Object> said = new HashMap<>();
    said.put("next", next.remove().name());
    said.put("toAgree", toAgree);
    said.put("agreementDue", date(today.plusDays(28)));
    said.put("termEnds", date(today.plusMonths(6)));
    said.put("overOn", date(LocalDate.of(2028, 9, 1)));
    said.put("closingDue", date(today.plusDays(21)));
    said.put("closingOver", date(today.plusDays(49)));
    return said;
  }

  BareMentorship next(WhatNext.Kind... kinds) {
    next.addAll(List.of(kinds));
    return this;
  }

  BareMentorship newToEachOther(boolean isNew) {
    toAgree = isNew;
    return this;
  }

  void begins() {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("mentorship", KEY, Map.of("memberId", "a01"));
    settles();
  }

  /** Only a term, as it is called. */
  void aTermBegins() {
    Map<String, Object> given = new HashMap<>(next(WhatNext.Kind.TERM).said());
    given.put("memberId", "a01");
    engine.getRuntimeService().startProcessInstanceByKey("mentorship-term", KEY, given);
    settles();
  }

  void moveTo(LocalDate day) {
    today = day;
    ClockUtil.setCurrentTime(date(day));
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

  void hears(String message) {
    Execution waiting =
        engine
            .getRuntimeService()
            .createExecutionQuery()
            .processInstanceBusinessKey(KEY)
            .messageEventSubscriptionName(message)
            .singleResult();
    assertThat(waiting).as("somebody waits for " + message).isNotNull();
    engine.getRuntimeService().messageEventReceived(message, waiting.getId());
    settles();
  }

  void does(String name) {
    engine.getTaskService().complete(task(name).getId());
    settles();
  }

  Task task(String name) {
    return engine.getTaskService().createTaskQuery().taskName(name).singleResult();
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

  List<String> waitsAt() {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .unfinished()
        .list()
        .stream()
        .filter(one -> !one.getActivityType().equals("callActivity"))
        .map(one -> one.getActivityId())
        .sorted()
        .toList();
  }

  boolean isOver() {
    return engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
  }

  private static Date date(LocalDate day) {
    return Date.from(Instant.from(day.atStartOfDay(ZoneOffset.UTC)));
  }

  @Override
  public void close() {
    ClockUtil.reset();
    engine.close();
  }
}
