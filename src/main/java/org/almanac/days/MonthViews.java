package org.almanac.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.calendar.Closing;
import org.almanac.calendar.DayKind;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A school year month by month, each kind of day with a letter and in words. */
@Component
class MonthViews {
  private static final int DAYS_IN_A_WEEK = 7;

  /** What a day is first of all. */
  private static final List<DayKind> FIRST =
      List.of(DayKind.HOLIDAY, DayKind.BREAK, DayKind.PA, DayKind.INSTRUCTIONAL);

  private final Closing closing;
  private final MessageSource messages;

  MonthViews(Closing closing, MessageSource messages) {
    this.closing = closing;
    this.messages = messages;
  }

  List<MonthView> of(
      String organization, OrganizationCalendar calendar, SchoolYear year, Locale locale) {
    Writer writer = new Writer(organization, calendar, locale);
    return Stream.iterate(YearMonth.from(year.first()), month -> month.plusMonths(1))
        .limit(12)
        .map(writer::month)
        .toList();
  }

  /** One year in one language. */
  private class Writer {
    private final String organization;
    private final OrganizationCalendar calendar;
    private final Locale locale;

    Writer(String organization, OrganizationCalendar calendar, Locale locale) {
      this.organization = organization;
      this.calendar = calendar;
      this.locale = locale;
    }

    private MonthView month(YearMonth month) {
      List<MonthView.Cell> cells = new ArrayList<>();
      int before = month.atDay(1).getDayOfWeek().getValue() % DAYS_IN_A_WEEK;
      IntStream.range(0, before).forEach(i -> cells.add(MonthView.Cell.EMPTY));
      days(month).forEach(day -> cells.add(cell(day)));
      while (cells.size() % DAYS_IN_A_WEEK > 0) {
        cells.add(MonthView.Cell.EMPTY);
      }
      List<List<MonthView.Cell>> weeks = new ArrayList<>();
      for (int i = 0; i < cells.size(); i += DAYS_IN_A_WEEK) {
        weeks.add(List.copyOf(cells.subList(i, i + DAYS_IN_A_WEEK)));
      }
      int withPupils = (int) days(month).filter(calendar::instructional).count();
      return new MonthView(
          DayWords.in(locale).month(month.atDay(1)), withPupils, weeks, named(month));
    }

    private MonthView.Cell cell(LocalDate day) {
      Set<DayKind> kinds = calendar.kinds(day);
      String kind =
          calendar.closed(day)
              ? "CLOSED"
              : FIRST.stream().filter(kinds::contains).findFirst().map(DayKind::name).orElse("");
      boolean avoid = kinds.contains(DayKind.AVOID);
      boolean vacation = kinds.contains(DayKind.VACATION);
      List<String> letters = new ArrayList<>();
      List<String> words = new ArrayList<>();
      Stream.of(kind, avoid ? "AVOID" : "", vacation ? "VACATION" : "")
          .filter(word -> !word.isEmpty())
          .forEach(
              word -> {
                letters.add(say("days.letter." + word));
                words.add(say("calendar.kind." + word));
              });
      String label = calendar.label(day);
      String all = String.join(", ", words) + (label.isEmpty() ? "" : ": " + label);
      String look =
          kind.isEmpty() ? weekend(day) ? "weekend" : "none" : kind.toLowerCase(Locale.ROOT);
      return new MonthView.Cell(
          day.getDayOfMonth(),
          look,
          String.join(" ", letters).strip(),
          all,
          day.equals(calendar.today()));
    }

    /** Everything with a name; the days with pupils are the paper that it stands on. */
    private List<MonthView.Named> named(YearMonth month) {
      Stream<MonthView.Named> lines =
          Stream.concat(calendar.file().lines().stream(), calendar.vacationsBySetting().stream())
              .filter(line -> line.kind() != DayKind.INSTRUCTIONAL)
              .map(
                  line ->
                      new MonthView.Named(
                          line.from(),
                          line.to(),
                          line.label(),
                          say("calendar.kind." + line.kind().name())));
      Stream<MonthView.Named> closed =
          closing.of(organization).stream()
              .map(
                  day ->
                      new MonthView.Named(
                          day.day(),
                          day.day(),
                          calendar.label(day.day()),
                          say("calendar.kind.CLOSED")));
      return Stream.concat(lines, closed)
          .filter(named -> !named.to().isBefore(month.atDay(1)))
          .filter(named -> !named.from().isAfter(month.atEndOfMonth()))
          .sorted(Comparator.comparing(MonthView.Named::from))
          .toList();
    }

    private String say(String key) {
      return messages.getMessage(key, null, locale);
    }
  }

  /** Sunday first, as calendars here have it. */
  static List<String> weekdays(Locale locale) {
    return IntStream.range(0, DAYS_IN_A_WEEK)
        .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(TextStyle.SHORT, locale))
        .toList();
  }

  private static Stream<LocalDate> days(YearMonth month) {
    return month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1));
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
