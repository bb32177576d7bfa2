package org.almanac.meetings;

import java.time.LocalDate;
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
    await(meeting, invited.stream().map(Invitee::person).toList(), meeting.date());
  }

  /** What was heard goes out on this day: also to whose role has ended since the meeting. */
  void hear(Meeting meeting, Collection<String> people, LocalDate day) {
    await(meeting, people, day);
  }

  private void await(Meeting meeting, Collection<String> people, LocalDate day) {
    String organization = meeting.organization();
    Set<String> holding = holders.rolesByPerson(organization, day).keySet();
    awaited.only(
        organization,
        ConvenedMeetingProcess.businessKey(organization, meeting.key()),
        people.stream().filter(one -> !holding.contains(one)).toList(),
        day.plusDays(DAYS_AFTER));
  }
}
