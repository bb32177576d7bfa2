package org.almanac.plt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.FormContext;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.NextStep;
import org.almanac.meetings.ParticipationState;
import org.almanac.meetings.StepState;
import org.almanac.meetings.Steps;
import org.almanac.people.Person;
import org.almanac.people.RoleHolders;
import org.almanac.people.StandIns;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes back on the cards. A card that is sent once more writes the rows of the first: what is
 * the same stays as it is, so a plan has no second version of the same line.
 */
@Service
@Transactional
class PltCardAnswers {
  private final Meetings meetings;
  private final Attendance attendance;
  private final Steps steps;
  private final Plans plans;
  private final Cards cards;
  private final RoleHolders holders;
  private final StandIns standIns;
  private final Rules rules;
  private final PltRules cardRules;
  private final Calendars calendars;
  private final Clock clock;

  PltCardAnswers(
      Meetings meetings,
      Attendance attendance,
      Steps steps,
      Plans plans,
      Cards cards,
      RoleHolders holders,
      StandIns standIns,
      Rules rules,
      PltRules cardRules,
      Calendars calendars,
      Clock clock) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.steps = steps;
    this.plans = plans;
    this.cards = cards;
    this.holders = holders;
    this.standIns = standIns;
    this.rules = rules;
    this.cardRules = cardRules;
    this.calendars = calendars;
    this.clock = clock;
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
    Card card = card(context).orElseGet(() -> fresh(context));
    if (sent.plan() != null) {
      card.plan(sent.plan(), refined(context, 0, sent.plan(), sent.moved(), card.planVersion()));
    }
    if (sent.otherPlan() != null) {
      card.otherPlan(
          sent.otherPlan(),
          refined(context, 1, sent.otherPlan(), sent.otherMoved(), card.otherVersion()));
    }
    if (coming && sent.brings() != null) {
      card.brings(sent.brings());
    }
    cards.save(card);
    return coming;
  }

  /** The other members' card: the own step, and whether they come. */
  boolean colleagueSent(FormContext context, PltMeetingCardColleague.Sent sent) {
    return sent(context, sent.step(), sent.cantCome());
  }

  /** Until the meeting begins, by who said something and is still a member, or who stands in. */
  @Transactional(readOnly = true)
  public Optional<Instant> changeableUntil(FormContext context) {
    return meetings
        .findByOrganizationAndKey(context.organization(), PltCards.key(context))
        .filter(m -> m.state() == MeetingState.PLANNED && clock.instant().isBefore(m.beginsAt()))
        .filter(m -> answered(context))
        .filter(m -> PltCards.own(context) || standsIn(context))
        .map(Meeting::beginsAt);
  }

  private boolean answered(FormContext context) {
    return attendance
        .of(context.organization(), PltCards.key(context), PltCards.participant(context))
        .filter(p -> p.coming() != Coming.UNKNOWN)
        .filter(p -> p.state() != ParticipationState.LEFT)
        .filter(p -> p.state() != ParticipationState.CANCELLED)
        .isPresent();
  }

  private boolean standsIn(FormContext context) {
    String organization = context.organization();
    LocalDate today = calendars.of(organization).today();
    return standIns
        .of(organization, PltCards.participant(context), today, nobody -> false)
        .map(Person::id)
        .filter(context.person()::equals)
        .isPresent();
  }

  /** The card's fields as they were sent. */
  @Transactional(readOnly = true)
  public Map<String, Object> sentBefore(FormContext context) {
    Map<String, Object> fields = new HashMap<>();
    String organization = context.organization();
    attendance
        .of(organization, PltCards.key(context), PltCards.participant(context))
        .ifPresent(p -> fields.put("cantCome", p.coming() == Coming.CANT_COME));
    if (PltCards.own(context)) {
      steps
          .answeredIn(organization, PltCards.key(context), context.person())
          .ifPresent(step -> put(fields, step));
    }
    card(context)
        .ifPresent(
            card -> {
              fields.put("plan", card.plan());
              fields.put("moved", line(card.planVersion()));
              fields.put("otherPlan", card.otherPlan());
              fields.put("otherMoved", line(card.otherVersion()));
              fields.put("brings", card.brings());
            });
    return fields;
  }

  private static void put(Map<String, Object> fields, NextStep step) {
    fields.put("lastStep", step.text());
    fields.put(
        "step",
        switch (step.state()) {
          case DONE -> "done";
          case STILL -> "still";
          default -> "letgo";
        });
  }

  private boolean sent(FormContext context, String step, boolean cantCome) {
    refuse(null, cardRules.cardBeforeMeeting(begins(context), clock.instant()));
    String organization = context.organization();
    if (step != null && PltCards.own(context)) {
      steps.lastBecame(organization, PltCards.key(context), context.person(), state(step));
    }
    Coming coming = cantCome ? Coming.CANT_COME : Coming.COMING;
    attendance.answered(organization, PltCards.key(context), PltCards.participant(context), coming);
    return !cantCome;
  }

  private Optional<Card> card(FormContext context) {
    return cards.findByOrganizationAndMeetingKeyAndPersonId(
        context.organization(), PltCards.key(context), PltCards.participant(context));
  }

  private static Card fresh(FormContext context) {
    return new Card(
        context.organization(), PltCards.key(context), PltCards.participant(context), null);
  }

  private String line(Long version) {
    return version == null ? null : plans.version(version).map(PlanVersion::whatMoved).orElse(null);
  }

  /** The version that holds this card's line: a new one only where the line is new. */
  private Long refined(FormContext context, int row, String plan, String moved, Long before) {
    boolean said = "moved".equals(plan) && moved != null;
    return !said || moved.strip().equals(line(before)) ? before : refine(context, row, moved);
  }

  /** The plan of the school in this row of the card: one row, or two of who leads two schools. */
  private Long refine(FormContext context, int row, String moved) {
    LocalDate day = calendars.of(context.organization()).local(begins(context)).toLocalDate();
    String year = SchoolYear.containing(day).name();
    return holders.schoolsOf(PltCards.participant(context), day).stream()
        .skip(row)
        .findFirst()
        .map(
            school -> {
              PlanVersion version =
                  plans.refine(
                      context.organization(), school.code(), year, moved, context.person());
              if (context.recordedBy() != null) {
                plans.recordedBy(version, context.recordedBy());
              }
              return version.id();
            })
        .orElse(null);
  }

  /** As the card's own instance knows it: a hundred cards an hour need not read the meeting. */
  private Instant begins(FormContext context) {
    return Optional.ofNullable(context.date(MeetingParticipationProcess.MEETING_BEGINS))
        .map(java.util.Date::toInstant)
        .orElseGet(() -> meetings.named(context.organization(), PltCards.key(context)).beginsAt());
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
