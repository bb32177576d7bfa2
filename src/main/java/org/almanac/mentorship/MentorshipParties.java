package org.almanac.mentorship;

import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.tasks.TaskParties;
import org.springframework.stereotype.Component;

/** What is between two people nobody does for one of them: it waits until they are back. */
@Component
class MentorshipParties implements TaskParties {
  private final Persons persons;

  MentorshipParties(Persons persons) {
    this.persons = persons;
  }

  @Override
  public Set<String> of(String organization, String businessKey) {
    return MentorshipProcess.isOurs(businessKey)
        ? persons.findByOrganizationOrderById(organization).stream()
            .map(Person::id)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
