package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.meetings.Meeting;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the board plan's cycle says, from the bundle, with days and hours as people say them. */
@Component
class BipWords {
  private final MessageSource messages;
  private final Calendars calendars;

  BipWords(MessageSource messages, Calendars calendars) {
    this.messages = messages;
    this.calendars = calendars;
  }

  String say(String key, Object... words) {
    return messages.getMessage("bip." + key, words, LocaleContextHolder.getLocale());
  }

  /** The voice as people call it. */
  String voice(Voice voice) {
    return say("voice." + voice.name().toLowerCase());
  }

  /** Tuesday, 12 January. */
  String day(LocalDate day) {
    return DayWords.now().day(day);
  }

  String month(LocalDate day) {
    return DayWords.now().month(day);
  }

  /** PLT, Wednesday, 12 May. */
  String meeting(Meeting meeting) {
    String program =
        messages.getMessage(meeting.program() + ".name", null, LocaleContextHolder.getLocale());
    return say("launch.meeting", program, day(meeting.date()));
  }

  /** 09:00. */
  String hour(String organization, Instant at) {
    return DayWords.now().hour(calendars.of(organization).local(at));
  }
}
