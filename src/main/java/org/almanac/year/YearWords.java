package org.almanac.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.almanac.calendar.DayWords;
import org.almanac.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the year says, in the reader's language. */
@Component
class YearWords {
  private final MessageSource messages;

  YearWords(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... words) {
    return messages.getMessage("year." + key, words, LocaleContextHolder.getLocale());
  }

  String role(Role role) {
    return messages.getMessage("access.role." + role.word(), null, LocaleContextHolder.getLocale());
  }

  /** Wednesday, 14 October. */
  String day(LocalDate day) {
    return DayWords.now().day(day);
  }

  /** Wednesday, 14 October 2026. */
  String dayOfYear(LocalDate day) {
    return DayWords.now().dayOfYear(day);
  }

  /** October. */
  String month(YearMonth month) {
    return DayWords.now().month(month);
  }

  /** 09:00–12:00. */
  String hours(LocalTime from, LocalTime to) {
    return DayWords.now().hours(from, to);
  }
}
