package org.almanac.intake;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.almanac.engine.Tenants;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** The model {@code mentor-matching}: its keys, its variables, its messages, its one task. */
@Component
class MentorMatchingProcess {
  static final String ID = "mentor-matching";

  /** The midnight after the last day on which people register. */
  static final String REGISTERS_UNTIL = "registersUntil";

  static final String PUBLISH_DUE = "publishDue";

  /** The midnight after the last day for answers. */
  static final String ANSWERS_UNTIL = "answersUntil";

  /** How the answers stand: a {@link Publishing.Answers} in lower case. */
  static final String STANDING = "standing";

  static final String WANTED = "mentor-wanted";
  static final String REGISTERED = "registers-closed";
  static final String ANSWERED = "proposal-answered";
  static final String CLOSED = "match-closed";
  private static final String PUBLISH = "userTask_publishMatch";
  private static final String MARK = ":MATCH-";

  private final RuntimeService runtime;
  private final OpenTasks tasks;
  private final Tenants tenants;

  MentorMatchingProcess(RuntimeService runtime, OpenTasks tasks, Tenants tenants) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.tenants = tenants;
  }

  /** {@code assoc:MATCH-2026}, {@code assoc:MATCH-2026:R3}. */
  static String businessKey(String organization, String name) {
    return organization + MARK + name;
  }

  /** 2026:R3 of {@code assoc:MATCH-2026:R3}. */
  static String name(String businessKey) {
    return businessKey.substring(businessKey.indexOf(MARK) + MARK.length());
  }

  /** Begins the match of one member. */
  void begin(String organization, String name) {
    tenants.within(
        organization,
        () -> {
          runtime
              .createMessageCorrelation(WANTED)
              .processInstanceBusinessKey(businessKey(organization, name))
              .correlateStartMessage();
        });
  }

  /** Tells the match something; false when it waits for nothing of that kind. */
  boolean tell(String organization, String name, String message) {
    Execution waiting =
        runtime
            .createExecutionQuery()
            .tenantIdIn(organization)
            .processDefinitionKey(ID)
            .processInstanceBusinessKey(businessKey(organization, name))
            .messageEventSubscriptionName(message)
            .singleResult();
    if (waiting != null) {
      runtime.messageEventReceived(message, waiting.getId());
    }
    return waiting != null;
  }

  /** The midnight after the last day on which people register, once they have been asked. */
  Optional<Instant> registersUntil(String organization, String name) {
    return runtime
        .createProcessInstanceQuery()
        .tenantIdIn(organization)
        .processDefinitionKey(ID)
        .processInstanceBusinessKey(businessKey(organization, name))
        .list()
        .stream()
        .findFirst()
        .map(instance -> (Date) runtime.getVariable(instance.getId(), REGISTERS_UNTIL))
        .map(Date::toInstant);
  }

  /** Who publishes; nobody while there is nothing to publish. */
  Optional<OpenTask> waiting(String organization, String name) {
    return tasks.waiting(organization, businessKey(organization, name), PUBLISH);
  }
}
