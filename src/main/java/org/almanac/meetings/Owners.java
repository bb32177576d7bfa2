package org.almanac.meetings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who can be asked to answer a question. */
@Component
class Owners {
  private static final List<Role> ASKED =
      List.of(Role.OFFICER, Role.SUPERINTENDENT, Role.DIRECTOR, Role.COORDINATOR);

  private final RoleHolders holders;
  private final Persons persons;
  private final Calendars calendars;
  private final MessageSource messages;

  Owners(RoleHolders holders, Persons persons, Calendars calendars, MessageSource messages) {
    this.holders = holders;
    this.persons = persons;
    this.calendars = calendars;
    this.messages = messages;
  }

  /** By role, then by name; who owns a group already stays, whatever the role is today. */
  Map<String, Map<String, String>> of(Meeting meeting, List<QuestionGroup> groups, Locale locale) {
    Map<String, Map<String, String>> byRole = new LinkedHashMap<>();
    LocalDate today = calendars.of(meeting.organization()).today();
    for (Role role : ASKED) {
      List<Person> people = holders.all(meeting.organization(), role, today);
      add(byRole, words(role.word(), locale), people);
    }
    List<String> known =
        byRole.values().stream().flatMap(people -> people.keySet().stream()).toList();
    List<String> others =
        groups.stream()
            .map(QuestionGroup::owner)
            .flatMap(Optional::stream)
            .filter(owner -> !known.contains(owner))
            .toList();
    add(byRole, words("before", locale), persons.findAllById(others));
    return byRole;
  }

  boolean canAnswer(Meeting meeting, List<QuestionGroup> groups, String person, Locale locale) {
    return of(meeting, groups, locale).values().stream()
        .anyMatch(people -> people.containsKey(person));
  }

  private static void add(
      Map<String, Map<String, String>> byRole, String role, List<Person> people) {
    if (!people.isEmpty()) {
      Map<String, String> named = new LinkedHashMap<>();
      people.stream()
          .sorted(Comparator.comparing(Person::familyName).thenComparing(Person::givenName))
          .forEach(person -> named.put(person.id(), person.name()));
      byRole.put(role, named);
    }
  }

  private String words(String role, Locale locale) {
    return messages.getMessage("meetings.questions.role." + role, null, locale);
  }
}
