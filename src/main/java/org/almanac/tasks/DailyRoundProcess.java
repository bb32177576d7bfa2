package org.almanac.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;
import org.almanac.engine.Tenants;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.springframework.stereotype.Component;

/** The model {@code daily-round}: its key, its one variable, its start, and what Cockpit shows. */
@Component
class DailyRoundProcess {
  static final String ID = "daily-round";
  static final String ROUND_AT = "roundAt";
  static final String TROUBLE = "mailServer";
  private static final String HOUR = "timer_roundDue";

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
            .activityIdIn(HOUR)
            .count()
        > 0;
  }

  /** Shows at the waiting round what keeps its mails from leaving; once for an organization. */
  void troubled(String organization, Supplier<String> words) {
    if (!troubles().tenantIdIn(organization).list().isEmpty()) {
      return;
    }
    runtime
        .createExecutionQuery()
        .processDefinitionKey(ID)
        .tenantIdIn(organization)
        .activityId(HOUR)
        .listPage(0, 1)
        .forEach(round -> runtime.createIncident(TROUBLE, round.getId(), null, words.get()));
  }

  /** Nothing keeps mails from leaving any more. */
  void untroubled() {
    troubles().list().forEach(incident -> runtime.resolveIncident(incident.getId()));
  }

  private IncidentQuery troubles() {
    return runtime.createIncidentQuery().incidentType(TROUBLE);
  }
}
