package org.almanac.calendar;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Why something in a calendar file can't be taken.
 *
 * @param line where it stands; 0 where only the entry is known, or it is about the whole file
 * @param entry the entry of an ICS file, its number and name; empty for none
 */
public record CalendarTrouble(int line, String entry, String key, List<Object> values) {
  /** In words: {@code messages/calendar.properties}. */
  public String words(MessageSource messages, Locale locale) {
    return messages.getMessage("calendar.file." + key, values.toArray(), locale);
  }
}
