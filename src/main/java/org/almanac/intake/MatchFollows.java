package org.almanac.intake;

import java.util.Set;
import org.almanac.engine.Tenants;
import org.almanac.people.PeopleChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Matches whose answers are out are counted again when people are others than before. */
@Component
@Transactional
class MatchFollows {
  private final IntakeMatches matches;
  private final MentorMatchingProcess process;
  private final Tenants tenants;

  MatchFollows(IntakeMatches matches, MentorMatchingProcess process, Tenants tenants) {
    this.matches = matches;
    this.process = process;
    this.tenants = tenants;
  }

  @EventListener
  void follow(PeopleChanged changed) {
    matches
        .findByOrganizationAndStateIn(changed.organization(), Set.of(IntakeMatch.State.ASKING))
        .forEach(this::count);
  }

  /** Who is asked, or has no mentor any more, is found out from the rows. */
  void count(IntakeMatch match) {
    matches.alone(match.organization(), match.name());
    tenants.within(
        match.organization(),
        () -> {
          process.tell(match.organization(), match.name(), MentorMatchingProcess.ANSWERED);
        });
  }
}
