package org.almanac.intake;

import java.time.LocalDate;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.registers.Apart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposed pairs that came to nothing, whatever the reason: it is written down nowhere. */
@Component
@Transactional
class ProposalsOver {
  private final ProposedPairs proposals;
  private final MatchLocks locks;
  private final MentorProposalProcess process;
  private final LookingOn looking;
  private final Apart apart;
  private final Calendars calendars;

  ProposalsOver(
      ProposedPairs proposals,
      MatchLocks locks,
      MentorProposalProcess process,
      LookingOn looking,
      Apart apart,
      Calendars calendars) {
    this.proposals = proposals;
    this.locks = locks;
    this.process = process;
    this.looking = looking;
    this.apart = apart;
    this.calendars = calendars;
  }

  /** Both are told in the same words, so that nobody's mail says who it was. */
  void elsewhere(ProposedPair pair) {
    List<String> knowing = knowing(pair);
    pair.elsewhere();
    keepApart(pair);
    letGo(pair);
    looking.tell(pair, knowing);
  }

  /** While the member chooses, no mentor hears of it. */
  private static List<String> knowing(ProposedPair pair) {
    return pair.isChoosing() ? List.of(pair.member()) : List.of(pair.member(), pair.mentor());
  }

  private void keepApart(ProposedPair pair) {
    if (pair.staysApart()) {
      apart.keep(pair.organization(), pair.member(), pair.mentor());
    }
  }

  /** What held the two together holds nobody any more. */
  private void letGo(ProposedPair pair) {
    locks
        .findByOrganizationAndMatchIdAndMemberId(pair.organization(), pair.matchId(), pair.member())
        .filter(lock -> lock.pairing().equals(pair.pairing()))
        .ifPresent(locks::delete);
  }

  /** Nobody is asked by it any more; whoever was hears that we look on. */
  void over(ProposedPair pair, Runnable how) {
    if (pair.isOpen()) {
      boolean told = pair.processInstanceId().isPresent();
      List<String> people = knowing(pair);
      how.run();
      keepApart(pair);
      if (told) {
        looking.tell(pair, people);
        process.takeBack(pair);
      }
    }
  }

  void takeBack(ProposedPair pair) {
    over(pair, pair::takenBack);
  }

  void takeBackAll(IntakeMatch match) {
    proposals
        .findByOrganizationAndMatchIdOrderById(match.organization(), match.id())
        .forEach(this::takeBack);
  }

  /** Where the answers' day is over, whoever was not heard with the other is asked no more. */
  void dayIsOver(IntakeMatch match) {
    LocalDate today = calendars.of(match.organization()).today();
    proposals.findByOrganizationAndMatchIdOrderById(match.organization(), match.id()).stream()
        // two yeses are about to become a pair
        .filter(pair -> pair.days().over(today) && !pair.heardBoth())
        .forEach(pair -> over(pair, pair::dayOver));
    proposals.flush();
  }
}
