package org.almanac.cohort;

import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingDoor;
import org.almanac.meetings.MeetingView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets people to the pages of a cohort meeting; any other meeting has none of them. */
@Component
class CohortDoor {
  private final MeetingDoor door;
  private final MentorTeam team;

  CohortDoor(MeetingDoor door, MentorTeam team) {
    this.door = door;
    this.team = team;
  }

  /** Whoever takes part, and coordinators. */
  Meeting forAnyone(SignedIn me, String key) {
    return cohort(door.forAnyone(me, key));
  }

  /** Whoever was invited: what they say is theirs, and a coordinator has no say in it. */
  Meeting forInvited(SignedIn me, String key) {
    Meeting meeting = forAnyone(me, key);
    if (!door.takesPart(me, meeting)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return meeting;
  }

  /** The mentor team, as far as it is invited, and coordinators. */
  Meeting forTeam(SignedIn me, String key) {
    Meeting meeting = forAnyone(me, key);
    if (!designs(me)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return meeting;
  }

  Meeting forCoordinator(SignedIn me, String key) {
    return cohort(door.forCoordinator(me, key));
  }

  boolean designs(SignedIn me) {
    Set<String> members = team.of(me.organization());
    return door.coordinates(me) || members.contains(me.id());
  }

  boolean coordinates(SignedIn me) {
    return door.coordinates(me);
  }

  boolean takesPart(SignedIn me, Meeting meeting) {
    return door.takesPart(me, meeting);
  }

  MeetingView view(Meeting meeting) {
    return door.view(meeting);
  }

  private static Meeting cohort(Meeting meeting) {
    if (!meeting.program().equals(CohortProgram.PROGRAM)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return meeting;
  }
}
