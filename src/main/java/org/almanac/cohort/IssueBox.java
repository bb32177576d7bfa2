package org.almanac.cohort;

import java.time.Clock;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Emergent issues: open for anybody until the room sits down. */
@Service
@Transactional
class IssueBox {
  /** More than any room can talk about; a page that somebody floods stops there. */
  static final int MOST = 200;

  private final Issues issues;
  private final Calendars calendars;
  private final Clock clock;

  IssueBox(Issues issues, Calendars calendars, Clock clock) {
    this.issues = issues;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** How naming an issue went. */
  enum Named {
    THANKS,
    /** Somebody said it in the same words. */
    THERE,
    CLOSED,
    /** The meeting doesn't take place. */
    OFF,
    FULL,
    /** From this place so many came that the next has to wait. */
    WAIT;

    boolean fine() {
      return this == THANKS || this == THERE;
    }
  }

  boolean open(Meeting meeting) {
    return meeting.state() == MeetingState.PLANNED && clock.instant().isBefore(meeting.beginsAt());
  }

  /** Whether the code of the room opens the list: on the meeting's own day. */
  boolean inTheRoom(Meeting meeting) {
    return meeting.program().equals(CohortProgram.PROGRAM) && isToday(meeting);
  }

  private boolean isToday(Meeting meeting) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    return calendar.today().equals(meeting.date());
  }

  /** Named twice in the same words it stands there once. */
  Named name(Meeting meeting, String text) {
    return name(meeting, text, false);
  }

  /**
   * The same from a place.
   *
   * @param waits whether nothing more is added from there for now
   */
  Named name(Meeting meeting, String text, boolean waits) {
    if (!open(meeting)) {
      return meeting.state() == MeetingState.CANCELLED ? Named.OFF : Named.CLOSED;
    }
    List<String> all = of(meeting).stream().map(Issue::text).toList();
    if (all.contains(text)) {
      return Named.THERE;
    }
    if (all.size() >= MOST) {
      return Named.FULL;
    }
    if (waits) {
      return Named.WAIT;
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
