package org.almanac.meetings;

import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.engine.SeparateTransactions;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
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
  private final SeparateTransactions pages;
  private final MailRoom room;
  private final Calendars calendars;

  CardsOut(
      Meetings meetings,
      MeetingPrograms programs,
      Attendance attendance,
      StillAwaited awaited,
      MeetingParticipationProcess process,
      Announcements announcements,
      SeparateTransactions pages,
      MailRoom room,
      Calendars calendars) {
    this.meetings = meetings;
    this.programs = programs;
    this.attendance = attendance;
    this.awaited = awaited;
    this.process = process;
    this.announcements = announcements;
    this.pages = pages;
    this.room = room;
    this.calendars = calendars;
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
    announcements.announceAll(
        participations.stream()
            .filter(p -> mailed(meeting, p.person()))
            .map(p -> announcement(meeting, p.person()).occurring(1 + p.leavings()))
            .toList());
    programs
        .of(meeting)
        .cardsOut(meeting, participations.stream().map(Participation::person).toList());
  }

  private boolean mailed(Meeting meeting, String person) {
    String organization = meeting.organization();
    return !programs.of(meeting).mailsCanWait()
        || room.goesAnyway(organization, person)
        || room.fits(organization, person, calendars.of(organization).today());
  }

  static Announcement announcement(Meeting meeting, String person) {
    return Announcement.once(
        meeting.organization(),
        MeetingParticipationProcess.businessKey(meeting.organization(), meeting.key(), person),
        kind(meeting.program()),
        person);
  }
}
