package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the principal learning teams say, from the bundle, with days and hours as people say them.
 */
@Component
class PltWords {
  private final MessageSource messages;
  private final Calendars calendars;

  PltWords(MessageSource messages, Calendars calendars) {
    this.messages = messages;
    this.calendars = calendars;
  }

  String say(String key, Object... words) {
    return messages.getMessage("plt." + key, words, LocaleContextHolder.getLocale());
  }

  /** Wednesday, 14 October. */
  String day(LocalDate day) {
    return DayWords.now().day(day);
  }

  /** 9:00 as somebody typed it. */
  static LocalTime time(String typed) {
    return LocalTime.parse(typed.length() < 5 ? "0" + typed : typed);
  }

  /** 09:00. */
  String hour(String organization, Instant at) {
    return DayWords.now().hour(calendars.of(organization).local(at));
  }
}
