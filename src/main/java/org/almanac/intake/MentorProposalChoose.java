package org.almanac.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Option;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.matching.Choice;
import org.springframework.stereotype.Component;

/** A new member chooses whom to meet, among those who are free at this moment. */
@Component
class MentorProposalChoose implements Recording<MentorProposalChoose.Sent> {
  static final String FORM = "mentor-proposal-choose";
  private static final String NONE = "none:";

  record Sent(String mentor) {}

  private final Proposing proposing;
  private final MentorChoices choices;
  private final PairSays says;
  private final MatchWords words;

  MentorProposalChoose(
      Proposing proposing, MentorChoices choices, PairSays says, MatchWords words) {
    this.proposing = proposing;
    this.choices = choices;
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
    List<Choice> open = choices.of(pair);
    List<Option> options = new ArrayList<>();
    for (Choice choice : open) {
      String mentor = choice.pairing().mentor();
      options.add(new Option(mentor, says.mentor(pair.organization(), mentor)));
    }
    options.add(new Option(noneOf(open), words.say("choose.somebody-else")));
    return Prefill.none()
        .with(
            "mentors",
            open.stream()
                .map(choice -> says.choice(pair.organization(), choice))
                .collect(Collectors.joining("\n\n")))
        .options("offered", options);
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String organization = context.organization();
    ProposedPair pair = pair(context);
    boolean other = sent.mentor().startsWith(NONE);
    if (other) {
      proposing.noneOfThem(organization, pair.key(), context.recordedBy());
    } else {
      proposing.choose(organization, pair.key(), sent.mentor());
    }
    return Flags.of(MentorProposalProcess.SOMEBODY_ELSE, other);
  }

  /** Names those who were seen: where others are free by now it is no choice any more. */
  static String noneOf(List<Choice> seen) {
    return seen.stream()
        .map(choice -> choice.pairing().mentor())
        .collect(Collectors.joining(",", NONE, ""));
  }

  private ProposedPair pair(FormContext context) {
    return proposing.named(
        context.organization(), MentorProposalProcess.key(context.businessKey()));
  }
}
