package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.CardsFollow;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingProgram;
import org.almanac.meetings.Reach;
import org.almanac.meetings.Tables;
import org.almanac.notices.Announcements;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a meeting of the principal learning team follows when it moves. */
@Service
@Transactional
class PltMoves implements MeetingProgram {
  private final CardsFollow cards;
  private final Tables tables;
  private final Announcements announcements;
  private final PltMembers members;
  private final PltMonths months;
  private final PltMeetingProcess meetingProcess;
  private final PltYearProcess yearProcess;
  private final Calendars calendars;
  private final Rules rules;

  PltMoves(
      CardsFollow cards,
      Tables tables,
      Announcements announcements,
      PltMembers members,
      PltMonths months,
      PltMeetingProcess meetingProcess,
      PltYearProcess yearProcess,
      Calendars calendars,
      Rules rules) {
    this.cards = cards;
    this.tables = tables;
    this.announcements = announcements;
    this.members = members;
    this.months = months;
    this.meetingProcess = meetingProcess;
    this.yearProcess = yearProcess;
    this.calendars = calendars;
    this.rules = rules;
  }

  @Override
  public String program() {
    return PltOpening.PROGRAM;
  }

  /** Those who leave a ticket work in schools. */
  @Override
  public Rhythm ticketRhythm() {
    return Rhythm.SCHOOL;
  }

  @Override
  public Set<String> members(Meeting meeting) {
    return members.countingOn(meeting);
  }

  @Override
  public List<Invitee> invited(Meeting meeting) {
    return members.on(meeting.organization(), meeting.date());
  }

  @Override
  public List<String> cardsDueUntil(String organization, Instant until) {
    return meetingProcess.cardsDueUntil(organization, until);
  }

  /** Asked for a whole year at once, so the team's year is read and not its members. */
  @Override
  public boolean countsOn(Meeting meeting, String person) {
    PltMembers.Team team =
        members.team(meeting.organization(), SchoolYear.containing(meeting.date()));
    return team.told() && team.includes(person, meeting.date());
  }

  @Override
  public Set<Role> memberRoles(String organization) {
    return Set.copyOf(members.roles(organization));
  }

  @Override
  public Reach reach(Meeting meeting) {
    return members.reach(meeting.organization(), meeting.date());
  }

  @Override
  public Instant cardsDue(Meeting meeting) {
    return dates(meeting).cardsDue();
  }

  private PltDates dates(Meeting meeting) {
    String organization = meeting.organization();
    return PltDates.of(meeting, calendars.of(organization), rules.of(organization));
  }

  @Override
  public Set<String> hears(Meeting meeting) {
    String organization = meeting.organization();
    return members.on(organization, calendars.of(organization).today()).stream()
        .map(Invitee::person)
        .collect(Collectors.toSet());
  }

  /** The meeting's own dates in this transaction, the cards after it, one step each. */
  @Override
  public void moved(Meeting meeting) {
    cards.moved(meeting);
    datesChanged(meeting);
  }

  @Override
  public void calledOff(Meeting meeting) {
    cards.calledOff(meeting);
    datesChanged(meeting);
  }

  @Override
  public void moveDates(Meeting meeting) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    meetingProcess.follow(
        meeting.processInstanceId().orElseThrow(),
        dates(meeting),
        FollowUpDates.attendanceDue(meeting.codeUntil(), calendar));
  }

  /** Tables of the old day, made already: until the new one more answers come. */
  @Override
  public boolean tablesAnew(Meeting meeting, String instance) {
    String organization = meeting.organization();
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate due = PltDates.tablesOn(meeting.date(), calendar, rules.of(organization));
    return !tables.of(organization, meeting.key()).isEmpty()
        && meetingProcess.seated(instance)
        && due.isAfter(calendar.today());
  }

  /** Nobody is asked to tell from the field any more. */
  @Override
  public void callsOff(Meeting meeting) {
    String organization = meeting.organization();
    announcements.forget(
        organization,
        ConvenedMeetingProcess.businessKey(organization, meeting.key()),
        VoicesNotice.KIND);
  }

  @Override
  public void putOff(String organization, LocalDate day) {
    cards.putOff(organization, program(), day);
  }

  private void datesChanged(Meeting meeting) {
    String organization = meeting.organization();
    String year = SchoolYear.containing(meeting.date()).name();
    yearProcess
        .datesChanged(organization, year)
        .ifPresent(instance -> months.followDates(organization, year, instance));
  }
}
