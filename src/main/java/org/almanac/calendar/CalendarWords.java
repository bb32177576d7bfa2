package org.almanac.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Days and rules as a colleague would name them: {@code messages/calendar.properties}. */
public class CalendarWords {
  private final MessageSource messages;
  private final Locale locale;

  public CalendarWords(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  String say(String key, Object... words) {
    return messages.getMessage("calendar." + key, words, locale);
  }

  String day(LocalDate day) {
    return DayWords.in(locale).day(day);
  }

  /** The day, with its year where it isn't one of the school year. */
  String day(LocalDate day, SchoolYear year) {
    return year.contains(day) ? day(day) : DayWords.in(locale).dayOfYear(day);
  }

  String weekday(DayOfWeek weekday) {
    return DayWords.in(locale).weekday(weekday);
  }

  /** January, February, March, April. */
  String months(List<Month> months) {
    return months.stream()
        .map(month -> DayWords.in(locale).month(LocalDate.of(2000, month, 1)))
        .collect(Collectors.joining(", "));
  }

  String kinds(Collection<String> kinds) {
    return kinds.stream()
        .map(kind -> say("kinds." + kind))
        .collect(Collectors.joining(say("kinds.or")));
  }

  /** "day with pupils, report cards go home": what kind of day it is, and what it is called. */
  public String described(OrganizationCalendar calendar, LocalDate day) {
    String label = calendar.label(day);
    Set<DayKind> kinds = calendar.kinds(day);
    if (kinds.isEmpty()) {
      return whatItIs(calendar, day);
    }
    String kind = kinds.stream().map(each -> say("kind." + each)).collect(Collectors.joining(", "));
    return label.isEmpty() ? kind : kind + " (" + label + ")";
  }

  /** "Thanksgiving Day", or else "weekend", "no school". */
  String whatItIs(OrganizationCalendar calendar, LocalDate day) {
    String label = calendar.label(day);
    if (!label.isEmpty()) {
      return label;
    }
    if (CalendarFile.weekend(day)) {
      return say("kind.weekend");
    }
    Set<DayKind> kinds = calendar.kinds(day);
    return kinds.isEmpty() ? say("kind.none") : say("kind." + kinds.iterator().next().name());
  }
}
