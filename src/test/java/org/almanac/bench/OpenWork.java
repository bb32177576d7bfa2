package org.almanac.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.almanac.engine.Tenants;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** So many open tasks that the daily round has to look through, some of them due soon. */
class OpenWork {
  private final Program program;
  private final BenchDistrict district;
  private final JdbcClient jdbc;

  OpenWork(Program program, BenchDistrict district, int all, int dueSoon) {
    this.program = program;
    this.district = district;
    this.jdbc = program.bean(JdbcClient.class);
    jdbc.sql(
            "insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_,"
                + " CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TENANT_ID_, EXECUTION_ID_,"
                + " PROC_INST_ID_, PROC_DEF_ID_)"
                + " select 'open-' || n, 1, 'Bring your card', 'userTask_bringCard',"
                + " 'p' || (? + 1 + n % ?), 50, ?, case when n <= ? then ?::timestamp"
                + " else ?::timestamp end, 1, ?, t.EXECUTION_ID_, t.PROC_INST_ID_, t.PROC_DEF_ID_"
                + " from generate_series(1, ?) n left join (select EXECUTION_ID_, PROC_INST_ID_,"
                + " PROC_DEF_ID_ from ACT_RU_TASK where EXECUTION_ID_ is not null"
                + " order by ID_ limit 1) t on true")
        .params(
            district.first,
            district.principals,
            at(Program.BEGINS.toInstant()),
            dueSoon,
            at(Program.BEGINS.plusDays(1).toInstant()),
            at(Program.BEGINS.plusDays(60).toInstant()),
            district.code,
            all)
        .update();
  }

  /** How long the round's step "Remind people" takes. */
  Duration remindPeople() {
    Tenants tenants = program.bean(Tenants.class);
    ManagementService management = program.bean(ManagementService.class);
    String instance =
        tenants.within(
            district.code,
            () ->
                program
                    .bean(RuntimeService.class)
                    .createProcessInstanceByKey("daily-round")
                    .businessKey(district.code + ":ROUND-2026-10-19")
                    .startBeforeActivity("serviceTask_remindPeople")
                    .execute()
                    .getId());
    Job job = management.createJobQuery().processInstanceId(instance).singleResult();
    long begun = System.nanoTime();
    tenants.within(district.code, () -> management.executeJob(job.getId()));
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  int mentions() {
    return jdbc.sql("select count(*) from notice where organization = ? and kind like 'task-%'")
        .param(district.code)
        .query(Integer.class)
        .single();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
