package org.almanac.meetings;

import java.util.Collection;
import java.util.Set;
import org.almanac.people.Awaited;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;

/** Whoever is invited to a meeting on whose day they hold no role is awaited there all the same. */
@Component
class StillAwaited {
  /** Until what was heard there has reached everybody. */
  private static final int DAYS_AFTER = 21;

  private final Awaited awaited;
  private final RoleHolders holders;

  StillAwaited(Awaited awaited, RoleHolders holders) {
    this.awaited = awaited;
    this.holders = holders;
  }

  void follow(Meeting meeting, Collection<Invitee> invited) {
    String organization = meeting.organization();
    Set<String> holding = holders.rolesByPerson(organization, meeting.date()).keySet();
    awaited.only(
        organization,
        ConvenedMeetingProcess.businessKey(organization, meeting.key()),
        invited.stream().map(Invitee::person).filter(one -> !holding.contains(one)).toList(),
        meeting.date().plusDays(DAYS_AFTER));
  }
}
