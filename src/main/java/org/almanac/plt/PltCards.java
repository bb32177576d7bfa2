package org.almanac.plt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.SeparateTransactions;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.NextStep;
import org.almanac.meetings.Steps;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one card before a meeting: sent out to every member, and what it shows. */
@Service
@Transactional
class PltCards {
  private final Meetings meetings;
  private final Attendance attendance;
  private final MeetingParticipationProcess process;
  private final Announcements announcements;
  private final PltMembers members;
  private final Steps steps;
  private final RoleHolders holders;
  private final Rules rules;
  private final PltWords words;
  private final Calendars calendars;
  private final SeparateTransactions pages;
  private final Clock clock;

  PltCards(
      Meetings meetings,
      Attendance attendance,
      MeetingParticipationProcess process,
      Announcements announcements,
      PltMembers members,
      Steps steps,
      RoleHolders holders,
      Rules rules,
      PltWords words,
      Calendars calendars,
      SeparateTransactions pages,
      Clock clock) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.process = process;
    this.announcements = announcements;
    this.members = members;
    this.steps = steps;
    this.holders = holders;
    this.rules = rules;
    this.words = words;
    this.calendars = calendars;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * The rows first, then an instance for each row that has none, page by page: a second run does no
   * harm, and one that stopped half-way goes on where it was.
   */
  void sendOut(String organization, String key) {
    pages.run(() -> open(organization, key));
    pages.inPages(attendance.waiting(organization, key), page -> send(organization, key, page));
  }

  private void open(String organization, String key) {
    Meeting meeting = meetings.named(organization, key);
    attendance.open(organization, key, members.on(organization, meeting.date()));
  }

  private void send(String organization, String key, List<Long> page) {
    // a card that went out with the old day would not hear of the new one, nor of the calling off
    Meeting meeting = meetings.heldStill(organization, key);
    if (meeting.state() == MeetingState.CANCELLED) {
      return;
    }
    var participations = attendance.waiting(page);
    process.start(meeting, participations);
    announcements.announceAll(
        participations.stream()
            .map(
                p ->
                    Announcement.once(
                            organization,
                            MeetingParticipationProcess.businessKey(organization, key, p.person()),
                            CardNotice.KIND,
                            p.person())
                        .occurring(1 + p.leavings()))
            .toList());
  }

  Prefill shown(FormContext context) {
    String organization = context.organization();
    Meeting meeting = meeting(context);
    List<Unit> schools = holders.schoolsOf(participant(context), meeting.date());
    boolean two = schools.size() > 1;
    return Prefill.none()
        .with("school", two ? schools.get(0).name() : null)
        .with("otherSchool", two ? schools.get(1).name() : null)
        .with("heading", words.day(meeting.date()))
        .with("where", words.where(meeting))
        .with("tablesOn", words.day(tablesOn(meeting)))
        .with("lastStep", ownStep(context).map(NextStep::text).orElse(null));
  }

  /** A step is its owner's: who sends a card for somebody else neither sees nor answers it. */
  private Optional<NextStep> ownStep(FormContext context) {
    return own(context) ? steps.lastOf(context.organization(), context.person()) : Optional.empty();
  }

  static boolean own(FormContext context) {
    return context.recordedBy() == null && context.person().equals(participant(context));
  }

  private LocalDate tablesOn(Meeting meeting) {
    String organization = meeting.organization();
    return PltDates.tablesOn(meeting.date(), calendars.of(organization), rules.of(organization));
  }

  private Meeting meeting(FormContext context) {
    return meetings.named(context.organization(), key(context));
  }

  static String key(FormContext context) {
    return PltMeetingProcess.meetingKey(context.businessKey());
  }

  /** Whose card it is; somebody else may send it for them. */
  static String participant(FormContext context) {
    return context.businessKey().split(":")[2];
  }
}
