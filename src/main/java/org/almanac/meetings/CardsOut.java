package org.almanac.meetings;

import java.util.List;
import org.almanac.engine.SeparateTransactions;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one card before a meeting, sent out to everybody whom its program invites; who is invited
 * without one is told as well.
 */
@Service
@Transactional
public class CardsOut {
  private final Meetings meetings;
  private final MeetingPrograms programs;
  private final Attendance attendance;
  private final StillAwaited awaited;
  private final MeetingParticipationProcess process;
  private final Announcements announcements;
  private final CardsThatWait waiting;
  private final SeparateTransactions pages;

  CardsOut(
      Meetings meetings,
      MeetingPrograms programs,
      Attendance attendance,
      StillAwaited awaited,
      MeetingParticipationProcess process,
      Announcements announcements,
      CardsThatWait waiting,
      SeparateTransactions pages) {
    this.meetings = meetings;
    this.programs = programs;
    this.attendance = attendance;
    this.awaited = awaited;
    this.process = process;
    this.announcements = announcements;
    this.waiting = waiting;
    this.pages = pages;
  }

  /** The kind of the mails about a card of this program. */
  public static String kind(String program) {
    return program + "-card";
  }

  /**
   * The rows first, then an instance for each row that has none, page by page: a second run does no
   * harm, and one that stopped half-way goes on where it was.
   */
  public void sendOut(String organization, String key) {
    pages.run(() -> open(organization, key));
    pages.inPages(
        attendance.waiting(organization, key),
        page -> {
          // a card that went out with the old day would not hear of the new one, nor of the
          // calling off
          Meeting meeting = meetings.heldStill(organization, key);
          if (meeting.state() != MeetingState.CANCELLED) {
            send(meeting, attendance.waiting(page));
          }
        });
  }

  private void open(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    List<Invitee> invited = programs.of(meeting).invited(meeting);
    attendance.open(organization, key, invited);
    awaited.follow(meeting, invited);
  }

  private void send(Meeting meeting, List<Participation> participations) {
    process.start(meeting, participations.stream().filter(p -> p.formKey() != null).toList());
    MeetingProgram program = programs.of(meeting);
    if (program.mailsCanWait()) {
      waiting.now(meeting.organization());
    } else {
      announcements.announceAll(
          participations.stream().map(p -> announcement(meeting, p)).toList());
    }
    program.cardsOut(meeting, participations.stream().map(Participation::person).toList());
  }

  /** Who left and came back hears anew. */
  static Announcement announcement(Meeting meeting, Participation part) {
    return announcement(meeting, part.person()).occurring(1 + part.leavings());
  }

  static Announcement announcement(Meeting meeting, String person) {
    return Announcement.once(
        meeting.organization(),
        MeetingParticipationProcess.businessKey(meeting.organization(), meeting.key(), person),
        kind(meeting.program()),
        person);
  }
}
