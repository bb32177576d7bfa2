package org.almanac.staffing;

import org.almanac.calendar.Calendars;
import org.almanac.people.PeopleChanges;
import org.almanac.tasks.RoleFollower;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever helps a principal stops with the principal's own role, however that ended. */
@Component
@Order(0)
class HelpEnds implements RoleFollower {
  private final PeopleChanges changes;
  private final Calendars calendars;

  HelpEnds(PeopleChanges changes, Calendars calendars) {
    this.changes = changes;
    this.calendars = calendars;
  }

  @Override
  public void follow(String organization) {
    changes.endHelpOfFormer(organization, calendars.of(organization).today());
  }
}
