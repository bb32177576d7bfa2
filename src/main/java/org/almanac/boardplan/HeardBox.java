package org.almanac.boardplan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Left;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.RoomForm;
import org.almanac.meetings.Tickets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Were you heard, whose voice is missing: said at the end of a working meeting, by its code. */
@Service
@Transactional
class HeardBox implements RoomForm {
  static final String PAGE = "heard";

  private final MeetingVoices said;
  private final Tickets tickets;
  private final Meetings meetings;

  HeardBox(MeetingVoices said, Tickets tickets, Meetings meetings) {
    this.said = said;
    this.tickets = tickets;
    this.meetings = meetings;
  }

  @Override
  public String program() {
    return IdeaBox.PROGRAM;
  }

  @Override
  public String page() {
    return PAGE;
  }

  @Override
  @Transactional(readOnly = true)
  public int answers(Meeting meeting) {
    return said.countByOrganizationAndMeetingKey(meeting.organization(), meeting.key());
  }

  /** Whether it is a working meeting whose code is or was on a screen. */
  @Transactional(readOnly = true)
  public boolean asks(Meeting meeting) {
    return meeting.program().equals(program()) && tickets.codeIsOut(meeting);
  }

  /** Sent twice it counts once. */
  public Left leave(Meeting meeting, UUID once, WereYouHeard what) {
    if (!tickets.open(meeting)) {
      return Left.CLOSED;
    }
    if (!said.existsById(once)) {
      said.save(new MeetingVoice(once, meeting, what));
    }
    return Left.THANKS;
  }

  /** What was said, once nobody can say any more: until then not even how many. */
  @Transactional(readOnly = true)
  public List<WereYouHeard> of(Meeting meeting) {
    return tickets.closed(meeting)
        ? said.findByOrganizationAndMeetingKey(meeting.organization(), meeting.key()).stream()
            .map(MeetingVoice::said)
            .toList()
        : List.of();
  }

  @Transactional(readOnly = true)
  public boolean closed(Meeting meeting) {
    return tickets.closed(meeting);
  }

  /** The working meeting before this one that took place. */
  @Transactional(readOnly = true)
  public Optional<Meeting> before(Meeting meeting) {
    return meetings
        .findByOrganizationAndProgramOrderByDate(meeting.organization(), program())
        .stream()
        .filter(one -> one.date().isBefore(meeting.date()))
        .filter(one -> one.state() != MeetingState.CANCELLED)
        .filter(
            one -> SchoolYear.containing(one.date()).equals(SchoolYear.containing(meeting.date())))
        .reduce((one, later) -> later);
  }
}
