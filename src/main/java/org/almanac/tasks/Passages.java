package org.almanac.tasks;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** What a process has gone through: for pages that say what is done and what comes next. */
@Component
public class Passages {
  private final HistoryService history;
  private final RuntimeService runtime;

  Passages(HistoryService history, RuntimeService runtime) {
    this.history = history;
    this.runtime = runtime;
  }

  /** By the activity's id in the model, the latest of each; empty when nothing ran by this key. */
  public Map<String, Passage> of(String organization, String process, String businessKey) {
    Map<String, Passage> passed = new LinkedHashMap<>();
    running(organization, process, businessKey)
        .or(() -> over(organization, process, businessKey))
        .ifPresent(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance)
                    .orderByHistoricActivityInstanceStartTime()
                    .asc()
                    .list()
                    .forEach(a -> passed.put(a.getActivityId(), passage(a))));
    return passed;
  }

  private static Passage passage(HistoricActivityInstance activity) {
    return new Passage(
        activity.getTaskId(),
        activity.getStartTime().toInstant(),
        instant(activity.getEndTime()),
        activity.isCanceled());
  }

  /** Who starts a process by its form names it later than history notes: so this comes first. */
  private Optional<String> running(String organization, String process, String businessKey) {
    return runtime
        .createProcessInstanceQuery()
        .tenantIdIn(organization)
        .processDefinitionKey(process)
        .processInstanceBusinessKey(businessKey)
        .listPage(0, 1)
        .stream()
        .map(ProcessInstance::getId)
        .findFirst();
  }

  private Optional<String> over(String organization, String process, String businessKey) {
    return history
        .createHistoricProcessInstanceQuery()
        .tenantIdIn(organization)
        .processDefinitionKey(process)
        .processInstanceBusinessKey(businessKey)
        .orderByProcessInstanceStartTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .map(HistoricProcessInstance::getId)
        .findFirst();
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
