package org.almanac.registers;

import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.tasks.TaskParties;
import org.springframework.stereotype.Component;

/**
 * Nobody stands in when somebody says what would help or whom they would rather not have: everybody
 * could be the one who is avoided.
 */
@Component
class RegistrationParties implements TaskParties {
  private final Persons persons;

  RegistrationParties(Persons persons) {
    this.persons = persons;
  }

  @Override
  public Set<String> of(String organization, String businessKey) {
    return MentorRegistrationProcess.isOurs(businessKey)
        ? persons.findByOrganizationOrderById(organization).stream()
            .map(Person::id)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
