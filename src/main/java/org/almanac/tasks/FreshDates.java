package org.almanac.tasks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;

/** Until when somebody has time who gets a task from somebody else. */
@Component
class FreshDates {
  private static final int WORKING_DAYS = 5;
  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  private final Calendars calendars;
  private final RoleHolders holders;

  FreshDates(Calendars calendars, RoleHolders holders) {
    this.calendars = calendars;
    this.holders = holders;
  }

  /** Five of the person's own working days from today; a date that is later anyway stays. */
  Date of(String organization, String person, Date before) {
    return of(organization, person, calendars.of(organization).today(), before);
  }

  /** The same, counted from a day to come. */
  Date of(String organization, String person, LocalDate from, Date before) {
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate day = calendar.plusWorkingDays(holders.rhythmOf(person, from), from, WORKING_DAYS);
    Date fresh = Date.from(calendar.at(day, END_OF_DAY));
    return before != null && before.after(fresh) ? before : fresh;
  }
}
