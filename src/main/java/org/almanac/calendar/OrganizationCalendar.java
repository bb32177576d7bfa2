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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.rules.Settings;

/**
 * An organization's days: what each one is, who works on it, and which instant a wall time means.
 */
public class OrganizationCalendar {
  private static final int DAYS_IN_A_WORKING_WEEK = 5;

  private final ZoneId zone;
  private final List<CalendarFile> files;
  private final List<Vacation> vacations;
  private final Supplier<Map<LocalDate, String>> closedDays;
  private final Clock clock;
  private Map<LocalDate, String> closed;

  OrganizationCalendar(Settings settings, List<CalendarFile> files, Clock clock) {
    this.zone = settings.read("calendar.zone", ZoneId::of);
    this.files = List.copyOf(files);
    this.vacations = settings.read("calendar.vacation", Vacation::all);
    this.closedDays = Map::of;
    this.clock = clock;
  }

  private OrganizationCalendar(
      OrganizationCalendar other, Supplier<Map<LocalDate, String>> closedDays) {
    this.zone = other.zone;
    this.files = other.files;
    this.vacations = other.vacations;
    this.closedDays = closedDays;
    this.clock = other.clock;
  }

  /**
   * The same with the days on which the schools are closed against the files; they are asked for
   * once, when a day of the schools is asked for.
   */
  OrganizationCalendar closedOn(Supplier<Map<LocalDate, String>> days) {
    return new OrganizationCalendar(this, days);
  }

  /** The calendar of these settings, without a database. */
  public static OrganizationCalendar of(Settings settings, Clock clock) {
    List<CalendarFile> files =
        settings.words("calendar.file").stream().map(CalendarFile::named).toList();
    return new OrganizationCalendar(settings, files, clock);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The day on the wall, by the injected clock. */
  public LocalDate today() {
    return local(clock.instant()).toLocalDate();
  }

  public SchoolYear schoolYear() {
    return SchoolYear.containing(today());
  }

  /** What a day is; empty on weekends, in summer, and where no calendar file reaches. */
  public Set<DayKind> kinds(LocalDate day) {
    Set<DayKind> kinds = EnumSet.noneOf(DayKind.class);
    files.forEach(file -> kinds.addAll(file.kinds(day)));
    if (kinds.contains(DayKind.INSTRUCTIONAL) || kinds.contains(DayKind.PA)) {
      if (closed().containsKey(day)) {
        kinds.removeAll(EnumSet.of(DayKind.INSTRUCTIONAL, DayKind.PA));
      }
    }
    return kinds;
  }

  /** Whether somebody closed the schools for this day, whatever the calendar file says. */
  public boolean closed(LocalDate day) {
    return closed().containsKey(day);
  }

  private Map<LocalDate, String> closed() {
    if (closed == null) {
      closed = closedDays.get();
    }
    return closed;
  }

  /** What the calendar file calls the day, for example "Thanksgiving Day"; empty if nothing. */
  public String label(LocalDate day) {
    return Stream.concat(
            Stream.of(closed().getOrDefault(day, "")), files.stream().map(file -> file.label(day)))
        .filter(label -> !label.isEmpty())
        .collect(Collectors.joining(", "));
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
    return files.stream().anyMatch(file -> file.covers(day));
  }

  public boolean working(Rhythm rhythm, LocalDate day) {
    return switch (rhythm) {
      case SCHOOL ->
          (schoolDay(day) || lastWeekOfAugust(day) || schoolDayByGuess(day)) && !closed(day);
      case SYSTEM ->
          !CalendarFile.weekend(day)
              && !kinds(day).contains(DayKind.HOLIDAY)
              && vacations.stream().noneMatch(vacation -> vacation.holds(day));
    };
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

  private static boolean lastWeekOfAugust(LocalDate day) {
    if (day.getMonth() != Month.AUGUST || CalendarFile.weekend(day)) {
      return false;
    }
    LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
    while (CalendarFile.weekend(last)) {
      last = last.minusDays(1);
    }
    long weekdaysToTheLast =
        day.datesUntil(last.plusDays(1)).filter(each -> !CalendarFile.weekend(each)).count();
    return weekdaysToTheLast <= DAYS_IN_A_WORKING_WEEK;
  }

  /** Until a year's calendar file is there, its weekdays September to June count. */
  private boolean schoolDayByGuess(LocalDate day) {
    boolean summer = day.getMonth() == Month.JULY || day.getMonth() == Month.AUGUST;
    return !summer && !CalendarFile.weekend(day) && !known(day);
  }

  private record Vacation(LocalDate from, LocalDate to) {
    static List<Vacation> all(String blocks) {
      return Stream.of(blocks.split(","))
          .filter(block -> !block.isBlank())
          .map(Vacation::of)
          .toList();
    }

    static Vacation of(String block) {
      String[] days = block.split("/", 2);
      LocalDate from = LocalDate.parse(days[0].strip());
      return new Vacation(from, days.length < 2 ? from : LocalDate.parse(days[1].strip()));
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
