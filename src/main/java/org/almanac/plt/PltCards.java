package org.almanac.plt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Refusal;
import org.almanac.engine.SeparateTransactions;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.NextStep;
import org.almanac.meetings.StepState;
import org.almanac.meetings.Steps;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one card before a meeting: sent out to every member, and what comes back on it. */
@Service
@Transactional
class PltCards {
  private final Meetings meetings;
  private final Attendance attendance;
  private final MeetingParticipationProcess process;
  private final Announcements announcements;
  private final PltMembers members;
  private final Steps steps;
  private final Plans plans;
  private final Cards cards;
  private final RoleHolders holders;
  private final Rules rules;
  private final PltRules cardRules;
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
      Plans plans,
      Cards cards,
      RoleHolders holders,
      Rules rules,
      PltRules cardRules,
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
    this.plans = plans;
    this.cards = cards;
    this.holders = holders;
    this.rules = rules;
    this.cardRules = cardRules;
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

  /** A principal's card: a version of the plan when something moved, and what comes along. */
  boolean principalSent(FormContext context, PltMeetingCard.Sent sent) {
    if (!sent.cantCome()) {
      refuse("plan", cardRules.planAnswered(sent.plan(), sent.moved()));
      if (sent.otherPlan() != null) {
        refuse("otherPlan", cardRules.planAnswered(sent.otherPlan(), sent.otherMoved()));
      }
      refuse("brings", cardRules.artifactsAtLeast(rules.of(context.organization()), sent.brings()));
    }
    boolean coming = sent(context, sent.step(), sent.cantCome());
    if (moved(sent.plan(), sent.moved())) {
      refine(context, 0, sent.moved());
    }
    if (moved(sent.otherPlan(), sent.otherMoved())) {
      refine(context, 1, sent.otherMoved());
    }
    if (coming && sent.brings() != null) {
      brings(context, sent.brings());
    }
    return coming;
  }

  private void brings(FormContext context, String what) {
    String who = participant(context);
    cards.save(
        cards
            .findByOrganizationAndMeetingKeyAndPersonId(context.organization(), key(context), who)
            .map(before -> before.brings(what))
            .orElseGet(() -> new Card(context.organization(), key(context), who, what)));
  }

  /** The other members' card: the own step, and whether they come. */
  boolean colleagueSent(FormContext context, PltMeetingCardColleague.Sent sent) {
    return sent(context, sent.step(), sent.cantCome());
  }

  private boolean sent(FormContext context, String step, boolean cantCome) {
    refuse(null, cardRules.cardBeforeMeeting(begins(context), clock.instant()));
    if (step != null && own(context)) {
      steps.lastBecame(context.organization(), context.person(), state(step));
    }
    Coming coming = cantCome ? Coming.CANT_COME : Coming.COMING;
    attendance.answered(context.organization(), key(context), participant(context), coming);
    return !cantCome;
  }

  /** A step is its owner's: who sends a card for somebody else neither sees nor answers it. */
  private Optional<NextStep> ownStep(FormContext context) {
    return own(context) ? steps.lastOf(context.organization(), context.person()) : Optional.empty();
  }

  private static boolean own(FormContext context) {
    return context.recordedBy() == null && context.person().equals(participant(context));
  }

  private static boolean moved(String plan, String moved) {
    return "moved".equals(plan) && moved != null;
  }

  /** The plan of the school in this row of the card: one row, or two of who leads two schools. */
  private void refine(FormContext context, int row, String moved) {
    LocalDate day = calendars.of(context.organization()).local(begins(context)).toLocalDate();
    String year = SchoolYear.containing(day).name();
    holders.schoolsOf(participant(context), day).stream()
        .skip(row)
        .findFirst()
        .ifPresent(
            school -> {
              PlanVersion version =
                  plans.refine(
                      context.organization(), school.code(), year, moved, context.person());
              if (context.recordedBy() != null) {
                plans.recordedBy(version, context.recordedBy());
              }
            });
  }

  private LocalDate tablesOn(Meeting meeting) {
    String organization = meeting.organization();
    return PltDates.tablesOn(meeting.date(), calendars.of(organization), rules.of(organization));
  }

  private Meeting meeting(FormContext context) {
    return meetings.named(context.organization(), key(context));
  }

  private static String key(FormContext context) {
    return PltMeetingProcess.meetingKey(context.businessKey());
  }

  /** As the card's own instance knows it: a hundred cards an hour need not read the meeting. */
  private static Instant begins(FormContext context) {
    return context.date(MeetingParticipationProcess.MEETING_BEGINS).toInstant();
  }

  /** Whose card it is; somebody else may send it for them. */
  private static String participant(FormContext context) {
    return context.businessKey().split(":")[2];
  }

  private static StepState state(String step) {
    return switch (step) {
      case "done" -> StepState.DONE;
      case "still" -> StepState.STILL;
      default -> StepState.LET_GO;
    };
  }

  private static void refuse(String field, Verdict verdict) {
    if (verdict.refused()) {
      throw new Refusal(field, verdict.words(Strength.REFUSE));
    }
  }
}
