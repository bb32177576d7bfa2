package org.almanac.intake;

import java.util.Map;
import java.util.Optional;
import org.almanac.engine.Submissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a new member chose. As long as the mentor has not answered the member can let them go again:
 * so a pair that does not come about tells no coordinator, in Cockpit or on a page, who it was.
 */
@Component
@Transactional
class MyChoice {
  private final ProposedPairs proposals;
  private final MentorProposalProcess process;
  private final Submissions submissions;

  MyChoice(ProposedPairs proposals, MentorProposalProcess process, Submissions submissions) {
    this.proposals = proposals;
    this.process = process;
    this.submissions = submissions;
  }

  /** The one whose mentor has not answered yet. */
  @Transactional(readOnly = true)
  public Optional<ProposedPair> of(String organization, String member) {
    return proposals.findByOrganizationOrderById(organization).stream()
        .filter(pair -> pair.member().equals(member))
        .filter(pair -> pair.isChosen() && !pair.heardBoth())
        .reduce((earlier, later) -> later);
  }

  /**
   * Ends it just as the mentor's answer would, in their name.
   *
   * @return false where the mentor is about to be asked, or has answered
   * @throws org.almanac.engine.AlreadyDone when they answer at this moment
   */
  boolean letsGo(String organization, String member) {
    ProposedPair pair = of(organization, member).orElse(null);
    if (pair == null) {
      return false;
    }
    Optional<String> task = process.task(pair, pair.mentor());
    task.ifPresent(
        waiting ->
            submissions.submitAs(
                pair.mentor(), organization, waiting, Map.of("answer", MentorProposalAnswer.ELSE)));
    return task.isPresent();
  }
}
