package org.almanac.registers;

import java.time.LocalDate;
import org.almanac.calendar.Calendars;
import org.almanac.imports.PairBrought;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A pair of a new member that a file brings in is one that agreed before anybody kept it here: its
 * mentorship runs from its own first day. A pair that is over is history, and counts as such.
 */
@Component
class PairsFromFiles {
  private final RoleHolders holders;
  private final Calendars calendars;
  private final ApplicationEventPublisher events;

  PairsFromFiles(RoleHolders holders, Calendars calendars, ApplicationEventPublisher events) {
    this.holders = holders;
    this.calendars = calendars;
    this.events = events;
  }

  @EventListener
  public void brought(PairBrought pair) {
    LocalDate today = calendars.of(pair.organization()).today();
    LocalDate day = pair.from().isBefore(today) ? today : pair.from();
    boolean over = pair.to() != null && pair.to().isBefore(today);
    if (!over && holders.rolesOf(pair.memberId(), day).contains(Role.NEW_MEMBER)) {
      events.publishEvent(
          new PairAgreed(pair.organization(), pair.memberId(), pair.mentorId(), pair.from(), true));
    }
  }
}
