package org.almanac.year;

import org.almanac.meetings.MeetingsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A cycle that waits for its day follows the meetings that were moved, before what is due runs. */
@Component
class CyclesFollow {
  private final ProgramYearProcess process;
  private final YearOpening opening;

  CyclesFollow(ProgramYearProcess process, YearOpening opening) {
    this.process = process;
    this.opening = opening;
  }

  @EventListener
  @Order(0)
  void follow(MeetingsChanged changed) {
    if (changed.followed()) {
      return;
    }
    String organization = changed.organization();
    process.follow(
        organization,
        cycle -> opening.cycleBegins(organization, cycle.schoolYear(), cycle.program()));
  }
}
