package org.almanac.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.rules.Settings;

/**
 * An organization's days: what each one is, who works on it, and which instant a wall time means.
 */
public class OrganizationCalendar {
  private static final int DAYS_IN_A_WORKING_WEEK = 5;

  private final ZoneId zone;
  private final SchoolDays days;
  private final List<Vacation> vacations;
  private final Clock clock;

  OrganizationCalendar(ZoneId zone, SchoolDays days, List<Vacation> vacations, Clock clock) {
    this.zone = zone;
    this.days = days;
    this.vacations = vacations;
    this.clock = clock;
  }

  /** The calendar of these settings, without a database. */
  public static OrganizationCalendar of(Settings settings, Clock clock) {
    return of(settings, Map.of(), clock);
  }

  static OrganizationCalendar of(Settings settings, Map<LocalDate, String> closed, Clock clock) {
    List<CalendarFile> files =
        settings.words("calendar.file").stream().map(CalendarFile::named).toList();
    CalendarFile file = CalendarFile.all(files);
    return new OrganizationCalendar(
        settings.read("calendar.zone", ZoneId::of),
        new SchoolDays(() -> file, () -> closed),
        settings.read("calendar.vacation", Vacation::all),
        clock);
  }

  /** What it would be by another file: zone, clock and what was closed for snow stay. */
  public OrganizationCalendar by(CalendarFile other) {
    return new OrganizationCalendar(zone, days.by(other), vacations, clock);
  }

  /** The file behind it. */
  public CalendarFile file() {
    return days.file();
  }

  public ZoneId zone() {
    return zone;
  }

  /** The day on the wall, by the injected clock. */
  public LocalDate today() {
    return local(clock.instant()).toLocalDate();
  }

  /** Whether this instant has been. */
  boolean isOver(Instant instant) {
    return !instant.isAfter(clock.instant());
  }

  public SchoolYear schoolYear() {
    return SchoolYear.containing(today());
  }

  /** What a day is; empty on weekends, in summer, and where no calendar file reaches. */
  public Set<DayKind> kinds(LocalDate day) {
    return days.kinds(day);
  }

  /** Whether somebody closed the schools for this day, whatever the calendar file says. */
  public boolean closed(LocalDate day) {
    return days.isClosed(day);
  }

  /** What the calendar file calls the day, for example "Thanksgiving Day"; empty if nothing. */
  public String label(LocalDate day) {
    return days.label(day);
  }

  public boolean instructional(LocalDate day) {
    return kinds(day).contains(DayKind.INSTRUCTIONAL);
  }

  /** A day on which school staff are at school: with pupils, or a PA day. */
  public boolean schoolDay(LocalDate day) {
    return instructional(day) || kinds(day).contains(DayKind.PA);
  }

  /** Whether a calendar file tells about this day's school year. */
  public boolean known(LocalDate day) {
    return days.file().covers(day);
  }

  /**
   * The last day of a school year on which staff are at school, whichever day June ends on; without
   * a calendar file the last weekday of June.
   */
  public LocalDate lastSchoolDay(SchoolYear year) {
    LocalDate day = year.last();
    while (!year.first().isAfter(day) && !schoolDay(day) && !schoolDayByGuess(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  public boolean working(Rhythm rhythm, LocalDate day) {
    return switch (rhythm) {
      case SCHOOL ->
          (schoolDay(day) || lastWeekOfAugust(day) || schoolDayByGuess(day)) && !closed(day);
      case SYSTEM -> !CalendarFile.weekend(day) && !holiday(day) && !vacation(day);
    };
  }

  private boolean holiday(LocalDate day) {
    return kinds(day).contains(DayKind.HOLIDAY);
  }

  /** The vacation blocks of system staff that a setting says and the file leaves open. */
  public List<CalendarLine> vacationsBySetting() {
    return vacations.stream()
        .filter(block -> !days.file().knowsVacation(block.from()))
        .map(block -> new CalendarLine(block.from(), block.to(), DayKind.VACATION, ""))
        .toList();
  }

  /** As the file says for its school year, or else as the setting does. */
  private boolean vacation(LocalDate day) {
    return days.file().knowsVacation(day)
        ? kinds(day).contains(DayKind.VACATION)
        : vacations.stream().anyMatch(vacation -> vacation.holds(day));
  }

  /**
   * The n-th working day after (before, if negative) a day, which itself never counts; with n = 0
   * the day as it is.
   */
  public LocalDate plusWorkingDays(Rhythm rhythm, LocalDate day, int n) {
    int step = Integer.signum(n);
    LocalDate found = day;
    for (int left = Math.abs(n); left > 0; ) {
      found = found.plusDays(step);
      if (working(rhythm, found)) {
        left--;
      }
    }
    return found;
  }

  public LocalDate nextWorkingDay(Rhythm rhythm, LocalDate onOrAfter) {
    return working(rhythm, onOrAfter) ? onOrAfter : plusWorkingDays(rhythm, onOrAfter, 1);
  }

  /**
   * Due on that day, it is due at the same hour of the next working day; at its last midnight, at
   * the midnight after the next one. What is due on another day stays.
   */
  public Instant putOff(Rhythm rhythm, Instant due, LocalDate day) {
    if (!local(due.minusMillis(1)).toLocalDate().equals(day)) {
      return due;
    }
    long days = ChronoUnit.DAYS.between(day, plusWorkingDays(rhythm, day, 1));
    return local(due).plusDays(days).toInstant();
  }

  /** The instant of a wall time; a time that a clock change skips is an hour later. */
  public Instant at(LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }

  public ZonedDateTime local(Instant instant) {
    return instant.atZone(zone);
  }

  /** The last five weekdays of August, less a public holiday. */
  private boolean lastWeekOfAugust(LocalDate day) {
    if (day.getMonth() != Month.AUGUST || CalendarFile.weekend(day) || holiday(day)) {
      return false;
    }
    LocalDate afterAugust = day.with(TemporalAdjusters.firstDayOfNextMonth());
    return day.datesUntil(afterAugust).filter(each -> !CalendarFile.weekend(each)).count()
        <= DAYS_IN_A_WORKING_WEEK;
  }

  /** Until a year's calendar file is there, its weekdays September to June count. */
  private boolean schoolDayByGuess(LocalDate day) {
    boolean summer = day.getMonth() == Month.JULY || day.getMonth() == Month.AUGUST;
    return !summer && !CalendarFile.weekend(day) && !known(day);
  }
}
