package org.almanac.boardplan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send the link": to whoever was away, and to vice-principals. */
@Component("sendRecording")
class SendRecordingDelegate implements JavaDelegate {
  private final LaunchNews news;

  SendRecordingDelegate(LaunchNews news) {
    this.news = news;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String year = BoardImprovementPlanProcess.schoolYear(execution.getProcessBusinessKey());
    news.send(execution.getTenantId(), year);
  }
}
