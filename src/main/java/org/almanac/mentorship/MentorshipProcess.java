package org.almanac.mentorship;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timers;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The model {@code mentorship}: a member's two years, a term at a time. */
@Component
class MentorshipProcess {
  static final String ID = "mentorship";
  static final String MEMBER_ID = "memberId";

  /** What comes next: a word of {@link WhatNext.Kind}. */
  static final String NEXT = "next";

  /** The first moment after the two years. */
  static final String OVER_ON = "overOn";

  static final String CLOSING_DUE = "closingDue";
  static final String CLOSING_OVER = "closingOver";
  static final String PAIR_AGREED = "mentorship-pair-agreed";
  static final String GOES_ON = "mentorship-goes-on";
  static final String LEFT = "mentorship-left";
  private static final String INFIX = ":MENTORSHIP-";

  private final RuntimeService runtime;
  private final Timers timers;
  private final Tenants tenants;

  MentorshipProcess(RuntimeService runtime, Timers timers, Tenants tenants) {
    this.runtime = runtime;
    this.timers = timers;
    this.tenants = tenants;
  }

  /** {@code assoc:MENTORSHIP-a0123}. */
  static String businessKey(String organization, String member) {
    return organization + INFIX + member;
  }

  static boolean isOurs(String businessKey) {
    return businessKey != null && businessKey.contains(INFIX);
  }

  /** a0123 of {@code assoc:MENTORSHIP-a0123}. */
  static String member(String businessKey) {
    return businessKey.substring(businessKey.indexOf(INFIX) + INFIX.length());
  }

  String start(String organization, String member) {
    return tenants.within(
        organization,
        () ->
            runtime
                .createProcessInstanceByKey(ID)
                .businessKey(businessKey(organization, member))
                .setVariable(MEMBER_ID, member)
                .execute()
                .getId());
  }

  /** Asks first: where nobody waits for it, the row says what is next. */
  void tell(String organization, String member, String message) {
    List<Execution> waiting =
        runtime
            .createExecutionQuery()
            .tenantIdIn(organization)
            .processInstanceBusinessKey(businessKey(organization, member))
            .messageEventSubscriptionName(message)
            .list();
    try {
      waiting.forEach(one -> runtime.messageEventReceived(message, one.getId()));
    } catch (OptimisticLockingException e) {
      throw new ConcurrencyFailureException("the mentorship changes just now", e);
    }
  }

  /** The two years, and the term that runs, end on other days than before. */
  void datesChanged(String organization, String member, Instant over, Instant termEnds) {
    for (ProcessInstance one :
        runtime
            .createProcessInstanceQuery()
            .tenantIdIn(organization)
            .processInstanceBusinessKey(businessKey(organization, member))
            .list()) {
      boolean term = MentorshipTermProcess.ID.equals(one.getProcessDefinitionKey());
      String name = term ? MentorshipTermProcess.TERM_ENDS : OVER_ON;
      runtime.setVariable(one.getId(), name, Date.from(term ? termEnds : over));
      timers.readAnew(one.getId());
    }
  }
}
