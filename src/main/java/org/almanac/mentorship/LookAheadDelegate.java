package org.almanac.mentorship;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Look what is next": a term together, a mentor to wait for, a pause, or the end. */
@Component("lookAhead")
class LookAheadDelegate implements JavaDelegate {
  private final WhatNext whatNext;

  LookAheadDelegate(WhatNext whatNext) {
    this.whatNext = whatNext;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String member = MentorshipProcess.member(execution.getProcessBusinessKey());
    WhatNext.Next next = whatNext.of(execution.getTenantId(), member);
    Map<String, Object> said = new HashMap<>(next.dates());
    said.put(MentorshipProcess.NEXT, next.kind().name());
    said.put(MentorshipTermProcess.TO_AGREE, next.toAgree());
    execution.setVariables(said);
  }
}
