package org.almanac.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almanac.notices.MustSay;
import org.almanac.notices.StillToSay;
import org.almanac.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail that an intake's match must still bring: whom one could meet, once it is published. */
@Component
@Transactional(readOnly = true)
class MatchMails implements MustSay {
  private static final Set<Role> ASKED = Set.of(Role.NEW_MEMBER, Role.MENTOR);
  private static final Set<IntakeMatch.State> BEFORE =
      Set.of(IntakeMatch.State.REGISTERS, IntakeMatch.State.DRAFT);

  private final IntakeMatches matches;
  private final ProposedPairs proposals;

  MatchMails(IntakeMatches matches, ProposedPairs proposals) {
    this.matches = matches;
    this.proposals = proposals;
  }

  @Override
  public List<StillToSay> stillToSay(String organization, LocalDate day) {
    return matches.findByOrganizationAndStateIn(organization, BEFORE).stream()
        .filter(match -> match.member().isEmpty())
        .filter(match -> isNew(organization, match))
        .map(match -> new StillToSay(ASKED, 1))
        .toList();
  }

  private boolean isNew(String organization, IntakeMatch match) {
    return proposals.findByOrganizationAndMatchIdOrderById(organization, match.id()).isEmpty();
  }
}
