package org.almanac.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** Names, days and hours on the pages about mail. */
@Component
class MailWords {
  private final Persons persons;
  private final Calendars calendars;

  MailWords(Persons persons, Calendars calendars) {
    this.persons = persons;
    this.calendars = calendars;
  }

  /** The name of a person; the id where nobody has it any more. */
  String name(String person) {
    return persons.findById(person).map(Person::name).orElse(person);
  }

  String day(LocalDate day) {
    return DayWords.now().day(day);
  }

  String hour(String organization, Instant at) {
    return DayWords.now().hour(calendars.of(organization).local(at));
  }

  /** The day and the hour in the organization's zone. */
  String at(String organization, Instant at) {
    return DayWords.now().moment(calendars.of(organization).local(at));
  }
}
