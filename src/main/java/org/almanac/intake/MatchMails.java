package org.almanac.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.notices.MustSay;
import org.almanac.notices.StillToSay;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that an intake's match must still bring: whom one could meet, and whom else, where a
 * coffee leads to somebody else.
 */
@Component
@Transactional(readOnly = true)
class MatchMails implements MustSay {
  private static final Set<Role> ASKED = Set.of(Role.NEW_MEMBER, Role.MENTOR);

  private final IntakeMatches matches;
  private final ProposedPairs proposals;
  private final MatchAhead ahead;
  private final Pairs pairs;
  private final RoleHolders holders;

  MatchMails(
      IntakeMatches matches,
      ProposedPairs proposals,
      MatchAhead ahead,
      Pairs pairs,
      RoleHolders holders) {
    this.matches = matches;
    this.proposals = proposals;
    this.ahead = ahead;
    this.pairs = pairs;
    this.holders = holders;
  }

  @Override
  public List<StillToSay> stillToSay(String organization, LocalDate day) {
    return matches
        .findByOrganizationAndStateIn(
            organization,
            Set.of(IntakeMatch.State.REGISTERS, IntakeMatch.State.DRAFT, IntakeMatch.State.ASKING))
        .stream()
        .flatMap(match -> still(match, day))
        .toList();
  }

  private Stream<StillToSay> still(IntakeMatch match, LocalDate day) {
    List<ProposedPair> proposed =
        proposals.findByOrganizationAndMatchIdOrderById(match.organization(), match.id());
    if (!proposed.isEmpty()) {
      return again(match, proposed, day);
    }
    if (match.member().isPresent() || !publishedThisMonth(match, day)) {
      return Stream.empty();
    }
    int mails = match.answersUntil().isBefore(day) ? 1 : 2;
    return Stream.of(new StillToSay(ASKED, together(match, day), mails));
  }

  private boolean publishedThisMonth(IntakeMatch match, LocalDate day) {
    return match.state() != IntakeMatch.State.REGISTERS
        || !YearMonth.from(ahead.registersUntil(match)).isAfter(YearMonth.from(day));
  }

  /** New members who have a mentor are not asked. */
  private Set<String> together(IntakeMatch match, LocalDate day) {
    return pairs.on(match.organization(), day).stream()
        .map(Pair::memberId)
        .collect(Collectors.toSet());
  }

  /**
   * Until the answers' day somebody else may be found for whoever has been asked and not agreed.
   */
  private Stream<StillToSay> again(IntakeMatch match, List<ProposedPair> proposed, LocalDate day) {
    Set<String> agreed =
        proposed.stream()
            .filter(ProposedPair::isAgreed)
            .map(ProposedPair::member)
            .collect(Collectors.toSet());
    Set<String> asked =
        proposed.stream()
            .filter(pair -> !agreed.contains(pair.member()))
            .flatMap(pair -> Stream.of(pair.member(), pair.mentor()))
            .collect(Collectors.toSet());
    if (asked.isEmpty() || match.answersUntil().isBefore(day)) {
      return Stream.empty();
    }
    Set<String> others =
        holders.rolesByPerson(match.organization(), day).keySet().stream()
            .filter(person -> !asked.contains(person))
            .collect(Collectors.toSet());
    return Stream.of(new StillToSay(ASKED, others, 1));
  }
}
