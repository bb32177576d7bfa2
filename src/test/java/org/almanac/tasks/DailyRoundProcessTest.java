package org.almanac.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.almanac.AlmanacTest;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Timeline;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlmanacTest
class DailyRoundProcessTest {
  @Autowired Timeline timeline;
  @Autowired Clock clock;
  @Autowired Calendars calendars;
  @Autowired DailyRounds rounds;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;

  @Autowired ProcessEngine engine;

  @BeforeEach
  void aRoundWaits() {
    BpmnAwareTests.init(engine);
    rounds.ensureNext("ddsb");
  }

  @Test
  void a_round_waits_for_its_hour_then_assigns_reminds_tells_and_begins_the_next() {
    ProcessInstance round =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(DailyRoundProcess.ID)
            .tenantIdIn("ddsb")
            .singleResult();
    assertThat(round).isWaitingAt("timer_roundDue").variables().containsKey("roundAt");

    timeline.moveTo(timeline.next().orElseThrow());

    assertThat(round)
        .hasPassedInOrder(
            "timer_roundDue",
            "serviceTask_assignOpenTasks",
            "serviceTask_remindPeople",
            "serviceTask_tellOthers",
            "serviceTask_beginNextRound",
            "endEvent_roundDone")
        .isEnded();
  }

  @Test
  void one_round_each_weekday_at_the_organizations_hour() {
    ZonedDateTime now = now();
    timeline.moveTo(now.plusWeeks(2).toInstant());

    List<HistoricProcessInstance> done =
        history
            .createHistoricProcessInstanceQuery()
            .processDefinitionKey(DailyRoundProcess.ID)
            .tenantIdIn("ddsb")
            .finishedAfter(Date.from(now.plusSeconds(1).toInstant()))
            .list();
    assertThat(done).hasSize(10);
    assertThat(done)
        .allSatisfy(
            round -> {
              ZonedDateTime at = local(round.getEndTime().toInstant());
              assertThat(at.getHour()).isEqualTo(7);
              assertThat(at.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
              assertThat(round.getBusinessKey()).isEqualTo("ddsb:ROUND-" + at.toLocalDate());
              assertThat(round.getTenantId()).isEqualTo("ddsb");
            });
  }

  @Test
  void the_next_round_waits_and_beginning_it_again_changes_nothing() {
    rounds.ensureNext("ddsb");
    rounds.ensureNext("ddsb");

    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void a_stop_of_two_weeks_brings_one_round_and_not_the_missed_ones() {
    Job waiting =
        management
            .createJobQuery()
            .processDefinitionKey(DailyRoundProcess.ID)
            .tenantIdIn("ddsb")
            .singleResult();
    // the clock jumps as if nobody had been there
    ClockUtil.setCurrentTime(Date.from(now().plusWeeks(2).toInstant()));
    Instant jumped = clock.instant();
    timeline.moveTo(jumped);

    assertThat(management.createJobQuery().jobId(waiting.getId()).count()).isZero();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(DailyRoundProcess.ID)
                .tenantIdIn("ddsb")
                .finishedAfter(Date.from(jumped.minusSeconds(1)))
                .count())
        .isEqualTo(1);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void a_round_forgets_uses_of_links_that_have_long_been_over() {
    Instant now = clock.instant();
    used("long-ago", now.minus(Duration.ofDays(38)));
    used("a-month-ago", now.minus(Duration.ofDays(30)));
    timeline.moveTo(timeline.next().orElseThrow());
    assertThat(
            jdbc.sql("select task_id from link_use where organization = 'ddsb'")
                .query(String.class)
                .list())
        .containsExactly("a-month-ago");
  }

  private void used(String task, Instant at) {
    jdbc.sql(
            "insert into link_use (organization, person, task_id, purpose, result, at)"
                + " values ('ddsb', 'p', ?, 'form', 'RECORDED', ?)")
        .params(task, Timestamp.from(at))
        .update();
  }

  private long waiting() {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(DailyRoundProcess.ID)
        .tenantIdIn("ddsb")
        .activityIdIn("timer_roundDue")
        .count();
  }

  private ZonedDateTime now() {
    return local(clock.instant());
  }

  private ZonedDateTime local(Instant instant) {
    return calendars.of("ddsb").local(instant);
  }
}
