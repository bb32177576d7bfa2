package org.almanac.boardplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** What an officer sees in the running plan. */
@Component
class BoardImprovementPlanReview implements Recording<BoardImprovementPlanReview.Sent> {
  static final String FORM = "board-improvement-plan-review";

  record Sent(String trend, String practice, String evidence) {}

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    return Prefill.none()
        .with("schoolYear", BoardImprovementPlanProcess.schoolYear(context.businessKey()));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    return Flags.none();
  }
}
