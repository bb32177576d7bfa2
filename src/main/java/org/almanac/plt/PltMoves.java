package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.SeparateTransactions;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.ChangeNews;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.MeetingProgram;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Participation;
import org.almanac.meetings.Tables;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a meeting of the principal learning team follows when it moves. */
@Service
@Transactional
class PltMoves implements MeetingProgram {
  private final Meetings meetings;
  private final Attendance attendance;
  private final Tables tables;
  private final Convening convening;
  private final MeetingParticipationProcess participations;
  private final ChangeNews news;
  private final PltMembers members;
  private final PltMonths months;
  private final PltMeetingProcess meetingProcess;
  private final PltYearProcess yearProcess;
  private final SeparateTransactions pages;
  private final Calendars calendars;
  private final Rules rules;

  PltMoves(
      Meetings meetings,
      Attendance attendance,
      Tables tables,
      Convening convening,
      MeetingParticipationProcess participations,
      ChangeNews news,
      PltMembers members,
      PltMonths months,
      PltMeetingProcess meetingProcess,
      PltYearProcess yearProcess,
      SeparateTransactions pages,
      Calendars calendars,
      Rules rules) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.tables = tables;
    this.convening = convening;
    this.participations = participations;
    this.news = news;
    this.members = members;
    this.months = months;
    this.meetingProcess = meetingProcess;
    this.yearProcess = yearProcess;
    this.pages = pages;
    this.calendars = calendars;
    this.rules = rules;
  }

  @Override
  public String program() {
    return PltOpening.PROGRAM;
  }

  @Override
  public Set<String> members(Meeting meeting) {
    return members.countingOn(meeting);
  }

  /** The meeting's own dates in this transaction, the cards after it, one step each. */
  @Override
  public void moved(Meeting meeting) {
    String organization = meeting.organization();
    String instance = meeting.processInstanceId().orElse(null);
    if (instance == null || !meetingProcess.moved(organization, instance)) {
      if (instance != null && meetingProcess.runs(instance)) {
        moveDates(organization, meeting.key());
      }
      cardsFollow(meeting);
      news.tell(meeting, members(meeting));
    }
    datesChanged(meeting);
  }

  @Override
  public void calledOff(Meeting meeting) {
    String organization = meeting.organization();
    String instance = meeting.processInstanceId().orElse(null);
    if (instance == null) {
      months.callOff(organization, meeting.key());
    } else if (!meetingProcess.cancelled(organization, instance)) {
      meetingProcess.end(instance, "called off");
    }
    datesChanged(meeting);
  }

  /** "Move the dates": from the meeting's row, so a second time changes nothing. */
  void moveDates(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    OrganizationCalendar calendar = calendars.of(organization);
    PltDates dates = PltDates.of(meeting, calendar, rules.of(organization));
    meetingProcess.follow(
        meeting.processInstanceId().orElseThrow(),
        dates,
        PltDates.attendanceDue(meeting, calendar));
  }

  /**
   * "Tell the cards", when the move is kept: page by page, so that a card that can't follow holds
   * up no other; a second run does no harm. Then people are told.
   */
  void tellCards(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    pages.inPages(attendance.all(organization, key), page -> cardsFollow(meeting, page));
    news.tell(meeting, members(meeting));
  }

  /** Each card has the meeting's times as its row has them now. */
  void cardsFollow(Meeting meeting) {
    cardsFollow(meeting, cards(meeting));
  }

  private void cardsFollow(Meeting meeting, List<Participation> cards) {
    cards.forEach(card -> participations.meetingMoved(meeting, card));
  }

  private List<Participation> cards(Meeting meeting) {
    return attendance.all(meeting.organization(), meeting.key());
  }

  /** Tables of the old day, made already: until the new one more answers come. */
  boolean tablesAnew(String organization, String key, String instance) {
    Meeting meeting = meetings.named(organization, key);
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate due = PltDates.tablesOn(meeting.date(), calendar, rules.of(organization));
    return !tables.of(organization, key).isEmpty()
        && meetingProcess.seated(instance)
        && due.isAfter(calendar.today());
  }

  @Override
  public void putOff(String organization, LocalDate day) {
    meetings.findByOrganizationAndProgramOrderByDate(organization, program()).stream()
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .forEach(meeting -> putOff(meeting, day));
  }

  private void putOff(Meeting meeting, LocalDate day) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    // a closed day inside the window costs people as much as one at its end
    Instant counted = convening.ticketsClose(meeting);
    boolean over = !meeting.codeUntil().isAfter(calendar.at(day, LocalTime.MIN));
    boolean longer = !over && counted.isAfter(meeting.codeUntil());
    Instant until = longer ? counted : meeting.codeUntil();
    convening.ticketsUntil(meeting.organization(), meeting.key(), until);
    meeting
        .processInstanceId()
        .filter(meetingProcess::runs)
        .ifPresent(
            instance ->
                meetingProcess.putOff(
                    instance, until, due -> calendar.putOff(Rhythm.SYSTEM, due, day)));
    if (longer) {
      cardsFollow(meeting);
    }
  }

  private void datesChanged(Meeting meeting) {
    String organization = meeting.organization();
    String year = SchoolYear.containing(meeting.date()).name();
    yearProcess
        .datesChanged(organization, year)
        .ifPresent(instance -> months.followDates(organization, year, instance));
  }
}
