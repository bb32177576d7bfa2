package org.almanac.meetings;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what stands on paper, row by row, so that one row's trouble leaves the others alone. */
@Service
@Transactional
class PaperTyping {
  private final Meetings meetings;
  private final Participations participations;
  private final Tickets tickets;
  private final Questions questions;
  private final BehalfRecords records;
  private final ObjectProvider<Checklist> checklists;
  private final Clock clock;

  PaperTyping(
      Meetings meetings,
      Participations participations,
      Tickets tickets,
      Questions questions,
      BehalfRecords records,
      ObjectProvider<Checklist> checklists,
      Clock clock) {
    this.meetings = meetings;
    this.participations = participations;
    this.tickets = tickets;
    this.questions = questions;
    this.records = records;
    this.checklists = checklists;
    this.clock = clock;
  }

  /** Paper tickets are taken from the last minutes of the meeting until its summary is out. */
  @Transactional(readOnly = true)
  public boolean open(Meeting meeting) {
    return meeting.state() != MeetingState.CANCELLED
        && !clock.instant().isBefore(meeting.codeFrom())
        && checklists.stream()
            .filter(checklist -> checklist.program().equals(meeting.program()))
            .noneMatch(checklist -> checklist.over(meeting));
  }

  /**
   * Notes that somebody was there or away, as seen by who typed it. False when somebody else noted
   * something different meanwhile.
   */
  public boolean there(Meeting meeting, String person, Optional<Boolean> seen, boolean there) {
    Participation row = row(meeting, person);
    if (row.attended().equals(Optional.of(there))) {
      return true;
    }
    if (!row.attended().equals(seen)) {
      return false;
    }
    meetings.forChange(meeting.organization(), meeting.key());
    row.wasThere(there);
    return true;
  }

  /** A ticket with a name on it: once for each, and who leaves one was there. */
  public Left ticket(
      Meeting meeting, String person, TicketText text, boolean back, String recordedBy) {
    Participation row = row(meeting, person);
    if (!open(meeting)) {
      return Left.CLOSED;
    }
    Left left = tickets.typed(row, text, back);
    if (left == Left.THANKS) {
      records.save(
          new BehalfRecord(
              row, BehalfRecord.What.TICKET, BehalfRecord.How.PAPER, recordedBy, clock.instant()));
      if (row.attended().isEmpty()) {
        meetings.forChange(meeting.organization(), meeting.key());
        row.wasThere(true);
      }
    }
    return left;
  }

  /** A ticket without a name. */
  public Left ticket(Meeting meeting, UUID once, TicketText text) {
    if (!open(meeting)) {
      return Left.CLOSED;
    }
    return tickets.typedFromRoom(meeting, once, text);
  }

  /**
   * After the tickets have closed the questions were collected: those of a whole sheet join them at
   * once, so that their order says nothing about the rows.
   */
  public void collect(Meeting meeting) {
    if (meeting.ticketsClosedAt(clock.instant())) {
      questions.collect(meeting.organization(), meeting.key());
    }
  }

  private Participation row(Meeting meeting, String person) {
    return participations
        .findByOrganizationAndMeetingKeyAndPersonId(meeting.organization(), meeting.key(), person)
        .orElseThrow();
  }
}
