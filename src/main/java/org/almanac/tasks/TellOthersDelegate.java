package org.almanac.tasks;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tell the three others": the only things that are ever told to somebody else. */
@Component("tellOthers")
class TellOthersDelegate implements JavaDelegate {
  private final List<Telling> tellings;

  TellOthersDelegate(List<Telling> tellings) {
    this.tellings = tellings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    tellings.forEach(telling -> telling.tell(execution.getTenantId()));
  }
}
