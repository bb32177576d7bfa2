package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayKind;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.rules.Finding;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The working meetings' dates: six to ten, January to April, on school days, spread. */
@BoardTableTest
class WorkingMeetingDatesTest {
  private static final String REVIEW = "Review the running plan";
  private static final String ANYWAY = "Begin with what is there";
  private static final String TO = "name=\"to.BIP-2026-27-W05\" value=\"([^\"]*)\"";

  @Autowired SmallDistrict district;
  @Autowired BoardPlanInTheYear program;
  @Autowired Monitoring monitoring;
  @Autowired Calendars calendars;
  @Autowired OtherCalendar calendar;
  @Autowired PlanCycle cycle;
  @Autowired BoardImprovementPlanProcess process;
  @Autowired ManagementService management;

  private final List<LocalDate> holidays = new ArrayList<>();

  @BeforeEach
  void august() {
    district.opens();
  }

  @Test
  void proposed_are_school_days_from_january_to_april_spread_and_never_in_march_break() {
    for (String wanted : List.of("6", "8", "10")) {
      district.opens();
      district.decides("boardplan.meetings.proposed", wanted);
      List<LocalDate> days = days();
      assertThat(days).hasSize(Integer.parseInt(wanted));
      OrganizationCalendar calendar = calendars.of(district.code);
      assertThat(days)
          .allMatch(calendar::schoolDay)
          .allMatch(day -> day.getMonthValue() <= 4)
          .noneMatch(day -> calendar.kinds(day).contains(DayKind.BREAK));
      for (int i = 1; i < days.size(); i++) {
        assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))).isGreaterThan(6);
      }
      assertThat(program.check(district.code, SmallDistrict.YEAR, proposed()).refused()).isFalse();
    }
  }

  /** Edge case 32. */
  @Test
  void five_dates_are_refused_until_the_director_records_a_reason() {
    List<YearDate> five = proposed().stream().filter(YearDate::takesPlace).limit(5).toList();
    assertThat(said(five)).contains("5 meetings so far").contains("The director can put a reason");
    assertThatThrownBy(() -> settle(five)).isInstanceOf(Refusal.class);
    reason(GivingWay.DAYS, "The hall is free then only");
    assertThat(program.check(district.code, SmallDistrict.YEAR, five).refused())
        .as("a reason for other days opens no number")
        .isTrue();
    reason(GivingWay.NUMBERS, "The board is being merged");
    assertThat(program.check(district.code, SmallDistrict.YEAR, five).refused()).isFalse();
    assertThat(said(five)).contains("The director’s reason: The board is being merged");
    settle(five);
    assertThat(program.dates(district.code, SmallDistrict.YEAR)).hasSize(5);
  }

  /** Edge case 32. */
  @Test
  void an_eleventh_date_is_refused_until_the_director_records_a_reason() {
    district.decides("boardplan.meetings.proposed", "11");
    List<YearDate> eleven = proposed().stream().filter(YearDate::takesPlace).toList();
    assertThat(eleven).hasSize(11);
    assertThat(program.check(district.code, SmallDistrict.YEAR, eleven).refused()).isTrue();
    reason(GivingWay.NUMBERS, "Two big questions this year");
    assertThat(program.check(district.code, SmallDistrict.YEAR, eleven).refused()).isFalse();
  }

  @Test
  void may_a_weekend_or_march_break_is_refused_until_the_director_records_a_reason() {
    YearDate may = SmallDistrict.date(LocalDate.of(2027, 5, 4));
    YearDate saturday = SmallDistrict.date(LocalDate.of(2027, 2, 6));
    YearDate inTheBreak = SmallDistrict.date(LocalDate.of(2027, 3, 16));
    for (YearDate one : List.of(may, saturday, inTheBreak)) {
      assertThat(program.checkOne(district.code, SmallDistrict.YEAR, one, List.of()).refused())
          .isTrue();
    }
    reason(GivingWay.DAYS, "The hall is free then only");
    for (YearDate one : List.of(saturday, inTheBreak)) {
      assertThat(program.checkOne(district.code, SmallDistrict.YEAR, one, List.of()).refused())
          .isFalse();
    }
    assertThat(program.checkOne(district.code, SmallDistrict.YEAR, may, List.of()).refused())
        .as("a reason for other days opens no other month")
        .isTrue();
    reason(GivingWay.MONTHS, "The merger ends in May");
    assertThat(program.checkOne(district.code, SmallDistrict.YEAR, may, List.of()).refused())
        .isFalse();
  }

  /** Edge case 30. */
  @Test
  void the_years_opening_warns_a_district_without_a_may_meeting() {
    assertThat(program.check(district.code, SmallDistrict.YEAR, proposed()).findings())
        .as("PLT proposes one in May")
        .noneMatch(finding -> finding.rule().equals("boardplan.launch.in-month"));
    district.opens();
    district.decides("plt.runs", "off");
    assertThat(program.check(district.code, SmallDistrict.YEAR, proposed()).findings())
        .filteredOn(finding -> finding.rule().equals("boardplan.launch.in-month"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .startsWith("No meeting in May is there to launch the plan at.");
  }

  /** Edge case 33. */
  @Test
  void a_march_break_that_is_moved_moves_what_stands_in_it_after_a_yes() {
    district.begins();
    district.reviews();
    OtherCalendar.Look look =
        calendar.looks(
            OtherCalendar.ontario()
                .replace(
                    "2027-03-15,2027-03-19,BREAK,March break",
                    "2027-03-29,2027-04-02,BREAK,Spring break"));
    assertThat(look.page())
        .contains("Tuesday, 30 March", "Spring break", "name=\"to.BIP-2026-27-W05\"");
    assertThat(district.meeting(5).date()).as("not before the yes").isEqualTo("2027-03-30");
    calendar.yes(look, "to.BIP-2026-27-W05", look.first(TO));
    LocalDate now = district.meeting(5).date();
    assertThat(now).isNotEqualTo(LocalDate.of(2027, 3, 30));
    assertThat(calendars.of(district.code).schoolDay(now)).isTrue();
    assertThat(now.getMonthValue()).isLessThan(5);
  }

  /** Edge case 33. */
  @Test
  void a_new_holiday_before_the_first_meeting_moves_the_reviews_and_januarys_gate() {
    district.begins();
    district.moveTo(LocalDate.of(2026, 11, 2), "09:00");
    Instant reviews = before(20, "16:00");
    Instant gate = before(10, "06:00");
    assertThat(due(REVIEW, district.officer)).isEqualTo(reviews);
    assertThat(timer()).isEqualTo(gate);
    OtherCalendar.Look look = holiday(LocalDate.of(2027, 1, 7));
    assertThat(look.page())
        .contains("Board plan 2026-27", REVIEW + " is due")
        .contains("somebody looks whether January can begin");
    calendar.yes(look);
    assertThat(timer()).isEqualTo(before(10, "06:00")).isBefore(gate);
    for (String one : List.of(district.officer, district.otherOfficer)) {
      assertThat(due(REVIEW, one)).isEqualTo(before(20, "16:00")).isBefore(reviews);
    }
    district.moveTo(LocalDate.of(2026, 12, 23), "09:00");
    Instant decided = before(4, "06:00");
    assertThat(due(ANYWAY, district.director)).isEqualTo(decided);
    calendar.yes(holiday(LocalDate.of(2027, 1, 8)));
    assertThat(due(ANYWAY, district.director))
        .as("decided before the invitations go out")
        .isEqualTo(before(4, "06:00"))
        .isBefore(decided);
    assertThat(district.incidents()).isZero();
  }

  /** Edge case 33. */
  @Test
  void a_new_holiday_moves_what_the_plan_asks_for_after_its_last_meeting() {
    district.begins();
    district.reviews();
    for (LocalDate day : SmallDistrict.MEETINGS.subList(0, 5)) {
      district.moveTo(day, "12:05");
      district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 8));
    }
    LocalDate last = SmallDistrict.MEETINGS.get(5);
    district.moveTo(last, "08:00");
    assertThat(timer())
        .as("the day of the last meeting is over, whoever came")
        .isEqualTo(SmallDistrict.at(last.plusDays(1), "00:00"));
    district.moveTo(last, "12:05");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 8));

    hasAsManyDays("Draft the plan", district.director);
    cycle.drafted();
    district.send(
        district.task("Say heard or not yet", district.association),
        Map.of("answer", "notYet", "wanted", "Time", "saidAs", "voice"));
    cycle.people().stream().filter(one -> !one.equals(district.association)).forEach(cycle::heard);
    hasAsManyDays("Work in what wasn’t heard", district.director);
    district.send(district.task("Work in what wasn’t heard", district.director), Map.of());
    cycle.heard();
    hasAsManyDays("Close the plan", district.director);
    cycle.closes();
    hasAsManyDays("Name the meeting for the launch", district.coordinator);
    Meeting june = district.plans("PLT-2027-06", LocalDate.of(2027, 6, 16));
    district.send(
        district.task("Name the meeting for the launch", district.coordinator),
        Map.of("meeting", june.key()));
    district.moveTo(june.date(), "12:05");
    hasAsManyDays("Add the recording", district.coordinator);
    assertThat(district.incidents()).isZero();
  }

  /** A holiday tomorrow, and the task is due a working day later. */
  private void hasAsManyDays(String task, String who) {
    Instant due = due(task, who);
    OrganizationCalendar days = calendars.of(district.code);
    LocalDate day = days.local(due).toLocalDate();
    LocalDate tomorrow = days.plusWorkingDays(Rhythm.SYSTEM, days.today(), 1);
    LocalDate later = days.plusWorkingDays(Rhythm.SYSTEM, day, 1);
    OtherCalendar.Look look = holiday(tomorrow);
    assertThat(look.page()).contains("Board plan 2026-27", task + " is due");
    calendar.yes(look);
    assertThat(due(task, who))
        .as(task)
        .isEqualTo(due.plus(ChronoUnit.DAYS.between(day, later), ChronoUnit.DAYS));
  }

  /** So many working days before the first meeting, by the calendar in force. */
  private Instant before(int days, String hour) {
    LocalDate first = SmallDistrict.MEETINGS.get(0);
    LocalDate day = calendars.of(district.code).plusWorkingDays(Rhythm.SYSTEM, first, -days);
    return SmallDistrict.at(day, hour);
  }

  private OtherCalendar.Look holiday(LocalDate day) {
    holidays.add(day);
    return calendar.holidays(holidays);
  }

  private Instant due(String task, String who) {
    return district.task(task, who).getDueDate().toInstant();
  }

  /** When the plan goes on by itself. */
  private Instant timer() {
    String instance = process.instance(district.code, "2026-27").orElseThrow();
    return management
        .createJobQuery()
        .processInstanceId(instance)
        .timers()
        .list()
        .get(0)
        .getDuedate()
        .toInstant();
  }

  private List<YearDate> proposed() {
    return program.propose(district.code, SmallDistrict.YEAR);
  }

  private List<LocalDate> days() {
    return proposed().stream().filter(YearDate::takesPlace).map(YearDate::day).toList();
  }

  private String said(List<YearDate> dates) {
    return program.check(district.code, SmallDistrict.YEAR, dates).toString();
  }

  private void reason(GivingWay rule, String text) {
    monitoring.giveWay(district.code, "2026-27", Set.of(rule), text, district.director);
  }

  private void settle(List<YearDate> dates) {
    district.tenants.within(
        district.code,
        () -> program.settle(district.code, SmallDistrict.YEAR, dates, Reach.EVERYBODY));
  }
}
