package org.almanac.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.meetings.YearWork;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Finding;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.boot.test.context.TestComponent;

/**
 * A program that there is not yet: superintendents meet in October, on the day of the principal
 * learning team, and get more to do for it than October can hold.
 */
@TestComponent
class AcademicCouncil implements YearProgram {
  static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  private final RoleHolders holders;
  private final Map<String, List<YearDate>> settled = new TreeMap<>();

  /** The organizations that have it switched on. */
  final Set<String> on = new TreeSet<>();

  /** What it was told, in order. */
  final List<String> told = new ArrayList<>();

  int tasks = 3;
  boolean broken;

  AcademicCouncil(RoleHolders holders) {
    this.holders = holders;
  }

  @Override
  public String code() {
    return "COUNCIL";
  }

  @Override
  public String name() {
    return "Academic council";
  }

  @Override
  public boolean runs(String organization, SchoolYear year) {
    return on.contains(organization);
  }

  @Override
  public boolean settled(String organization, SchoolYear year) {
    return settled.containsKey(organization);
  }

  @Override
  public List<YearDate> propose(String organization, SchoolYear year) {
    YearMonth october = year.month(Month.OCTOBER);
    return List.of(new YearDate("10", october, DAY, LocalTime.of(10, 0), 90, null));
  }

  @Override
  public List<YearDate> dates(String organization, SchoolYear year) {
    return settled.getOrDefault(organization, List.of());
  }

  @Override
  public Verdict check(String organization, SchoolYear year, List<YearDate> dates) {
    return dates.stream().anyMatch(date -> !year.contains(date.day()))
        ? Verdict.of(new Finding("council", Strength.REFUSE, "The council meets in its year."))
        : Verdict.fine();
  }

  @Override
  public Verdict checkOne(
      String organization, SchoolYear year, YearDate date, List<LocalDateTime> others) {
    return check(organization, year, List.of(date));
  }

  @Override
  public Set<String> attends(String organization, YearDate date, Reach reach) {
    return holders.all(organization, Role.SUPERINTENDENT, date.day()).stream()
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  @Override
  public List<YearWork> work(String organization, SchoolYear year, List<YearDate> dates) {
    return dates.stream()
        .filter(YearDate::takesPlace)
        .map(d -> new YearWork(Role.SUPERINTENDENT, YearMonth.from(d.day()), tasks, 1, d.minutes()))
        .toList();
  }

  @Override
  public Reach reach(String organization, SchoolYear year) {
    return Reach.EVERYBODY;
  }

  @Override
  public void settle(String organization, SchoolYear year, List<YearDate> dates, Reach reach) {
    settled.put(organization, dates);
    told.add("settled " + dates.size());
  }

  @Override
  public void reach(String organization, SchoolYear year, Reach reach) {}

  @Override
  public Instant beginsAt(
      String organization,
      SchoolYear year,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved) {
    return dates(organization, year).stream()
        .findFirst()
        .map(date -> calendar.at(date.day(), date.begins()))
        .orElseThrow()
        .minus(14, ChronoUnit.DAYS);
  }

  @Override
  public void begin(String organization, SchoolYear year) {
    if (broken) {
      throw new IllegalStateException("the council's room is being painted");
    }
    told.add("begun");
  }

  @Override
  public void calledOff(String organization, SchoolYear year) {
    settled.remove(organization);
    told.add("called off");
  }
}
