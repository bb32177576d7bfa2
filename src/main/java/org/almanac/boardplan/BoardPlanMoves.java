package org.almanac.boardplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.CardsFollow;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingProgram;
import org.almanac.meetings.Participation;
import org.almanac.meetings.ParticipationState;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a working meeting follows when it moves, and who is at its table. */
@Service
@Transactional
class BoardPlanMoves implements MeetingProgram {
  private final CardsFollow cards;
  private final Attendance attendance;
  private final BoardVoices voices;
  private final HeardNews heard;
  private final BoardPlans plans;
  private final BoardPlanMeetingProcess meetingProcess;
  private final BoardImprovementPlanProcess process;
  private final PhaseMoves phases;
  private final Calendars calendars;
  private final Rules rules;
  private final Clock clock;

  BoardPlanMoves(
      CardsFollow cards,
      Attendance attendance,
      BoardVoices voices,
      HeardNews heard,
      BoardPlans plans,
      BoardPlanMeetingProcess meetingProcess,
      BoardImprovementPlanProcess process,
      PhaseMoves phases,
      Calendars calendars,
      Rules rules,
      Clock clock) {
    this.cards = cards;
    this.attendance = attendance;
    this.voices = voices;
    this.heard = heard;
    this.plans = plans;
    this.meetingProcess = meetingProcess;
    this.process = process;
    this.phases = phases;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String program() {
    return BoardPlanProgram.PROGRAM;
  }

  @Override
  public Rhythm ticketRhythm() {
    return Rhythm.SYSTEM;
  }

  @Override
  public Set<Role> memberRoles(String organization) {
    return voices.of(organization, calendars.of(organization).today()).stream()
        .map(group -> group.voice().role())
        .collect(Collectors.toSet());
  }

  /** When the invitation goes out. */
  @Override
  public Instant cardsDue(Meeting meeting) {
    return new BoardPlanDates(
            calendars.of(meeting.organization()), rules.of(meeting.organization()))
        .invitations(meeting.date());
  }

  /**
   * Nobody counts on dates that are settled and whose cycle has not begun, nor on a day that nobody
   * began: January waited beyond it, or the plan is called off.
   */
  @Override
  public Set<String> members(Meeting meeting) {
    boolean none =
        plan(meeting)
            .filter(plan -> plan.waits() || unbegun(meeting) && gone(meeting, plan))
            .isPresent();
    return none ? Set.of() : ids(meeting);
  }

  private static boolean unbegun(Meeting meeting) {
    return meeting.processInstanceId().isEmpty();
  }

  private boolean gone(Meeting meeting, BoardPlan plan) {
    return plan.cancelled() || !meeting.endsAt().isAfter(clock.instant());
  }

  /** Nobody is invited while January waits. */
  @Override
  public boolean tells(Meeting meeting) {
    return plan(meeting).filter(BoardPlan::tells).isPresent();
  }

  private Optional<BoardPlan> plan(Meeting meeting) {
    return plans.findByOrganizationAndSchoolYear(
        meeting.organization(), SchoolYear.containing(meeting.date()).name());
  }

  private Set<String> ids(Meeting meeting) {
    return invited(meeting).stream().map(Invitee::person).collect(Collectors.toSet());
  }

  /** Everybody with a voice, without a card. */
  @Override
  public List<Invitee> invited(Meeting meeting) {
    return voices.of(meeting.organization(), meeting.date()).stream()
        .flatMap(group -> group.people().stream().map(person -> invitee(group.voice(), person)))
        .toList();
  }

  private static Invitee invitee(Voice voice, Person person) {
    return new Invitee(person.id(), voice.role().word(), null);
  }

  /** Superintendents and officers have the budget of a month with PLT in it. */
  @Override
  public boolean mailsCanWait() {
    return true;
  }

  /** What was heard so far rides in the same mail. */
  @Override
  public void cardsOut(Meeting meeting, List<String> people) {
    heard.now(meeting.organization());
  }

  /** None goes out whether or not there is room for it: they wait. */
  @Override
  public List<String> cardsDueUntil(String organization, Instant until) {
    return List.of();
  }

  @Override
  public Set<String> hears(Meeting meeting) {
    return attendance.all(meeting.organization(), meeting.key()).stream()
        .filter(part -> part.state() != ParticipationState.LEFT)
        .filter(part -> part.state() != ParticipationState.CANCELLED)
        .map(Participation::person)
        .collect(Collectors.toSet());
  }

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
    meetingProcess.follow(
        meeting.processInstanceId().orElseThrow(),
        meeting,
        calendars.of(meeting.organization()),
        rules.of(meeting.organization()));
  }

  @Override
  public void putOff(String organization, LocalDate day) {
    cards.putOff(organization, program(), day);
    phases.putOff(organization, day);
  }

  private void datesChanged(Meeting meeting) {
    process.datesChanged(meeting.organization(), SchoolYear.containing(meeting.date()).name());
  }
}
