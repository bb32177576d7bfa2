package org.almanac.intake;

import java.util.Optional;
import org.almanac.engine.NamedForItsPerson;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** A mentor can have two proposals at once: each task says with whom the coffee is. */
@Component
class AnswerProposalName implements NamedForItsPerson {
  private final ProposedPairs proposals;
  private final Persons persons;
  private final MatchWords words;

  AnswerProposalName(ProposedPairs proposals, Persons persons, MatchWords words) {
    this.proposals = proposals;
    this.persons = persons;
    this.words = words;
  }

  @Override
  public String task() {
    return MentorProposalProcess.ID + ".userTask_answerProposal";
  }

  @Override
  public Optional<String> name(String organization, String instance, String person) {
    return proposals
        .findByOrganizationAndProcessInstanceId(organization, instance)
        .flatMap(pair -> pair.other(person))
        .flatMap(persons::findById)
        .map(Person::name)
        .map(name -> words.say("answer.with", name));
  }
}
