package org.almanac.intake;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** One of a proposed pair answers, after a coffee: yes, or somebody else, for no reason at all. */
@Component
class MentorProposalAnswer implements Recording<MentorProposalAnswer.Sent> {
  static final String FORM = "mentor-proposal-answer";
  static final String YES = "yes";
  static final String ELSE = "somebody-else";

  record Sent(String answer) {}

  private final Proposing proposing;
  private final Persons persons;
  private final PairSays says;
  private final MatchWords words;

  MentorProposalAnswer(Proposing proposing, Persons persons, PairSays says, MatchWords words) {
    this.proposing = proposing;
    this.persons = persons;
    this.says = says;
    this.words = words;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    ProposedPair pair = pair(context);
    boolean mentor = pair.mentor().equals(context.text(MentorProposalProcess.PERSON));
    Person other = persons.findById(mentor ? pair.member() : pair.mentor()).orElseThrow();
    return Prefill.none()
        .with("name", MatchWords.literally(other.name()))
        .with("mail", MatchWords.literally(other.mail()))
        .with("who", MatchWords.literally(says.who(pair, mentor)))
        .with("reasons", says.reasons(pair, mentor))
        .with("room", mentor ? words.say("answer.room") : null);
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String organization = context.organization();
    String key = MentorProposalProcess.key(context.businessKey());
    boolean other =
        proposing.answer(
            organization,
            key,
            context.text(MentorProposalProcess.PERSON),
            sent.answer().equals(YES),
            context.recordedBy());
    return Flags.of(MentorProposalProcess.SOMEBODY_ELSE, other);
  }

  private ProposedPair pair(FormContext context) {
    return proposing.named(
        context.organization(), MentorProposalProcess.key(context.businessKey()));
  }
}
