package org.almanac.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;

/**
 * The days on which a program may meet in a school year: of an accepted kind, and still to come.
 */
class AcceptedDays {
  private final OrganizationCalendar calendar;
  private final SchoolYear year;

  /** What a program says of a working day of the system on which no school has a say. */
  private static final String SUMMER = "SUMMER";

  private final List<String> words;
  private final List<DayKind> kinds;
  private final boolean avoiding;
  private final List<Month> months;

  AcceptedDays(Settings settings, String program, OrganizationCalendar calendar, SchoolYear year) {
    this.calendar = calendar;
    this.year = year;
    this.words = settings.words(program + ".day-kinds");
    this.kinds = words.stream().filter(word -> !word.equals(SUMMER)).map(DayKind::valueOf).toList();
    this.months =
        holdsTo(settings, program + ".only-months")
            ? settings.numbers(program + ".months").stream().map(Month::of).toList()
            : List.of();
    this.avoiding =
        settings.on(program + ".avoid-days")
            && settings.strength(program + ".avoid-days") != Strength.OFF;
  }

  private static boolean holdsTo(Settings settings, String rule) {
    return settings.say(rule) && settings.on(rule) && settings.strength(rule) != Strength.OFF;
  }

  boolean holds(LocalDate day) {
    return year.contains(day)
        && day.isAfter(calendar.today())
        && inItsMonths(day)
        && ofAcceptedKind(day);
  }

  /** The months that the program holds to; none where any will do. */
  List<Month> months() {
    return months;
  }

  boolean inItsMonths(LocalDate day) {
    return months.isEmpty() || months.contains(day.getMonth());
  }

  boolean ofAcceptedKind(LocalDate day) {
    return !Collections.disjoint(calendar.kinds(day), kinds)
        || words.contains(SUMMER) && summer(day);
  }

  /** No term, PA day or break: July, August, and whenever else a calendar leaves a weekday open. */
  private boolean summer(LocalDate day) {
    return calendar.working(Rhythm.SYSTEM, day)
        && Set.of(DayKind.AVOID).containsAll(calendar.kinds(day));
  }

  boolean betterAvoided(LocalDate day) {
    return avoiding && calendar.kinds(day).contains(DayKind.AVOID);
  }

  /** The nearest day that is free and would break no rule; at equal distance the later one. */
  Optional<LocalDate> nearest(LocalDate day, Set<LocalDate> taken, Predicate<LocalDate> usual) {
    List<LocalDate> free =
        year.first()
            .datesUntil(year.last().plusDays(1))
            .filter(this::holds)
            .filter(each -> !taken.contains(each))
            .toList();
    Predicate<LocalDate> unavoided = each -> !betterAvoided(each);
    Comparator<LocalDate> distance =
        Comparator.comparingLong(each -> Math.abs(each.toEpochDay() - day.toEpochDay()));
    return Stream.of(usual.and(unavoided), usual, (Predicate<LocalDate>) each -> true)
        .map(
            wish ->
                free.stream().filter(wish).min(distance.thenComparing(Comparator.reverseOrder())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The next days that are free and would break no rule; where there is none, any accepted one. */
  List<LocalDate> next(
      LocalDate after, Set<LocalDate> taken, Predicate<LocalDate> usual, int many) {
    List<LocalDate> free =
        after
            .plusDays(1)
            .datesUntil(year.last().plusDays(1))
            .filter(this::holds)
            .filter(each -> !taken.contains(each))
            .toList();
    Predicate<LocalDate> unavoided = each -> !betterAvoided(each);
    return Stream.of(usual.and(unavoided), usual, unavoided, (Predicate<LocalDate>) each -> true)
        .map(wish -> free.stream().filter(wish).limit(many).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The accepted kinds, by their words in the settings. */
  List<String> kinds() {
    return words;
  }
}
