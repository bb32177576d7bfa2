package org.almanac.registers;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.almanac.engine.FormContext;
import org.almanac.engine.Tenants;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The model {@code mentor-registration}: one person is asked what would help, or what they bring.
 */
@Component
class MentorRegistrationProcess {
  static final String ID = "mentor-registration";
  static final String PERSON_ID = "personId";

  /** Whether somebody is asked as a mentor, else as a new member. */
  static final String AS_MENTOR = "asMentor";

  static final String ANSWER_DUE = "answerDue";
  static final String ASKED_UNTIL = "askedUntil";

  private static final String KEY = ":REGISTER:";
  private static final String NOT_NEEDED = "registration-not-needed";

  private final RuntimeService runtime;
  private final Tenants tenants;

  MentorRegistrationProcess(RuntimeService runtime, Tenants tenants) {
    this.runtime = runtime;
    this.tenants = tenants;
  }

  /** {@code assoc:REGISTER:mentor:p0123}. */
  static String businessKey(String organization, String person, boolean asMentor) {
    return organization + KEY + (asMentor ? "mentor:" : "member:") + person;
  }

  static boolean isOurs(String businessKey) {
    return businessKey.contains(KEY);
  }

  /** Whether the form is with whom it is about, or written down for them. */
  static boolean isTheirs(FormContext context) {
    return context.recordedBy() != null || context.text(PERSON_ID).equals(context.person());
  }

  /** Whether somebody is being asked at the moment. */
  boolean asks(String organization, String person, boolean asMentor) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(ID)
            .tenantIdIn(organization)
            .processInstanceBusinessKey(businessKey(organization, person, asMentor))
            .count()
        > 0;
  }

  /** Asks; who is being asked already is not asked twice. */
  boolean ask(String organization, String person, boolean asMentor, Instant due, Instant until) {
    if (asks(organization, person, asMentor)) {
      return false;
    }
    tenants.within(
        organization,
        () ->
            runtime
                .createProcessInstanceByKey(ID)
                .businessKey(businessKey(organization, person, asMentor))
                .setVariable(PERSON_ID, person)
                .setVariable(AS_MENTOR, asMentor)
                .setVariable(ANSWER_DUE, Date.from(due))
                .setVariable(ASKED_UNTIL, Date.from(until))
                .execute());
    return true;
  }

  /** The business keys of everybody who is being asked. */
  List<String> open(String organization) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ID)
        .tenantIdIn(organization)
        .list()
        .stream()
        .map(ProcessInstance::getBusinessKey)
        .toList();
  }

  /** It is known already, or the person has left: nobody is asked any more. */
  void notNeeded(String organization, String businessKey) {
    List<Execution> waiting =
        runtime
            .createExecutionQuery()
            .processDefinitionKey(ID)
            .tenantIdIn(organization)
            .processInstanceBusinessKey(businessKey)
            .messageEventSubscriptionName(NOT_NEEDED)
            .list();
    for (Execution execution : waiting) {
      tenants.within(
          organization, () -> runtime.messageEventReceived(NOT_NEEDED, execution.getId()));
    }
  }
}
