package org.almanac.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is said about meetings, from the bundle, with days and hours as people say them. */
@Component
public class MeetingWords {
  private final MessageSource messages;
  private final Calendars calendars;

  MeetingWords(MessageSource messages, Calendars calendars) {
    this.messages = messages;
    this.calendars = calendars;
  }

  String say(String key, Object... words) {
    return messages.getMessage("meetings." + key, words, LocaleContextHolder.getLocale());
  }

  /** In the words of the meeting's own program. */
  String of(Meeting meeting, String key, Object... words) {
    return messages.getMessage(
        meeting.program() + "." + key, words, LocaleContextHolder.getLocale());
  }

  /** As it was typed, where a form would else read it as Markdown: no link, picture or tag. */
  static String literally(String typed) {
    return typed.replaceAll("\\s+", " ").replaceAll("[\\\\`*\\[\\]<>]", "\\\\$0");
  }

  /** Wednesday, 14 October. */
  String day(LocalDate day) {
    return DayWords.now().day(day);
  }

  String day(String organization, Instant at) {
    return DayWords.now().day(calendars.of(organization).local(at));
  }

  /** 09:00. */
  String hour(String organization, Instant at) {
    return DayWords.now().hour(calendars.of(organization).local(at));
  }

  /** When it begins and where, in a line, in the words of its program; only what is known. */
  public String whereabouts(Meeting meeting) {
    String org = meeting.organization();
    String coffee =
        meeting.coffeeAt().map(at -> of(meeting, "where.coffee", hour(org, at))).orElse("");
    return Stream.of(
            of(meeting, "where.begins", hour(org, meeting.beginsAt())) + coffee,
            meeting.place(),
            meeting.room(),
            meeting.link())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /** 09:00 to 12:00 · Education Centre · Room 2; only what is known. */
  String where(Meeting meeting) {
    String org = meeting.organization();
    String hours = say("moved.hours", hour(org, meeting.beginsAt()), hour(org, meeting.endsAt()));
    return Stream.of(hours, meeting.place(), meeting.room(), meeting.link())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
