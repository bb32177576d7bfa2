package org.almanac.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The dates of a program's meetings in a school year: proposed by rule, and checked when somebody
 * has changed them. The program's word begins the keys of its settings, for example {@code plt}.
 */
@Component
public class MeetingDates {
  private final Rules rules;
  private final Function<String, OrganizationCalendar> calendars;
  private final MessageSource messages;

  @Autowired
  public MeetingDates(Rules rules, Calendars calendars, MessageSource messages) {
    this(rules, calendars::of, messages);
  }

  private MeetingDates(
      Rules rules, Function<String, OrganizationCalendar> calendars, MessageSource messages) {
    this.rules = rules;
    this.calendars = calendars;
    this.messages = messages;
  }

  /** The same rules, what if the calendar were another. */
  public MeetingDates by(OrganizationCalendar calendar) {
    return new MeetingDates(rules, organization -> calendar, messages);
  }

  /** Whether a rule says anything against the kind of day that this is. */
  public boolean accepts(String organization, String program, LocalDate day) {
    SchoolYear year = SchoolYear.containing(day);
    Settings settings = rules.of(organization, year.name());
    return settings.strength(program + ".day-kinds") == Strength.OFF
        || new AcceptedDays(settings, program, calendars.apply(organization), year)
            .ofAcceptedKind(day);
  }

  /**
   * One date for each wanted month, all on the program's weekday where a month allows it (for a
   * program that says how far apart they are, on that weekday, spread over all of them); months
   * without any accepted day to come, or whose days on that weekday have been, are left out.
   */
  public List<LocalDate> propose(String organization, String program, SchoolYear year) {
    return propose(organization, program, year, day -> true);
  }

  /** The same, on another day of the weekday where there is one on which people are free. */
  public List<LocalDate> propose(
      String organization, String program, SchoolYear year, Predicate<LocalDate> free) {
    Settings settings = rules.of(organization, year.name());
    return propose(settings, program, calendars.apply(organization), year, free);
  }

  /** What the rules say about these meetings, in words of the locale. */
  public Verdict check(
      String organization,
      String program,
      SchoolYear year,
      List<LocalDateTime> meetings,
      Locale locale) {
    return rules(organization, program, year, meetings, locale).decide();
  }

  /** What the rules say about one meeting among others that are settled. */
  public Verdict checkOne(
      String organization,
      String program,
      SchoolYear year,
      LocalDateTime meeting,
      List<LocalDateTime> others,
      Locale locale) {
    List<LocalDateTime> all = Stream.concat(others.stream(), Stream.of(meeting)).toList();
    return rules(organization, program, year, all, locale).judge(meeting);
  }

  /** The next days after this one on which a meeting among others would break no rule. */
  public List<LocalDate> next(
      String organization,
      String program,
      SchoolYear year,
      LocalDate after,
      List<LocalDateTime> others,
      int many) {
    return rules(organization, program, year, others, Locale.ROOT).next(after, many);
  }

  private MeetingRules rules(
      String organization,
      String program,
      SchoolYear year,
      List<LocalDateTime> meetings,
      Locale locale) {
    Settings settings = rules.of(organization, year.name());
    return new MeetingRules(
        settings, program, calendars.apply(organization), year, meetings, messages, locale);
  }

  static List<LocalDate> propose(
      Settings settings, String program, OrganizationCalendar calendar, SchoolYear year) {
    return propose(settings, program, calendar, year, day -> true);
  }

  static List<LocalDate> propose(
      Settings settings,
      String program,
      OrganizationCalendar calendar,
      SchoolYear year,
      Predicate<LocalDate> free) {
    AcceptedDays accepted = new AcceptedDays(settings, program, calendar, year);
    DayOfWeek weekday = settings.read(program + ".weekday", DayOfWeek::valueOf);
    List<YearMonth> months =
        settings.numbers(program + ".months").stream()
            .map(Month::of)
            .map(month -> year.yearOf(month).atMonth(month))
            .sorted()
            .toList();
    int wanted = settings.number(program + ".meetings.proposed");
    List<LocalDate> dates =
        settings.say(program + ".spread.days")
            ? onWeekday(months, weekday, accepted, free, wanted)
            : months.stream()
                .flatMap(one -> inMonth(one, weekday, accepted, free).stream())
                .toList();
    return spread(dates, wanted);
  }

  /** Several in a month: each of the weekday's days, better avoided ones where it must. */
  private static List<LocalDate> onWeekday(
      List<YearMonth> months,
      DayOfWeek weekday,
      AcceptedDays accepted,
      Predicate<LocalDate> free,
      int wanted) {
    List<LocalDate> days =
        months.stream()
            .flatMap(month -> month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)))
            .filter(day -> day.getDayOfWeek() == weekday)
            .filter(accepted::holds)
            .toList();
    List<LocalDate> best =
        days.stream().filter(free).filter(day -> !accepted.betterAvoided(day)).toList();
    return best.size() < wanted ? days : best;
  }

  private static Optional<LocalDate> inMonth(
      YearMonth month, DayOfWeek weekday, AcceptedDays accepted, Predicate<LocalDate> free) {
    List<LocalDate> days =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(month::atDay)
            .filter(accepted::holds)
            .toList();
    Predicate<LocalDate> onWeekday = day -> day.getDayOfWeek() == weekday;
    boolean hasBeen =
        days.stream().noneMatch(onWeekday)
            && IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .anyMatch(onWeekday.and(accepted::ofAcceptedKind));
    if (hasBeen) {
      return Optional.empty();
    }
    Predicate<LocalDate> good = day -> !accepted.betterAvoided(day);
    Predicate<LocalDate> any = day -> true;
    return Stream.of(
            onWeekday.and(good).and(free),
            onWeekday.and(free),
            onWeekday.and(good),
            onWeekday,
            good.and(free),
            good,
            any)
        .map(wish -> nearestToTheMiddle(days, wish))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> nearestToTheMiddle(
      List<LocalDate> days, Predicate<LocalDate> wish) {
    return days.stream()
        .filter(wish)
        .min(
            Comparator.comparingInt(
                day -> Math.abs(2 * day.getDayOfMonth() - day.lengthOfMonth() - 1)));
  }

  /** So many of the dates, evenly over the year, the first and the last among them. */
  private static List<LocalDate> spread(List<LocalDate> dates, int wanted) {
    int last = dates.size() - 1;
    if (wanted > last || wanted < 2) {
      return dates.subList(0, Math.min(dates.size(), Math.max(0, wanted)));
    }
    return IntStream.range(0, wanted)
        .mapToObj(i -> dates.get((int) Math.round((double) i * last / (wanted - 1))))
        .toList();
  }
}
