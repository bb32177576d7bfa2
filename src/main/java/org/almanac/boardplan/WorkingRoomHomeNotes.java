package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.List;
import org.almanac.access.HomeNotes;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Component;

/** Tells a coordinator which working meeting has no place yet, in time for its invitation. */
@Component
class WorkingRoomHomeNotes implements HomeNotes {
  /** Somewhat before its mail can ride along. */
  private static final int DAYS_AHEAD = 35;

  private final BoardPlanDoor door;
  private final Meetings meetings;
  private final Calendars calendars;
  private final BipWords words;

  WorkingRoomHomeNotes(BoardPlanDoor door, Meetings meetings, Calendars calendars, BipWords words) {
    this.door = door;
    this.meetings = meetings;
    this.calendars = calendars;
    this.words = words;
  }

  /** The next one first: one at a time is enough. */
  @Override
  public List<Note> of(SignedIn me) {
    if (!door.coordinates(me)) {
      return List.of();
    }
    LocalDate today = calendars.of(me.organization()).today();
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(
            me.organization(), today, today.plusDays(DAYS_AHEAD))
        .stream()
        .filter(meeting -> meeting.program().equals(BoardPlanProgram.PROGRAM))
        .filter(meeting -> meeting.state() == MeetingState.PLANNED && !meeting.hasPlace())
        .limit(1)
        .map(this::note)
        .toList();
  }

  private Note note(Meeting meeting) {
    return new Note(
        words.say("home.room", words.day(meeting.date())),
        words.say("home.room.link"),
        "/meetings/" + meeting.key() + "/move");
  }
}
