package org.almanac.schoolplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tell the director's delegate": that somebody has not begun to read, once. */
@Component("tellDelegate")
class TellDelegateDelegate implements JavaDelegate {
  private final ModerationNews news;

  TellDelegateDelegate(ModerationNews news) {
    this.news = news;
  }

  @Override
  public void execute(DelegateExecution execution) {
    news.notBegun(execution.getTenantId(), execution.getProcessBusinessKey());
  }
}
