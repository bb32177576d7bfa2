package org.almanac.tasks;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** What a process has gone through: for pages that say what is done and what comes next. */
@Component
public class Passages {
  private final HistoryService history;

  Passages(HistoryService history) {
    this.history = history;
  }

  /** By the activity's id in the model, the latest of each; empty when nothing ran by this key. */
  public Map<String, Passage> of(String organization, String process, String businessKey) {
    Map<String, Passage> passed = new LinkedHashMap<>();
    latest(organization, process, businessKey)
        .forEach(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .orderByHistoricActivityInstanceStartTime()
                    .asc()
                    .list()
                    .forEach(
                        a ->
                            passed.put(
                                a.getActivityId(),
                                new Passage(
                                    a.getTaskId(),
                                    a.getStartTime().toInstant(),
                                    instant(a.getEndTime()),
                                    a.isCanceled()))));
    return passed;
  }

  private List<HistoricProcessInstance> latest(
      String organization, String process, String businessKey) {
    return history
        .createHistoricProcessInstanceQuery()
        .tenantIdIn(organization)
        .processDefinitionKey(process)
        .processInstanceBusinessKey(businessKey)
        .orderByProcessInstanceStartTime()
        .desc()
        .listPage(0, 1);
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
