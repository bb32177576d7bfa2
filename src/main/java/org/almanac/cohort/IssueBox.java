package org.almanac.cohort;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Emergent issues: open for anybody until the room sits down. */
@Service
@Transactional
class IssueBox {
  /** More than any room can talk about; a page that somebody floods stops there. */
  static final int MOST = 200;

  private final Issues issues;
  private final Meetings meetings;
  private final Calendars calendars;
  private final Clock clock;

  IssueBox(Issues issues, Meetings meetings, Calendars calendars, Clock clock) {
    this.issues = issues;
    this.meetings = meetings;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** How naming an issue went. */
  enum Named {
    THANKS,
    CLOSED,
    FULL
  }

  boolean open(Meeting meeting) {
    return meeting.state() == MeetingState.PLANNED && clock.instant().isBefore(meeting.beginsAt());
  }

  /** By the code of the room: on the meeting's own day, before it begins. */
  @Transactional(readOnly = true)
  Optional<Meeting> inTheRoom(String code) {
    return meetings
        .findByRoomCode(code)
        .filter(meeting -> meeting.program().equals(CohortProgram.PROGRAM))
        .filter(this::isToday);
  }

  private boolean isToday(Meeting meeting) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    return calendar.today().equals(meeting.date());
  }

  /** Named twice in the same words it stands there once. */
  Named name(Meeting meeting, String text) {
    if (!open(meeting)) {
      return Named.CLOSED;
    }
    List<String> all = of(meeting).stream().map(Issue::text).toList();
    if (all.contains(text)) {
      return Named.THANKS;
    }
    if (all.size() >= MOST) {
      return Named.FULL;
    }
    issues.save(new Issue(meeting.organization(), meeting.key(), text));
    return Named.THANKS;
  }

  @Transactional(readOnly = true)
  List<Issue> of(Meeting meeting) {
    return issues.findByOrganizationAndMeetingKeyOrderById(meeting.organization(), meeting.key());
  }

  /** A coordinator takes one away that names a person. */
  void takeAway(Meeting meeting, Long id) {
    issues
        .findByIdAndOrganizationAndMeetingKey(id, meeting.organization(), meeting.key())
        .ifPresent(issues::delete);
  }
}
