package org.almanac.plt;

import org.almanac.engine.InstanceKeeper;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps the rows of years and meetings in step with their instances, Cockpit's cancel included. */
@Component
class PltEnds implements InstanceKeeper {
  private final PltOpening opening;
  private final PltMonths months;

  PltEnds(@Lazy PltOpening opening, @Lazy PltMonths months) {
    this.opening = opening;
    this.months = months;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (businessKey == null) {
      return;
    }
    String organization = businessKey.substring(0, businessKey.indexOf(':'));
    if (process.equals(PltYearProcess.ID)) {
      opening.ended(organization, PltYearProcess.schoolYear(businessKey), cancelled);
    } else if (process.equals(PltMeetingProcess.ID) && cancelled) {
      months.calledOff(organization, ConvenedMeetingProcess.meetingKey(businessKey));
    }
  }
}
