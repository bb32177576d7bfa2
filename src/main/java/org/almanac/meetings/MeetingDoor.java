package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets people to a meeting's pages: coordinators of its organization, and those who take part.
 * Another organization's meeting is not there at all.
 */
@Component
public class MeetingDoor {
  private final Meetings meetings;
  private final Participations participations;
  private final Calendars calendars;
  private final Clock clock;

  MeetingDoor(Meetings meetings, Participations participations, Calendars calendars, Clock clock) {
    this.meetings = meetings;
    this.participations = participations;
    this.calendars = calendars;
    this.clock = clock;
  }

  public Meeting forCoordinator(SignedIn me, String key) {
    if (!coordinates(me)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return meetings.findByOrganizationAndKey(me.organization(), key).orElseThrow(this::notThere);
  }

  public Meeting forAnyone(SignedIn me, String key) {
    Meeting meeting =
        meetings.findByOrganizationAndKey(me.organization(), key).orElseThrow(this::notThere);
    if (!coordinates(me) && !takesPart(me, meeting)) {
      throw notThere();
    }
    return meeting;
  }

  public boolean coordinates(SignedIn me) {
    return me.is(Role.COORDINATOR);
  }

  public MeetingView view(Meeting meeting) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    Instant now = clock.instant();
    return new MeetingView(
        meeting.key(),
        meeting.program(),
        meeting.title(),
        calendar.local(meeting.beginsAt()),
        calendar.local(meeting.endsAt()),
        meeting.coffeeAt().map(calendar::local).orElse(null),
        meeting.place(),
        meeting.room(),
        meeting.link(),
        meeting.state() == MeetingState.CANCELLED,
        meeting.roomCode(),
        calendar.local(meeting.codeFrom()),
        calendar.local(meeting.codeUntil()),
        meeting.ticketsOpenAt(now),
        meeting.ticketsClosedAt(now),
        meeting.version(),
        meeting.tableSize() > 0);
  }

  /** Whether they are invited and didn't leave. */
  public boolean takesPart(SignedIn me, Meeting meeting) {
    return participations
        .findByOrganizationAndMeetingKeyAndPersonId(meeting.organization(), meeting.key(), me.id())
        .filter(part -> part.state() != ParticipationState.LEFT)
        .isPresent();
  }

  private ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
