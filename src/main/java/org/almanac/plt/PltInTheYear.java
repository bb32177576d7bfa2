package org.almanac.plt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
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
import org.almanac.meetings.MeetingState;
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

/** The principal learning teams' part in a school year: a date a month at most. */
@Service
@Transactional
class PltInTheYear implements YearProgram, SwitchedProgram {
  static final String RUNS = "plt.runs";

  private final PltOpening opening;
  private final PltYears years;
  private final PltYearProcess process;
  private final PltMembers members;
  private final PltWork work;
  private final MeetingDates dates;
  private final Calendars calendars;
  private final Rules rules;
  private final PltWords words;
  private final Clock clock;

  PltInTheYear(
      PltOpening opening,
      PltYears years,
      PltYearProcess process,
      PltMembers members,
      PltWork work,
      MeetingDates dates,
      Calendars calendars,
      Rules rules,
      PltWords words,
      Clock clock) {
    this.opening = opening;
    this.years = years;
    this.process = process;
    this.members = members;
    this.work = work;
    this.dates = dates;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String code() {
    return PltProgram.CODE;
  }

  @Override
  public String name() {
    return words.say("name");
  }

  @Override
  public String setting() {
    return RUNS;
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

  /** A slot for each month in which it may meet; those that are proposed have a day. */
  @Override
  public List<YearDate> propose(String organization, SchoolYear year) {
    Settings settings = rules.of(organization, year.name());
    LocalTime begins = settings.time("plt.begins");
    int minutes = settings.number("plt.minutes");
    Map<YearMonth, YearDate> slots = new TreeMap<>();
    for (int month : settings.numbers("plt.months")) {
      YearMonth of = year.month(Month.of(month));
      slots.put(of, new YearDate(of.toString(), of, null, begins, minutes, null));
    }
    opening
        .proposed(organization, year.name())
        .forEach(
            day -> {
              YearMonth of = YearMonth.from(day);
              slots.put(of, new YearDate(of.toString(), of, day, begins, minutes, null));
            });
    return List.copyOf(slots.values());
  }

  @Override
  @Transactional(readOnly = true)
  public List<YearDate> dates(String organization, SchoolYear year) {
    OrganizationCalendar calendar = calendars.of(organization);
    return opening.meetings(organization, year.name()).stream()
        .map(meeting -> date(meeting, calendar))
        .toList();
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
    return dates.check(organization, PltOpening.PROGRAM, year, beginnings(wanted), locale);
  }

  @Override
  public Verdict checkOne(
      String organization, SchoolYear year, YearDate date, List<LocalDateTime> others) {
    Locale locale = LocaleContextHolder.getLocale();
    Verdict verdict =
        dates.checkOne(organization, PltOpening.PROGRAM, year, date.beginsAt(), others, locale);
    return verdict.and(Verdict.of(oneMeetingAMonth(year, date, others)));
  }

  /** A meeting is named by its month, PLT-2026-10. */
  private List<Finding> oneMeetingAMonth(
      SchoolYear year, YearDate date, List<LocalDateTime> others) {
    boolean taken =
        year.contains(date.day())
            && others.stream()
                .filter(other -> !other.toLocalDate().equals(date.day()))
                .anyMatch(other -> YearMonth.from(other).equals(YearMonth.from(date.day())));
    return taken
        ? List.of(
            new Finding(
                "plt.one-a-month",
                Strength.REFUSE,
                words.say("dates.one-a-month", words.day(date.day()))))
        : List.of();
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
    return members.reach(organization, year.first());
  }

  @Override
  public void settle(String organization, SchoolYear year, List<YearDate> wanted, Reach reach) {
    opening.settle(organization, year.name(), beginnings(wanted), reach);
  }

  @Override
  public void reach(String organization, SchoolYear year, Reach reach) {
    opening.reach(organization, year.name(), reach);
  }

  @Override
  @Transactional(readOnly = true)
  public Instant beginsAt(
      String organization,
      SchoolYear year,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved) {
    Settings settings = rules.of(organization, year.name());
    return opening.meetings(organization, year.name()).stream()
        .filter(meeting -> meeting.state() == MeetingState.PLANNED)
        .filter(meeting -> meeting.endsAt().isAfter(clock.instant()))
        .map(meeting -> moved.getOrDefault(meeting.key(), meeting.date()))
        .min(Comparator.naturalOrder())
        .map(first -> PltDates.yearBegins(first, calendar, settings))
        .orElse(clock.instant());
  }

  @Override
  public void begin(String organization, SchoolYear year) {
    years
        .findByOrganizationAndSchoolYear(organization, year.name())
        .filter(PltYear::begin)
        .ifPresent(begun -> process.start(organization, year.name()));
  }

  @Override
  public void calledOff(String organization, SchoolYear year) {
    years
        .findByOrganizationAndSchoolYear(organization, year.name())
        .filter(PltYear::waits)
        .ifPresent(waiting -> opening.ended(organization, year.name(), true));
  }

  private static List<LocalDateTime> beginnings(List<YearDate> wanted) {
    return wanted.stream().filter(YearDate::takesPlace).map(YearDate::beginsAt).toList();
  }
}
