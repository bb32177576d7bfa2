package org.almanac.mentorship;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is said about keeping in touch, from the bundle, with names and days as people say them. */
@Component
class TouchWords {
  private final MessageSource messages;
  private final Persons persons;

  TouchWords(MessageSource messages, Persons persons) {
    this.messages = messages;
    this.persons = persons;
  }

  String say(String key, Object... values) {
    return messages.getMessage("mentorship.touch." + key, values, LocaleContextHolder.getLocale());
  }

  String given(String person) {
    return persons.findById(person).map(Person::givenName).orElse("");
  }

  String name(String person) {
    return persons.findById(person).map(Person::name).orElse("");
  }

  /** Wednesday, 14 October. */
  String day(LocalDate day) {
    return DayWords.now().day(day);
  }

  /** 12:00. */
  String hour(ZonedDateTime at) {
    return DayWords.now().hour(at);
  }

  /** Wednesday, 14 October, 12:00–12:45. */
  String span(ZonedDateTime from, ZonedDateTime to) {
    return DayWords.now().day(from) + ", " + DayWords.now().hours(from, to);
  }
}
