package org.almanac.schoolplan;

import java.time.Instant;
import java.util.Locale;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.plans.GoalField;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of a school's plan say. */
@Component
class SchoolPlanWords {
  private final MessageSource messages;
  private final Persons persons;
  private final Calendars calendars;

  SchoolPlanWords(MessageSource messages, Persons persons, Calendars calendars) {
    this.messages = messages;
    this.persons = persons;
    this.calendars = calendars;
  }

  String say(String key, Object... values) {
    return messages.getMessage("schoolplan." + key, values, locale());
  }

  /** What a field is called where a school writes. */
  String label(GoalField field) {
    return ofPlans("field." + (field == GoalField.SERVES ? "boardGoal" : field.word()));
  }

  /** A goal as it is called: its words, or that it has none yet. */
  String title(String title) {
    return title.isBlank() ? ofPlans("goal.untitled") : title;
  }

  /** A goal in quotation marks. */
  String quoted(String title) {
    return say("quoted", title);
  }

  /** Who wrote last, and when. */
  String saved(String organization, Instant at, String person) {
    String name = persons.findById(person).map(Person::name).orElse(person);
    return say("saved", DayWords.now().moment(calendars.of(organization).local(at)), name);
  }

  /** With its year: paper is kept. */
  String day(String organization, Instant at) {
    return DayWords.now().dayOfYear(calendars.of(organization).local(at).toLocalDate());
  }

  private String ofPlans(String key) {
    return messages.getMessage("plans." + key, null, locale());
  }

  static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
