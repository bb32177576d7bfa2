package org.almanac.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** What somebody typed into a page of ours, and what to say about it, field by field. */
public class Typed {
  public static final int LINE = 500;
  public static final int THEME = 200;

  private final MessageSource messages;
  private final Locale locale;
  private final Map<String, String> problems = new LinkedHashMap<>();

  public Typed(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /** Without blanks around it and without signs that no database takes; null when empty. */
  public static String clean(String text) {
    if (text == null) {
      return null;
    }
    String kept = text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    return kept.isEmpty() ? null : kept;
  }

  /** Checks a length; the message names the field by the label that stands above it. */
  public String text(String field, String typed, int most) {
    String text = clean(typed);
    if (text != null && text.length() > most) {
      problem(field, "meetings.typed.long", label(field), text.length(), most);
    }
    return text;
  }

  public String needed(String field, String typed, int most) {
    String text = text(field, typed, most);
    if (text == null) {
      problem(field, "meetings.typed.empty", label(field));
    }
    return text;
  }

  public Integer number(String field, String typed, int most) {
    String text = clean(typed);
    if (text == null) {
      return null;
    }
    if (text.matches("\\d{1,6}") && Integer.parseInt(text) <= most) {
      return Integer.valueOf(text);
    }
    problem(field, "meetings.typed.number", label(field), most);
    return null;
  }

  /** A day as a date field sends it; null when empty. */
  public LocalDate day(String field, String typed) {
    String text = clean(typed);
    try {
      if (text == null || text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return text == null ? null : LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // such as 31 February: said below
    }
    problem(field, "meetings.typed.day", label(field));
    return null;
  }

  /** An hour on the wall: 9:00 or 09:00. */
  public LocalTime hour(String field, String typed) {
    String text = clean(typed);
    try {
      if (text != null && text.matches("\\d{1,2}:\\d{2}")) {
        return LocalTime.parse(text.length() < 5 ? "0" + text : text);
      }
    } catch (DateTimeParseException e) {
      // such as 25:00: said below
    }
    problem(field, "meetings.typed.hour", label(field));
    return null;
  }

  public void problem(String field, String code, Object... values) {
    problems.putIfAbsent(field, messages.getMessage(code, values, locale));
  }

  /** A finished sentence about a field. */
  public void said(String field, String sentence) {
    problems.putIfAbsent(field, sentence);
  }

  public boolean fine() {
    return problems.isEmpty();
  }

  public Map<String, String> problems() {
    return problems;
  }

  private String label(String field) {
    return messages.getMessage("meetings.field." + field, null, locale);
  }
}
