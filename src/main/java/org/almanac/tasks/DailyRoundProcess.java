package org.almanac.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.almanac.engine.Tenants;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The model {@code daily-round}: its key, its one variable, its start. */
@Component
class DailyRoundProcess {
  static final String ID = "daily-round";
  static final String ROUND_AT = "roundAt";

  private final RuntimeService runtime;
  private final Tenants tenants;

  DailyRoundProcess(RuntimeService runtime, Tenants tenants) {
    this.runtime = runtime;
    this.tenants = tenants;
  }

  void start(String organization, LocalDate day, Instant at) {
    tenants.within(
        organization,
        () -> {
          runtime
              .createProcessInstanceByKey(ID)
              .businessKey(organization + ":ROUND-" + day)
              .setVariable(ROUND_AT, Date.from(at))
              .execute();
        });
  }

  /** Whether a round of the organization waits for its hour. */
  boolean waiting(String organization) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(ID)
            .tenantIdIn(organization)
            .activityIdIn("timer_roundDue")
            .count()
        > 0;
  }
}
