package org.almanac.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Days and hours as people say them, in the language of whoever reads: "Thursday, 27 August, 09:00"
 * or « jeudi 27 août, 9 h ». In templates it is {@code #days}.
 */
public final class DayWords {
  private static final String NARROW = "\u00a0";

  private final Locale locale;
  private final boolean french;

  private DayWords(Locale locale) {
    this.french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    this.locale = french ? Locale.CANADA_FRENCH : Locale.CANADA;
  }

  public static DayWords in(Locale locale) {
    return new DayWords(locale);
  }

  /** In the language of whoever reads just now. */
  public static DayWords now() {
    return in(LocaleContextHolder.getLocale());
  }

  /** Wednesday, 14 October; mercredi 14 octobre. */
  public String day(TemporalAccessor at) {
    return format(french ? "EEEE " : "EEEE, ", at) + date(at);
  }

  /** Wednesday, 14 October 2026; mercredi 14 octobre 2026. */
  public String dayOfYear(TemporalAccessor at) {
    return day(at) + format(" yyyy", at);
  }

  /** Wednesday, 14 October, 09:00; mercredi 14 octobre, 9 h. */
  public String dayAndHour(TemporalAccessor at) {
    return day(at) + ", " + hour(at);
  }

  /** Wednesday, 14 October 2026, 09:00; mercredi 14 octobre 2026, 9 h. */
  public String moment(TemporalAccessor at) {
    return dayOfYear(at) + ", " + hour(at);
  }

  /** Wednesday, 14 October at 09:00; mercredi 14 octobre à 9 h. */
  public String dayAtHour(TemporalAccessor at) {
    return day(at) + (french ? " à " : " at ") + hour(at);
  }

  /** Wednesday, 14 October 2026, 09:00–12:00; mercredi 14 octobre 2026, 9 h à 12 h. */
  public String span(TemporalAccessor from, TemporalAccessor to) {
    return dayOfYear(from) + ", " + hours(from, to);
  }

  /** 14 October, 09:00; 14 octobre, 9 h. */
  public String dateAndHour(TemporalAccessor at) {
    return date(at) + ", " + hour(at);
  }

  /** 14 October 2026, 09:00; 14 octobre 2026, 9 h. */
  public String dateMoment(TemporalAccessor at) {
    return dateOfYear(at) + ", " + hour(at);
  }

  /** 14 October; 14 octobre. */
  public String date(TemporalAccessor at) {
    boolean first = LocalDate.from(at).getDayOfMonth() == 1;
    return (french && first ? "1er" : format("d", at)) + format(" MMMM", at);
  }

  /** 14 October 2026; 14 octobre 2026. */
  public String dateOfYear(TemporalAccessor at) {
    return date(at) + format(" yyyy", at);
  }

  /** Wed 14 Oct., 09:00; mer. 14 oct., 9 h: for a list with little room. */
  public String brief(TemporalAccessor at) {
    return format("EEE d MMM", at) + ", " + hour(at);
  }

  /** 09:00; 9 h, 9 h 30. */
  public String hour(TemporalAccessor at) {
    if (!french) {
      return format("HH:mm", at);
    }
    LocalTime time = LocalTime.from(at);
    String hour = time.getHour() + NARROW + "h";
    return time.getMinute() == 0 ? hour : hour + NARROW + format("mm", at);
  }

  /** 09:00–12:00; 9 h à 12 h. */
  public String hours(TemporalAccessor from, TemporalAccessor to) {
    return hour(from) + (french ? " à " : "–") + hour(to);
  }

  /** October; octobre. */
  public String month(TemporalAccessor at) {
    return Month.from(at).getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** Oct; oct.: no two months alike. */
  public String shortMonth(TemporalAccessor at) {
    return Month.from(at).getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  /** Wednesday; mercredi. */
  public String weekday(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, locale);
  }

  private String format(String pattern, TemporalAccessor at) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }
}
