package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
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

/** What a year of meetings asks of people, month by month: what the whole-year test measures. */
@Component
class PltWork {
  private static final int CARD_MINUTES = 4;
  private static final int ANSWER_MINUTES = 10;
  private static final int CONVENER_MINUTES = 30;

  private final PltMembers members;
  private final Calendars calendars;
  private final Rules rules;

  PltWork(PltMembers members, Calendars calendars, Rules rules) {
    this.members = members;
    this.calendars = calendars;
    this.rules = rules;
  }

  List<YearWork> of(String organization, SchoolYear year, List<YearDate> dates) {
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization, year.name());
    List<Role> roles = members.roles(organization);
    List<YearWork> work = new ArrayList<>();
    dates.stream()
        .filter(YearDate::takesPlace)
        .map(YearDate::day)
        .min(LocalDate::compareTo)
        .map(first -> month(PltDates.yearBegins(first, calendar, settings), calendar))
        .ifPresent(told -> roles.forEach(role -> work.add(new YearWork(role, told, 0, 1, 1))));
    for (YearDate date : dates) {
      if (date.takesPlace()) {
        roles.forEach(role -> work.addAll(ofMember(role, date, calendar, settings)));
        work.addAll(ofConvener(date, calendar, settings));
      }
    }
    return work;
  }

  /** The card and its mail, the hours in the room, the summary; a theme to answer for some. */
  private static List<YearWork> ofMember(
      Role role, YearDate date, OrganizationCalendar calendar, Settings settings) {
    YearMonth held = YearMonth.from(date.day());
    YearMonth summary = summary(date, calendar, settings);
    YearMonth cards = month(PltDates.cardsDue(date.day(), calendar, settings), calendar);
    List<YearWork> work = new ArrayList<>();
    work.add(new YearWork(role, cards, 0, 1, 0));
    work.add(new YearWork(role, held, 1, 0, date.minutes() + CARD_MINUTES));
    work.add(new YearWork(role, summary, 0, 1, 0));
    if (role == Role.SUPERINTENDENT || role == Role.OFFICER) {
      work.add(new YearWork(role, summary, 1, 0, ANSWER_MINUTES));
    }
    return work;
  }

  /** To prepare, and when it was: who came, what was asked, what it comes to. */
  private static List<YearWork> ofConvener(
      YearDate date, OrganizationCalendar calendar, Settings settings) {
    YearMonth cards = month(PltDates.cardsDue(date.day(), calendar, settings), calendar);
    YearMonth summary = summary(date, calendar, settings);
    return List.of(
        new YearWork(Role.COORDINATOR, cards, 1, 1, CONVENER_MINUTES),
        new YearWork(Role.COORDINATOR, YearMonth.from(date.day()), 1, 0, date.minutes()),
        new YearWork(Role.COORDINATOR, summary, 2, 1, 2 * CONVENER_MINUTES));
  }

  private static YearMonth summary(
      YearDate date, OrganizationCalendar calendar, Settings settings) {
    int days = settings.number("plt.summary.workingDays");
    return YearMonth.from(calendar.plusWorkingDays(Rhythm.SYSTEM, date.day(), days));
  }

  private static YearMonth month(Instant at, OrganizationCalendar calendar) {
    return YearMonth.from(calendar.local(at));
  }
}
