package org.almanac.staffing;

import org.almanac.calendar.Calendars;
import org.almanac.people.HelpChanges;
import org.almanac.tasks.RoleFollower;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever helps a principal stops with the principal's own role, however that ended. */
@Component
@Order(0)
class HelpEnds implements RoleFollower {
  private final HelpChanges changes;
  private final Calendars calendars;

  HelpEnds(HelpChanges changes, Calendars calendars) {
    this.changes = changes;
    this.calendars = calendars;
  }

  @Override
  public void follow(String organization) {
    changes.endOfFormer(organization, calendars.of(organization).today());
  }
}
