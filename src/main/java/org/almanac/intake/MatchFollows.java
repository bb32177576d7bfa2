package org.almanac.intake;

import java.util.Set;
import org.almanac.engine.Tenants;
import org.almanac.people.PeopleChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

  /**
   * Who is asked, or has no mentor any more, is found out from the rows: once, when everything that
   * happens at this moment is in them. Within one command the engine is told only once; two who
   * leave in the same night would not be.
   */
  void count(IntakeMatch match) {
    AtTheEnd last = new AtTheEnd(this, match.organization(), match.name());
    if (!TransactionSynchronizationManager.getSynchronizations().contains(last)) {
      TransactionSynchronizationManager.registerSynchronization(last);
    }
  }

  private void counted(String organization, String name) {
    matches.alone(organization, name);
    tenants.within(
        organization,
        () -> {
          process.tell(organization, name, MentorMatchingProcess.ANSWERED);
        });
  }

  private record AtTheEnd(MatchFollows follows, String organization, String name)
      implements TransactionSynchronization {
    @Override
    public void beforeCommit(boolean readOnly) {
      follows.counted(organization, name);
    }
  }
}
