package org.almanac.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.MeetingDates;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Reach;
import org.almanac.meetings.SwitchedProgram;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.meetings.YearWork;
import org.almanac.rules.Finding;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohort meetings' part in a school year: August, November, April. */
@Service
@Transactional
class CohortInTheYear implements YearProgram, SwitchedProgram {
  private final CohortPlanning planning;
  private final CohortYears years;
  private final CohortMembers members;
  private final CohortWork work;
  private final MeetingDates dates;
  private final Calendars calendars;
  private final Rules rules;
  private final CohortWords words;

  CohortInTheYear(
      CohortPlanning planning,
      CohortYears years,
      CohortMembers members,
      CohortWork work,
      MeetingDates dates,
      Calendars calendars,
      Rules rules,
      CohortWords words) {
    this.planning = planning;
    this.years = years;
    this.members = members;
    this.work = work;
    this.dates = dates;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public String code() {
    return CohortProgram.CODE;
  }

  @Override
  public String name() {
    return words.say("name");
  }

  @Override
  public String setting() {
    return "cohort.runs";
  }

  @Override
  public boolean runs(String organization, SchoolYear year) {
    return rules.of(organization, year.name()).on(setting());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean settled(String organization, SchoolYear year) {
    return years
        .findByOrganizationAndSchoolYear(organization, year.name())
        .filter(known -> !known.cancelled())
        .isPresent();
  }

  /** A slot for each of its months; those that are proposed have a day. */
  @Override
  public List<YearDate> propose(String organization, SchoolYear year) {
    Settings settings = rules.of(organization, year.name());
    LocalTime begins = settings.time("cohort.begins");
    int minutes = settings.number("cohort.minutes");
    Map<YearMonth, YearDate> slots = new TreeMap<>();
    for (int month : settings.numbers("cohort.months")) {
      YearMonth of = year.month(Month.of(month));
      slots.put(of, new YearDate(of.toString(), of, null, begins, minutes, null));
    }
    for (LocalDate day : planning.proposed(organization, year)) {
      YearMonth of = YearMonth.from(day);
      slots.put(of, new YearDate(of.toString(), of, day, begins, minutes, null));
    }
    return List.copyOf(slots.values());
  }

  @Override
  @Transactional(readOnly = true)
  public List<YearDate> dates(String organization, SchoolYear year) {
    OrganizationCalendar calendar = calendars.of(organization);
    return planning.meetings(organization, year).stream().map(m -> date(m, calendar)).toList();
  }

  private static YearDate date(Meeting meeting, OrganizationCalendar calendar) {
    return new YearDate(
        meeting.key(),
        YearMonth.from(meeting.date()),
        meeting.date(),
        calendar.local(meeting.beginsAt()).toLocalTime(),
        (int) meeting.length().toMinutes(),
        "/meetings/" + meeting.key());
  }

  @Override
  public Verdict check(String organization, SchoolYear year, List<YearDate> wanted) {
    Locale locale = LocaleContextHolder.getLocale();
    return dates.check(organization, CohortProgram.PROGRAM, year, beginnings(wanted), locale);
  }

  @Override
  public Verdict checkOne(
      String organization, SchoolYear year, YearDate date, List<LocalDateTime> others) {
    Locale locale = LocaleContextHolder.getLocale();
    Verdict verdict =
        dates.checkOne(organization, CohortProgram.PROGRAM, year, date.beginsAt(), others, locale);
    return oneInItsMonth(date, others) ? verdict : verdict.and(another(date));
  }

  /** A meeting is named by its month, COHORT-2026-08. */
  private static boolean oneInItsMonth(YearDate date, List<LocalDateTime> others) {
    return others.stream()
        .filter(other -> !other.toLocalDate().equals(date.day()))
        .noneMatch(other -> YearMonth.from(other).equals(YearMonth.from(date.day())));
  }

  private Finding another(YearDate date) {
    String why = words.say("dates.one-a-month", words.day(date.day()));
    return new Finding("cohort.one-a-month", Strength.REFUSE, why);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> attends(String organization, YearDate date, Reach reach) {
    return members.on(organization, date.day(), reach).stream()
        .map(Invitee::person)
        .collect(Collectors.toSet());
  }

  @Override
  public List<YearWork> work(String organization, SchoolYear year, List<YearDate> wanted) {
    return work.of(organization, year, wanted);
  }

  @Override
  @Transactional(readOnly = true)
  public Reach reach(String organization, SchoolYear year) {
    return members.reach(organization, year);
  }

  @Override
  public void settle(String organization, SchoolYear year, List<YearDate> wanted, Reach reach) {
    planning.settle(organization, year, beginnings(wanted), reach);
  }

  @Override
  public void reach(String organization, SchoolYear year, Reach reach) {
    years
        .findByOrganizationAndSchoolYear(organization, year.name())
        .ifPresent(known -> known.reaches(reach));
  }

  @Override
  public Instant beginsAt(
      String organization,
      SchoolYear year,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved) {
    return planning.beginsAt(organization, year, calendar, moved);
  }

  @Override
  public void begin(String organization, SchoolYear year) {
    planning.begin(organization, year);
  }

  @Override
  public void calledOff(String organization, SchoolYear year) {
    planning.calledOff(organization, year);
  }

  private static List<LocalDateTime> beginnings(List<YearDate> wanted) {
    return wanted.stream().filter(YearDate::takesPlace).map(YearDate::beginsAt).toList();
  }
}
