package org.almanac.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.engine.SeparateTransactions;
import org.almanac.notices.Announcements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of a meeting follow it when it moves, is called off, or its schools are closed. */
@Service
@Transactional
public class CardsFollow {
  private final Meetings meetings;
  private final MeetingPrograms programs;
  private final Attendance attendance;
  private final MeetingParticipationProcess participations;
  private final ConvenedMeetingProcess convened;
  private final Convening convening;
  private final ChangeNews news;
  private final StillAwaited awaited;
  private final Announcements announcements;
  private final SeparateTransactions pages;
  private final Calendars calendars;

  CardsFollow(
      Meetings meetings,
      MeetingPrograms programs,
      Attendance attendance,
      MeetingParticipationProcess participations,
      ConvenedMeetingProcess convened,
      Convening convening,
      ChangeNews news,
      StillAwaited awaited,
      Announcements announcements,
      SeparateTransactions pages,
      Calendars calendars) {
    this.meetings = meetings;
    this.programs = programs;
    this.attendance = attendance;
    this.participations = participations;
    this.convened = convened;
    this.convening = convening;
    this.news = news;
    this.awaited = awaited;
    this.announcements = announcements;
    this.pages = pages;
    this.calendars = calendars;
  }

  /**
   * A meeting moved, in the same transaction: its instance hears of it, and tells the cards after
   * it, one step each; where no instance waits for such news, all follow at once.
   */
  public void moved(Meeting meeting) {
    String organization = meeting.organization();
    awaits(meeting);
    String instance = meeting.processInstanceId().orElse(null);
    if (instance == null || !convened.moved(organization, instance)) {
      if (instance != null && convened.runs(instance)) {
        programs.of(meeting).moveDates(meeting);
      }
      follow(meeting);
      news.tell(meeting, programs.of(meeting).members(meeting));
    }
  }

  /** Who holds no role any more on its new day is awaited until then. */
  private void awaits(Meeting meeting) {
    if (!attendance.all(meeting.organization(), meeting.key()).isEmpty()) {
      awaited.follow(meeting, programs.of(meeting).invited(meeting));
    }
  }

  /** A meeting is called off, in the same transaction: its instance ends, and what hangs on it. */
  public void calledOff(Meeting meeting) {
    String instance = meeting.processInstanceId().orElse(null);
    if (instance == null) {
      callOff(meeting.organization(), meeting.key());
    } else if (!convened.cancelled(meeting.organization(), instance)) {
      convened.end(instance, "called off");
    }
  }

  /** "Move the dates": from the meeting's row, so a second time changes nothing. */
  public void moveDates(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    programs.of(meeting).moveDates(meeting);
  }

  /**
   * "Tell the cards", when the move is kept: page by page, so that a card that can't follow holds
   * up no other; a second run does no harm. Then people are told.
   *
   * @return whether tables that were made already are to be made anew
   */
  public boolean tell(String organization, String key, String instance) {
    Meeting meeting = meetings.named(organization, key);
    pages.inPages(attendance.all(organization, key), page -> follow(meeting, page));
    news.tell(meeting, programs.of(meeting).members(meeting));
    return programs.of(meeting).tablesAnew(meeting, instance);
  }

  /** Each card has the meeting's times as its row has them now. */
  public void follow(Meeting meeting) {
    follow(meeting, attendance.all(meeting.organization(), meeting.key()));
  }

  private void follow(Meeting meeting, List<Participation> cards) {
    cards.forEach(card -> participations.meetingMoved(meeting, card));
  }

  /**
   * A meeting that nobody holds any more: called off, and whoever was told of it learns it; a
   * second time changes nothing.
   */
  public void notHeld(String organization, String key) {
    convening.cancel(organization, key);
    callOff(organization, key);
  }

  /**
   * What hangs on a meeting that was called off: its cards, what was to be told; people are told.
   */
  public void callOff(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    programs.of(meeting).callsOff(meeting);
    attendance
        .all(organization, key)
        .forEach(
            p -> {
              announcements.forget(
                  organization,
                  MeetingParticipationProcess.businessKey(organization, key, p.person()));
              participations.meetingCancelled(p);
            });
    news.tell(meeting, programs.of(meeting).members(meeting));
  }

  /** The schools are closed on this day: the tickets stay open longer, and what is due waits. */
  public void putOff(Meeting meeting, LocalDate day) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    // a closed day inside the window costs people as much as one at its end
    Instant counted = convening.ticketsClose(meeting);
    boolean over = !meeting.codeUntil().isAfter(calendar.at(day, LocalTime.MIN));
    boolean longer = !over && counted.isAfter(meeting.codeUntil());
    Instant until = longer ? counted : meeting.codeUntil();
    convening.ticketsUntil(meeting.organization(), meeting.key(), until);
    meeting
        .processInstanceId()
        .filter(convened::runs)
        .ifPresent(
            instance ->
                convened.putOff(instance, until, due -> calendar.putOff(Rhythm.SYSTEM, due, day)));
    if (longer) {
      follow(meeting);
    }
  }

  /** The same for all meetings of a program that aren't called off. */
  public void putOff(String organization, String program, LocalDate day) {
    meetings.findByOrganizationAndProgramOrderByDate(organization, program).stream()
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .forEach(meeting -> putOff(meeting, day));
  }
}
