package org.almanac.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages and forms of moderation say. */
@Component
class ModerationWords {
  private final MessageSource messages;
  private final Persons persons;
  private final Units units;
  private final Calendars calendars;

  ModerationWords(MessageSource messages, Persons persons, Units units, Calendars calendars) {
    this.messages = messages;
    this.persons = persons;
    this.units = units;
    this.calendars = calendars;
  }

  String say(String key, Object... values) {
    return messages.getMessage("moderation." + key, values, LocaleContextHolder.getLocale());
  }

  /** Tuesday, 7 July. */
  String day(LocalDate day) {
    return DayWords.now().day(day);
  }

  String moment(String organization, Instant at) {
    return DayWords.now().moment(calendars.of(organization).local(at));
  }

  String name(String person) {
    return persons.findById(person).map(Person::name).orElse(person);
  }

  /** Ana Reyes, Lee Wong. */
  String names(List<String> people) {
    return people.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** Schools and families by their code. */
  Map<String, String> places(String organization) {
    return units.findByOrganization(organization).stream()
        .collect(Collectors.toMap(Unit::code, Unit::name));
  }
}
