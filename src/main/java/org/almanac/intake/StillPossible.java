package org.almanac.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.matching.Ground;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether two who were proposed can still become a pair, as things are at this moment. */
@Component
@Transactional(readOnly = true)
class StillPossible {
  /** What may not be even where both have said yes. */
  private static final Set<Ground> NEVER =
      EnumSet.of(Ground.SELF, Ground.SUPERVISES, Ground.AVOIDED, Ground.YEARS);

  private final IntakeMatches matches;
  private final Solving solving;
  private final Pairs pairs;
  private final Calendars calendars;

  StillPossible(IntakeMatches matches, Solving solving, Pairs pairs, Calendars calendars) {
    this.matches = matches;
    this.solving = solving;
    this.pairs = pairs;
    this.calendars = calendars;
  }

  /** Looked up in the roles and the registers of this moment. */
  boolean mayBe(ProposedPair pair) {
    Solved solved = solving.of(match(pair));
    return solved.gathered().members().containsKey(pair.member())
        && isFree(pair, solved.gathered())
        && solved.explained().matching().obstacles(pair.pairing()).stream()
            .noneMatch(obstacle -> NEVER.contains(obstacle.ground()));
  }

  /** Whether the mentor has room, and the member nobody yet: another match may have been faster. */
  private boolean isFree(ProposedPair pair, Gathered known) {
    LocalDate from = from(pair);
    List<Pair> together =
        pairs.findByOrganizationOrderById(pair.organization()).stream()
            .filter(each -> each.validTo() == null || !each.validTo().isBefore(from))
            .toList();
    long has = together.stream().filter(each -> each.mentorId().equals(pair.mentor())).count();
    return known.mentors().containsKey(pair.mentor())
        && has < known.mentors().get(pair.mentor()).capacity()
        && together.stream().noneMatch(each -> each.memberId().equals(pair.member()));
  }

  /** The day from which the two would be a pair. */
  LocalDate from(ProposedPair pair) {
    LocalDate begins = match(pair).begins();
    LocalDate today = calendars.of(pair.organization()).today();
    return begins.isBefore(today) ? today : begins;
  }

  private IntakeMatch match(ProposedPair pair) {
    return matches.findById(pair.matchId()).orElseThrow();
  }
}
