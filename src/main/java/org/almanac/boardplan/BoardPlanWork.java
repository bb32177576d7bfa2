package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

/** What the making of a plan asks of people, month by month. */
@Component
class BoardPlanWork {
  private static final int REVIEW_MINUTES = 30;
  private static final int ANSWER_MINUTES = 10;
  private static final int CONVENER_MINUTES = 10;
  private static final List<Role> VOICES =
      List.of(Role.DIRECTOR, Role.SUPERINTENDENT, Role.OFFICER, Role.ASSOCIATION_REPRESENTATIVE);

  private final Calendars calendars;
  private final Rules rules;

  BoardPlanWork(Calendars calendars, Rules rules) {
    this.calendars = calendars;
    this.rules = rules;
  }

  List<YearWork> of(String organization, SchoolYear year, List<YearDate> dates) {
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization, year.name());
    BoardPlanDates all = new BoardPlanDates(calendar, settings);
    List<LocalDate> days =
        dates.stream().filter(YearDate::takesPlace).map(YearDate::day).sorted().toList();
    List<YearWork> work = new ArrayList<>();
    days.stream()
        .findFirst()
        .map(first -> month(all.reviewsDue(first), calendar))
        .ifPresent(fall -> work.add(new YearWork(Role.OFFICER, fall, 1, 1, REVIEW_MINUTES)));
    for (YearDate date : dates) {
      if (date.takesPlace()) {
        work.addAll(ofMeeting(date));
      }
    }
    latest(days).ifPresent(last -> work.addAll(ofTheHearing(last, calendar, settings)));
    YearMonth launch = year.month(Month.of(settings.number("boardplan.launch.month")));
    work.add(new YearWork(Role.COORDINATOR, launch, 1, 1, CONVENER_MINUTES));
    work.add(new YearWork(Role.PRINCIPAL, launch, 0, 1, 1));
    return work;
  }

  /** The hours in the room: nobody has a card for it, and its mail goes where there is room. */
  private static List<YearWork> ofMeeting(YearDate date) {
    YearMonth held = YearMonth.from(date.day());
    List<YearWork> work = new ArrayList<>();
    VOICES.forEach(role -> work.add(new YearWork(role, held, 0, 0, date.minutes())));
    work.add(new YearWork(Role.COORDINATOR, held, 1, 0, date.minutes() + CONVENER_MINUTES));
    return work;
  }

  private static List<YearWork> ofTheHearing(
      LocalDate last, OrganizationCalendar calendar, Settings settings) {
    int draft = settings.number("boardplan.draft.workingDays");
    int hearing = settings.number("boardplan.hearing.workingDays");
    List<YearWork> work = new ArrayList<>();
    LocalDate heard = last;
    // as many as can come: a not yet brings one more round, after one more draft
    for (int round = 0; round <= settings.number("boardplan.hearing.again"); round++) {
      heard = calendar.plusWorkingDays(Rhythm.SYSTEM, heard, draft + hearing);
      YearMonth month = YearMonth.from(heard);
      VOICES.forEach(role -> work.add(new YearWork(role, month, 1, 1, ANSWER_MINUTES)));
    }
    return work;
  }

  private static Optional<LocalDate> latest(List<LocalDate> days) {
    return days.stream().max(Comparator.naturalOrder());
  }

  private static YearMonth month(Instant at, OrganizationCalendar calendar) {
    return YearMonth.from(calendar.local(at));
  }
}
