package org.almanac.intake;

import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.tasks.TaskParties;
import org.springframework.stereotype.Component;

/**
 * A coffee is nobody else's: who is away answers when they are back, so for a proposal everybody is
 * a party.
 */
@Component
class IntakeParties implements TaskParties {
  private final ProposedPairs proposals;
  private final Persons persons;

  IntakeParties(ProposedPairs proposals, Persons persons) {
    this.proposals = proposals;
    this.persons = persons;
  }

  @Override
  public Set<String> of(String organization, String businessKey) {
    return businessKey.startsWith(organization + ":MATCH-")
            && proposals
                .findByOrganizationAndKey(organization, MentorProposalProcess.key(businessKey))
                .isPresent()
        ? persons.findByOrganizationOrderById(organization).stream()
            .map(Person::id)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
