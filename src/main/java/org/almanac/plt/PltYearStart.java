package org.almanac.plt;

import org.almanac.access.StartOffer;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** Which school year to open. */
@Component
class PltYearStart implements Recording<PltYearStart.Sent>, StartOffer {
  static final String FORM = "plt-year-start";

  record Sent(String schoolYear) {}

  private final PltOpening opening;

  PltYearStart(PltOpening opening) {
    this.opening = opening;
  }

  @Override
  public String process() {
    return PltYearProcess.ID;
  }

  @Override
  public String setting() {
    return PltInTheYear.RUNS;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    opening.open(context.organization(), sent.schoolYear());
    return Flags.businessKey(PltYearProcess.businessKey(context.organization(), sent.schoolYear()))
        .and(PltYearProcess.DATES_SETTLED, false);
  }
}
