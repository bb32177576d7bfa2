package org.almanac.meetings;

import java.util.List;
import java.util.Locale;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says who wrote something down for whom: for the person and for the coordinators. */
@Component
class BehalfWords {
  private final BehalfRecords records;
  private final Persons persons;
  private final Calendars calendars;
  private final MessageSource messages;

  BehalfWords(BehalfRecords records, Persons persons, Calendars calendars, MessageSource messages) {
    this.records = records;
    this.persons = persons;
    this.calendars = calendars;
    this.messages = messages;
  }

  /** A sentence for each: by whom, for whom, when, and what was told. */
  List<String> of(Participation who, Locale locale) {
    return records
        .findByOrganizationAndMeetingKeyAndPersonIdOrderById(
            who.organization(), who.meetingKey(), who.person())
        .stream()
        .map(record -> sentence(who, record, locale))
        .toList();
  }

  private String sentence(Participation who, BehalfRecord record, Locale locale) {
    Object[] values = {
      record.fromAddress() == null ? name(record.recordedBy()) : record.fromAddress(),
      name(record.person()),
      DayWords.in(locale).dayAndHour(calendars.of(who.organization()).local(record.recordedAt()))
    };
    String what = "meetings.behalf." + record.what() + "." + record.how();
    return messages.getMessage(what, values, locale);
  }

  private String name(String person) {
    return persons.findById(person).map(Person::name).orElse("");
  }
}
