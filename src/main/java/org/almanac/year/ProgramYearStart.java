package org.almanac.year;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Recording;
import org.springframework.stereotype.Component;

/** Which school year to open, with all programs. */
@Component
class ProgramYearStart implements Recording<ProgramYearStart.Sent> {
  static final String FORM = "program-year-start";

  record Sent(String schoolYear) {}

  private final YearOpening opening;

  ProgramYearStart(YearOpening opening) {
    this.opening = opening;
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
    return Flags.businessKey(
        ProgramYearProcess.businessKey(context.organization(), sent.schoolYear()));
  }
}
