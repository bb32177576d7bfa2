package org.almanac.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almanac.access.SignedLink;
import org.almanac.engine.TaskKeeper;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody types behind a signed link, outside of the engine, until it is sent, until
 * the task goes, or until the link is over; whoever has the task next doesn't see it.
 */
@Component
class TypedSoFar implements TaskKeeper {
  /** A card's fields, each written full, with room to spare. */
  static final int MOST = 20_000;

  private final AnswerDrafts drafts;
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  TypedSoFar(AnswerDrafts drafts, JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.drafts = drafts;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Map<String, Object> of(SignedLink link) {
    return drafts
        .findByTaskIdAndPersonAndOrganization(link.task(), link.person(), link.organization())
        .filter(draft -> !draft.overAt(clock.instant()))
        .map(draft -> read(draft.fields()))
        .orElseGet(Map::of);
  }

  /** Keeps these fields instead of those before; false when it is more than a form takes. */
  @Transactional
  public boolean keep(SignedLink link, Map<String, Object> typed) {
    String fields = written(typed);
    if (fields.length() > MOST) {
      return false;
    }
    drafts.save(
        drafts
            .findByTaskIdAndPersonAndOrganization(link.task(), link.person(), link.organization())
            .orElseGet(() -> new AnswerDraft(link.organization(), link.task(), link.person()))
            .holds(fields, link.expires()));
    return true;
  }

  @Transactional
  public void forget(String organization, String task) {
    // with each card that is sent: one statement, without a look at everything else first
    jdbc.sql("delete from answer_draft where organization = ? and task_id = ?")
        .params(organization, task)
        .update();
  }

  /** What nobody sent in time. */
  @Transactional
  public void sweep(String organization) {
    drafts.sweep(organization, clock.instant());
  }

  @Override
  public void gone(DelegateTask task) {
    forget(task.getTenantId(), task.getId());
  }

  private Map<String, Object> read(String fields) {
    try {
      return json.readValue(fields, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException e) {
      return Map.of();
    }
  }

  private String written(Map<String, Object> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
