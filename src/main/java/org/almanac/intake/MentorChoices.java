package org.almanac.intake;

import java.util.List;
import org.almanac.matching.Choice;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mentors from whom a new member can choose: solved again whenever somebody has chosen. */
@Component
class MentorChoices {
  private final IntakeMatches matches;
  private final Solving solving;
  private final Rules rules;

  MentorChoices(IntakeMatches matches, Solving solving, Rules rules) {
    this.matches = matches;
    this.solving = solving;
    this.rules = rules;
  }

  @Transactional(readOnly = true)
  List<Choice> of(ProposedPair pair) {
    int most = rules.of(pair.organization()).number("matching.choices");
    return solving
        .of(matches.findById(pair.matchId()).orElseThrow())
        .explained()
        .choices(Math.max(1, most))
        .getOrDefault(pair.member(), List.of());
  }
}
