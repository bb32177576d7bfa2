package org.almanac.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Block;
import org.almanac.meetings.CardsFollow;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingProgram;
import org.almanac.meetings.Participation;
import org.almanac.meetings.ParticipationState;
import org.almanac.meetings.Reach;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a cohort meeting follows when it moves, and what its agendas hold. */
@Service
@Transactional
class CohortMoves implements MeetingProgram {
  private final CardsFollow cards;
  private final Attendance attendance;
  private final CohortMembers members;
  private final CohortNews news;
  private final CohortMeetingProcess process;
  private final CohortRules cohortRules;
  private final Calendars calendars;
  private final Rules rules;

  CohortMoves(
      CardsFollow cards,
      Attendance attendance,
      CohortMembers members,
      CohortNews news,
      CohortMeetingProcess process,
      CohortRules cohortRules,
      Calendars calendars,
      Rules rules) {
    this.cards = cards;
    this.attendance = attendance;
    this.members = members;
    this.news = news;
    this.process = process;
    this.cohortRules = cohortRules;
    this.calendars = calendars;
    this.rules = rules;
  }

  @Override
  public String program() {
    return CohortProgram.PROGRAM;
  }

  /** The summary is counted so too: the tickets are closed before it is due, in August as well. */
  @Override
  public Rhythm ticketRhythm() {
    return Rhythm.SYSTEM;
  }

  @Override
  public void moved(Meeting meeting) {
    cards.moved(meeting);
  }

  @Override
  public void calledOff(Meeting meeting) {
    cards.calledOff(meeting);
  }

  @Override
  public Set<String> members(Meeting meeting) {
    return members.countingOn(meeting);
  }

  @Override
  public void putOff(String organization, LocalDate day) {
    cards.putOff(organization, program(), day);
  }

  @Override
  public List<Invitee> invited(Meeting meeting) {
    return members.on(meeting.organization(), meeting.date());
  }

  @Override
  public List<String> cardsDueUntil(String organization, Instant until) {
    return process.cardsDueUntil(organization, until);
  }

  @Override
  public Set<Role> memberRoles(String organization) {
    return Set.of(Role.NEW_MEMBER, Role.MENTOR);
  }

  @Override
  public Reach reach(Meeting meeting) {
    return members.reach(meeting.organization(), SchoolYear.containing(meeting.date()));
  }

  @Override
  public Instant cardsDue(Meeting meeting) {
    return dates(meeting).cardsDue();
  }

  private CohortDates dates(Meeting meeting) {
    String organization = meeting.organization();
    return CohortDates.of(meeting, calendars.of(organization), rules.of(organization));
  }

  /** Everybody who was invited and didn't leave the group, whether or not they came. */
  @Override
  public Set<String> hears(Meeting meeting) {
    return attendance.all(meeting.organization(), meeting.key()).stream()
        .filter(p -> p.state() != ParticipationState.LEFT)
        .filter(p -> p.state() != ParticipationState.CANCELLED)
        .map(Participation::person)
        .collect(Collectors.toSet());
  }

  @Override
  public void cardsOut(Meeting meeting, List<String> people) {
    news.cardsOut(meeting, people);
  }

  @Override
  public boolean countsOn(Meeting meeting, String person) {
    return members.countsOn(meeting, person);
  }

  @Override
  public void moveDates(Meeting meeting) {
    OrganizationCalendar calendar = calendars.of(meeting.organization());
    process.follow(
        meeting.processInstanceId().orElseThrow(),
        dates(meeting),
        FollowUpDates.attendanceDue(meeting.codeUntil(), calendar));
  }

  @Override
  public Verdict agenda(Meeting meeting, List<Block> agenda) {
    return cohortRules.practiceAndEmergentInEveryAgenda(rules.of(meeting.organization()), agenda);
  }
}
