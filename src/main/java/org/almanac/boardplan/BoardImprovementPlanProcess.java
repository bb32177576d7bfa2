package org.almanac.boardplan;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timers;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * The model {@code board-improvement-plan}: its key, its message, and what its phases have in
 * common. Each phase is a model of its own under the same business key; one that was begun before
 * they were is its own phase.
 */
@Component
class BoardImprovementPlanProcess {
  static final String ID = "board-improvement-plan";

  /** Until when the step that waits now is asked for. */
  static final String STEP_DUE = "stepDue";

  /** When it goes on by itself: January, the next meeting, the end of a round, the launch. */
  static final String GOES_ON_AT = "goesOnAt";

  /** The working meeting that it waits for; then the meeting at which the plan is launched. */
  static final String MEETING_KEY = "meetingKey";

  private static final String DATES_CHANGED = "board-plan-dates-changed";
  private static final String MARK = ":BIP-";
  private static final int YEAR_LENGTH = 7;

  private final RuntimeService runtime;
  private final Timers timers;
  private final Tenants tenants;

  BoardImprovementPlanProcess(RuntimeService runtime, Timers timers, Tenants tenants) {
    this.runtime = runtime;
    this.timers = timers;
    this.tenants = tenants;
  }

  void start(String organization, String schoolYear) {
    tenants.within(
        organization,
        () -> {
          runtime
              .createProcessInstanceByKey(ID)
              .businessKey(businessKey(organization, schoolYear))
              .execute();
        });
  }

  /** {@code ddsb:BIP-2026-27}. */
  static String businessKey(String organization, String schoolYear) {
    return organization + MARK + schoolYear;
  }

  /** 2026-27 of {@code ddsb:BIP-2026-27}, and of {@code ddsb:BIP-2026-27-W03}. */
  static String schoolYear(String businessKey) {
    int begins = businessKey.indexOf(MARK) + MARK.length();
    return businessKey.substring(begins, begins + YEAR_LENGTH);
  }

  /** Who is asked next: handed over within one transaction, kept nowhere. */
  static Object passing(List<String> people) {
    return Variables.untypedValue(people, true);
  }

  /** Tells the plan that the date of a meeting changed that it waits for. */
  void datesChanged(String organization, String schoolYear) {
    List<Execution> waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(businessKey(organization, schoolYear))
            .messageEventSubscriptionName(DATES_CHANGED)
            .list();
    try {
      waiting.forEach(one -> runtime.messageEventReceived(DATES_CHANGED, one.getId()));
    } catch (OptimisticLockingException e) {
      throw new ConcurrencyFailureException("another meeting of the plan is changing", e);
    }
  }

  /** Whether a phase stands at this step of its model. */
  boolean standsAt(String instance, String activity) {
    return runtime.createExecutionQuery().processInstanceId(instance).activityId(activity).count()
        > 0;
  }

  /** What the dates and flags of a phase are now. */
  void follow(String instance, Instant goesOnAt, Map<String, Object> others) {
    runtime.setVariables(instance, others);
    runtime.setVariable(instance, GOES_ON_AT, Date.from(goesOnAt));
    timers.readAnew(instance);
  }

  Optional<String> meetingKey(String instance) {
    return Optional.ofNullable((String) runtime.getVariable(instance, MEETING_KEY));
  }

  /** The instance that carries this plan now: of the phase that it is in. */
  Optional<String> instance(String organization, String schoolYear) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey(organization, schoolYear))
        .leafProcessInstances()
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .findFirst();
  }
}
