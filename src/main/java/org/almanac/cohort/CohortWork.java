package org.almanac.cohort;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearWork;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;

/** What three cohort meetings ask of people, month by month. */
@Component
class CohortWork {
  private static final int CARD_MINUTES = 3;
  private static final int CONVENER_MINUTES = 30;

  private final Calendars calendars;
  private final Rules rules;

  CohortWork(Calendars calendars, Rules rules) {
    this.calendars = calendars;
    this.rules = rules;
  }

  List<YearWork> of(String organization, SchoolYear year, List<YearDate> dates) {
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization, year.name());
    List<YearWork> work = new ArrayList<>();
    for (YearDate date : dates) {
      if (date.takesPlace()) {
        List.of(Role.NEW_MEMBER, Role.MENTOR)
            .forEach(role -> work.addAll(ofMember(role, date, calendar, settings)));
        work.addAll(ofConvener(date, calendar, settings));
      }
    }
    return work;
  }

  /** The card and its mail, the hours in the room, the summary. */
  private static List<YearWork> ofMember(
      Role role, YearDate date, OrganizationCalendar calendar, Settings settings) {
    YearMonth cards = month(CohortDates.cardsDue(date.day(), calendar, settings), calendar);
    return List.of(
        new YearWork(role, cards, 1, 1, CARD_MINUTES),
        new YearWork(role, YearMonth.from(date.day()), 0, 0, date.minutes()),
        new YearWork(role, summary(date, calendar, settings), 0, 1, 0));
  }

  /** To arrange and to design it, and when it was: who came, what was asked, what it comes to. */
  private static List<YearWork> ofConvener(
      YearDate date, OrganizationCalendar calendar, Settings settings) {
    YearMonth cards = month(CohortDates.cardsDue(date.day(), calendar, settings), calendar);
    return List.of(
        new YearWork(Role.COORDINATOR, cards, 1, 1, CONVENER_MINUTES),
        new YearWork(
            Role.COORDINATOR, YearMonth.from(date.day()), 2, 1, date.minutes() + CONVENER_MINUTES),
        new YearWork(
            Role.COORDINATOR, summary(date, calendar, settings), 2, 1, 2 * CONVENER_MINUTES));
  }

  private static YearMonth summary(
      YearDate date, OrganizationCalendar calendar, Settings settings) {
    int days = settings.number("cohort.summary.workingDays");
    return YearMonth.from(calendar.plusWorkingDays(Rhythm.SYSTEM, date.day(), days));
  }

  private static YearMonth month(Instant at, OrganizationCalendar calendar) {
    return YearMonth.from(calendar.local(at));
  }
}
