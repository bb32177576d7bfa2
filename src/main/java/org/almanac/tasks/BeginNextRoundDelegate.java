package org.almanac.tasks;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begin the next round": on the next weekday, from today's date. */
@Component("beginNextRound")
class BeginNextRoundDelegate implements JavaDelegate {
  private final DailyRounds rounds;

  BeginNextRoundDelegate(DailyRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.ensureNext(execution.getTenantId());
  }
}
