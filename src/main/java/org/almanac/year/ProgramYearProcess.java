package org.almanac.year;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.almanac.engine.Timers;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The model {@code program-year}: its key, its variables, its one task. */
@Component
class ProgramYearProcess {
  static final String ID = "program-year";

  /** Until when the coordinator settles the dates. */
  static final String SETTLE_DUE = "settleDue";

  /** The midnight after the year's last day. */
  static final String YEAR_ENDS = "yearEnds";

  /** Whose cycle: the program's code, of each one path. */
  static final String PROGRAM = "program";

  /** The programs whose cycles begin; handed over within one transaction, kept nowhere. */
  static final String PROGRAMS = "programs";

  static final String CYCLE_BEGINS = "cycleBegins";
  private static final String SETTLE = "userTask_settleYear";
  private static final String WAITS = "timer_cycleDay";

  private final RuntimeService runtime;
  private final OpenTasks tasks;
  private final Timers timers;

  ProgramYearProcess(RuntimeService runtime, OpenTasks tasks, Timers timers) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.timers = timers;
  }

  static String businessKey(String organization, String schoolYear) {
    return organization + ":YEAR-" + schoolYear;
  }

  /** 2026-27 of {@code ddsb:YEAR-2026-27}. */
  static String schoolYear(String businessKey) {
    return businessKey.substring(businessKey.indexOf(":YEAR-") + 6);
  }

  static Object passing(List<String> programs) {
    return Variables.untypedValue(programs, true);
  }

  /** Who settles the year; nobody once it is done. */
  Optional<OpenTask> settling(String organization, String schoolYear) {
    return tasks.waiting(organization, businessKey(organization, schoolYear), SETTLE);
  }

  /** The cycles of the organization that wait for their day. */
  List<Cycle> waiting(String organization) {
    return runtime
        .createExecutionQuery()
        .tenantIdIn(organization)
        .processDefinitionKey(ID)
        .activityId(WAITS)
        .list()
        .stream()
        .map(this::cycle)
        .toList();
  }

  private Cycle cycle(Execution waiting) {
    String key =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(waiting.getProcessInstanceId())
            .singleResult()
            .getBusinessKey();
    String program = (String) runtime.getVariable(waiting.getId(), PROGRAM);
    Date begins = (Date) runtime.getVariable(waiting.getId(), CYCLE_BEGINS);
    return new Cycle(waiting, schoolYear(key), program, begins.toInstant());
  }

  /** Every cycle of the organization that waits for its day reads it anew. */
  void follow(String organization, Function<Cycle, Instant> day) {
    waiting(organization).forEach(cycle -> begins(cycle, day.apply(cycle)));
  }

  /** A cycle that waits for its day has another. */
  void begins(Cycle cycle, Instant day) {
    Date begins = Date.from(day);
    if (!begins.equals(Date.from(cycle.begins()))) {
      runtime.setVariable(cycle.waits().getId(), CYCLE_BEGINS, begins);
      timers.readAnew(cycle.waits().getProcessInstanceId());
    }
  }

  /** A program's cycle of a year that waits for its day. */
  record Cycle(Execution waits, String schoolYear, String program, Instant begins) {}
}
