package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Reach;
import org.almanac.meetings.SwitchedProgram;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.meetings.YearWork;
import org.almanac.people.Person;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board improvement plan's part in a school year: its working meetings. */
@Service
@Transactional
class BoardPlanInTheYear implements YearProgram, SwitchedProgram {
  private final BoardPlanning planning;
  private final BoardPlans plans;
  private final BoardVoices voices;
  private final BoardPlanWork work;
  private final LaunchMonth launchMonth;
  private final BoardPlanRules planRules;
  private final Calendars calendars;
  private final Rules rules;
  private final BipWords words;

  BoardPlanInTheYear(
      BoardPlanning planning,
      BoardPlans plans,
      BoardVoices voices,
      BoardPlanWork work,
      LaunchMonth launchMonth,
      BoardPlanRules planRules,
      Calendars calendars,
      Rules rules,
      BipWords words) {
    this.planning = planning;
    this.plans = plans;
    this.voices = voices;
    this.work = work;
    this.launchMonth = launchMonth;
    this.planRules = planRules;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public String code() {
    return BoardPlanProgram.CODE;
  }

  @Override
  public String name() {
    return words.say("name");
  }

  @Override
  public String setting() {
    return "boardplan.runs";
  }

  @Override
  public boolean runs(String organization, SchoolYear year) {
    return rules.of(organization, year.name()).on(setting());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean settled(String organization, SchoolYear year) {
    return plans
        .findByOrganizationAndSchoolYear(organization, year.name())
        .filter(plan -> !plan.cancelled())
        .isPresent();
  }

  /** So many slots as a year may have meetings, and one more to ask for; the first have days. */
  @Override
  public List<YearDate> propose(String organization, SchoolYear year) {
    Settings settings = rules.of(organization, year.name());
    LocalTime begins = settings.time("boardplan.begins");
    int minutes = settings.number("boardplan.minutes");
    List<LocalDate> days = planning.proposed(organization, year);
    List<Integer> months = settings.numbers("boardplan.months");
    YearMonth last = year.month(Month.of(months.get(months.size() - 1)));
    List<YearDate> slots = new ArrayList<>();
    for (int n = 1;
        n <= Math.max(days.size(), settings.number("boardplan.meetings.most") + 1);
        n++) {
      LocalDate day = n <= days.size() ? days.get(n - 1) : null;
      YearMonth month = day == null ? last : YearMonth.from(day);
      slots.add(new YearDate("W%02d".formatted(n), month, day, begins, minutes, null));
    }
    return List.copyOf(slots);
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
    Settings settings = rules.of(organization, year.name());
    int month = settings.number("boardplan.launch.month");
    return planning
        .check(organization, year, beginnings(wanted))
        .and(
            planRules.launchedAtAMeetingInItsMonth(
                settings,
                words.month(year.month(Month.of(month)).atDay(1)),
                launchMonth.there(organization, year)));
  }

  @Override
  public Verdict checkOne(
      String organization, SchoolYear year, YearDate date, List<LocalDateTime> others) {
    return planning.checkOne(organization, year, date.beginsAt(), others);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> attends(String organization, YearDate date, Reach reach) {
    return voices.of(organization, date.day(), reach).stream()
        .flatMap(group -> group.people().stream())
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  @Override
  public List<YearWork> work(String organization, SchoolYear year, List<YearDate> wanted) {
    return work.of(organization, year, wanted);
  }

  @Override
  @Transactional(readOnly = true)
  public Reach reach(String organization, SchoolYear year) {
    return plans
        .findByOrganizationAndSchoolYear(organization, year.name())
        .map(BoardPlan::reach)
        .orElse(Reach.EVERYBODY);
  }

  @Override
  public void settle(String organization, SchoolYear year, List<YearDate> wanted, Reach reach) {
    planning.settle(organization, year, beginnings(wanted), reach);
  }

  @Override
  public void reach(String organization, SchoolYear year, Reach reach) {
    plans
        .findByOrganizationAndSchoolYear(organization, year.name())
        .ifPresent(plan -> plan.reaches(reach));
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
