package org.almanac.boardplan;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.plans.Figures;
import org.almanac.plans.GoalField;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How a person reads what stands in the plan: names for ids, figures as the language has them. */
@Component
class GoalWords {
  private final MessageSource messages;
  private final Persons persons;
  private final BoardPriorities priorities;
  private final Calendars calendars;

  GoalWords(
      MessageSource messages, Persons persons, BoardPriorities priorities, Calendars calendars) {
    this.messages = messages;
    this.persons = persons;
    this.priorities = priorities;
    this.calendars = calendars;
  }

  /** A text of the board plan's goals. */
  String say(String key, Object... values) {
    return messages.getMessage("boardplan.goals." + key, values, locale());
  }

  /** A text that school plans share. */
  String ofPlans(String key, Object... values) {
    return messages.getMessage("plans." + key, values, locale());
  }

  /** The label of a field. */
  String label(GoalField field) {
    return ofPlans("field." + field.word());
  }

  String name(String person) {
    return persons.findById(person).map(Person::name).orElse(person);
  }

  /** Wednesday, 14 October 2026, 09:00, where the district is. */
  String moment(String organization, Instant at) {
    return DayWords.now().moment(calendars.of(organization).local(at));
  }

  String day(String organization, Instant at) {
    return DayWords.now().day(calendars.of(organization).local(at));
  }

  /** The priorities of an organization by their keys, in the reader's language. */
  Map<String, String> priorities(String organization) {
    return priorities.findByOrganizationOrderByFromYearDescIdAsc(organization).stream()
        .collect(Collectors.toMap(BoardPriority::key, priority -> priority.name(locale())));
  }

  /** A field as it is read rather than as it is kept. */
  Function<String, String> reading(GoalField field, Map<String, String> priorities) {
    return switch (field) {
      case OWNER -> text -> text.isEmpty() ? "" : name(text);
      case SERVES -> text -> priorities.getOrDefault(text, text);
      case BASELINE, TARGET -> text -> Figures.shown(locale(), text);
      default -> text -> text;
    };
  }

  static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
