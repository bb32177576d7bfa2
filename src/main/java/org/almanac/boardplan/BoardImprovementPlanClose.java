package org.almanac.boardplan;

import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** The director closes the plan. */
@Component
class BoardImprovementPlanClose implements Recording<BoardImprovementPlanClose.Sent> {
  static final String FORM = "board-improvement-plan-close";

  record Sent() {}

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
    String year = BoardImprovementPlanProcess.schoolYear(context.businessKey());
    return Prefill.none()
        .with("schoolYear", year)
        .with("madeFor", SchoolYear.named(year).next().name());
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    return Flags.none();
  }
}
