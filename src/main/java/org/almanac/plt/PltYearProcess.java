package org.almanac.plt;

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
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The model {@code plt-year}: its key, its variables, its one message. */
@Component
class PltYearProcess {
  static final String ID = "plt-year";

  /** Until when the coordinator settles the dates. */
  static final String CONFIRM_DUE = "confirmDue";

  /** The meeting that the year waits for. */
  static final String MEETING_KEY = "meetingKey";

  /** When the year goes on even without the summary. */
  static final String NEXT_CARDS_DUE = "nextCardsDue";

  static final String ANOTHER_MONTH = "anotherMonth";

  /** Whether the dates were settled with those of the other programs: then nobody is asked. */
  static final String DATES_SETTLED = "datesSettled";

  static final String MEETING_OVER = "plt-meeting-over";
  private static final String DATES_CHANGED = "plt-dates-changed";

  private final RuntimeService runtime;
  private final Timers timers;
  private final Tenants tenants;

  PltYearProcess(RuntimeService runtime, Timers timers, Tenants tenants) {
    this.runtime = runtime;
    this.timers = timers;
    this.tenants = tenants;
  }

  /** Begins a year whose dates are settled. */
  void start(String organization, String schoolYear) {
    tenants.within(
        organization,
        () -> {
          runtime
              .createProcessInstanceByKey(ID)
              .businessKey(businessKey(organization, schoolYear))
              .setVariable(DATES_SETTLED, true)
              .execute();
        });
  }

  static String businessKey(String organization, String schoolYear) {
    return organization + ":PLT-" + schoolYear;
  }

  /** 2026-27 of {@code ddsb:PLT-2026-27}. */
  static String schoolYear(String businessKey) {
    return businessKey.substring(businessKey.indexOf(":PLT-") + 5);
  }

  /**
   * Tells the year that a meeting is over. A year that has gone on meanwhile, or isn't there, is
   * left alone: what is out stands in the meeting's own rows.
   */
  void meetingOver(String organization, String schoolYear, String meetingKey) {
    List<Execution> waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(businessKey(organization, schoolYear))
            .messageEventSubscriptionName(MEETING_OVER)
            .processVariableValueEquals(MEETING_KEY, meetingKey)
            .list();
    waiting.forEach(one -> runtime.messageEventReceived(MEETING_OVER, one.getId()));
  }

  /**
   * Tells the year that the date of a meeting changed. One of an earlier model hears no such news:
   * then its instance is answered, to follow by hand.
   */
  Optional<String> datesChanged(String organization, String schoolYear) {
    List<Execution> waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(businessKey(organization, schoolYear))
            .messageEventSubscriptionName(DATES_CHANGED)
            .list();
    try {
      waiting.forEach(one -> runtime.messageEventReceived(DATES_CHANGED, one.getId()));
    } catch (OptimisticLockingException e) {
      throw new ConcurrencyFailureException("another meeting of the year is changing", e);
    }
    return waiting.isEmpty() ? instance(organization, schoolYear) : Optional.empty();
  }

  /** When the year goes on at the latest; empty while it waits for no meeting. */
  Optional<Instant> goesOnAt(String organization, String schoolYear) {
    return instance(organization, schoolYear)
        .map(id -> (Date) runtime.getVariable(id, NEXT_CARDS_DUE))
        .map(Date::toInstant);
  }

  /** When the year goes on at the latest, and whether to another meeting. */
  void follow(String instance, Instant goesOnAt, boolean another) {
    runtime.setVariables(
        instance, Map.of(NEXT_CARDS_DUE, Date.from(goesOnAt), ANOTHER_MONTH, another));
    timers.readAnew(instance);
  }

  /** The instance that runs this year. */
  Optional<String> instance(String organization, String schoolYear) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ID)
        .processInstanceBusinessKey(businessKey(organization, schoolYear))
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .findFirst();
  }
}
