package org.almanac.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;

/**
 * The days on which a program may meet in a school year: of an accepted kind, and still to come.
 */
class AcceptedDays {
  private final OrganizationCalendar calendar;
  private final SchoolYear year;
  private final List<DayKind> kinds;
  private final boolean avoiding;

  AcceptedDays(Settings settings, String program, OrganizationCalendar calendar, SchoolYear year) {
    this.calendar = calendar;
    this.year = year;
    this.kinds = settings.words(program + ".day-kinds").stream().map(DayKind::valueOf).toList();
    this.avoiding =
        settings.on(program + ".avoid-days")
            && settings.strength(program + ".avoid-days") != Strength.OFF;
  }

  boolean holds(LocalDate day) {
    return year.contains(day) && day.isAfter(calendar.today()) && ofAcceptedKind(day);
  }

  boolean ofAcceptedKind(LocalDate day) {
    return !Collections.disjoint(calendar.kinds(day), kinds);
  }

  boolean betterAvoided(LocalDate day) {
    return avoiding && calendar.kinds(day).contains(DayKind.AVOID);
  }

  List<DayKind> kinds() {
    return kinds;
  }
}
