package org.almanac.year;

import org.almanac.engine.InstanceKeeper;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the row of a year in step with its instance, Cockpit's cancel included. */
@Component
class YearEnds implements InstanceKeeper {
  private final YearOpening opening;

  YearEnds(@Lazy YearOpening opening) {
    this.opening = opening;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (process.equals(ProgramYearProcess.ID) && businessKey != null) {
      String organization = businessKey.substring(0, businessKey.indexOf(':'));
      opening.ended(organization, ProgramYearProcess.schoolYear(businessKey), cancelled);
    }
  }
}
