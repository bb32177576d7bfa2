package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.engine.FormContext;
import org.almanac.engine.Refusal;
import org.almanac.people.Person;
import org.almanac.people.StandIns;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What every card asks, whatever else its program asks: whether one comes, and the last step. */
@Service
@Transactional
public class CardReplies {
  private final Meetings meetings;
  private final Attendance attendance;
  private final Steps steps;
  private final StandIns standIns;
  private final CardRules rules;
  private final Calendars calendars;
  private final Clock clock;

  CardReplies(
      Meetings meetings,
      Attendance attendance,
      Steps steps,
      StandIns standIns,
      CardRules rules,
      Calendars calendars,
      Clock clock) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.steps = steps;
    this.standIns = standIns;
    this.rules = rules;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Whose card it is; somebody else may send it for them. */
  public static String participant(FormContext context) {
    return context.businessKey().split(":")[2];
  }

  public static String key(FormContext context) {
    return ConvenedMeetingProcess.meetingKey(context.businessKey());
  }

  /** Whether who sends the card is whose card it is. */
  public static boolean own(FormContext context) {
    return context.recordedBy() == null && context.person().equals(participant(context));
  }

  /** A step is its owner's: who sends a card for somebody else neither sees nor answers it. */
  @Transactional(readOnly = true)
  public Optional<String> lastStep(FormContext context) {
    return own(context)
        ? steps.lastOf(context.organization(), context.person()).map(NextStep::text)
        : Optional.empty();
  }

  /**
   * Keeps what was said.
   *
   * @return whether the person comes
   */
  public boolean sent(FormContext context, String step, boolean cantCome) {
    refuse(null, rules.cardBeforeMeeting(begins(context), clock.instant()));
    String organization = context.organization();
    if (step != null && own(context)) {
      steps.lastBecame(organization, key(context), context.person(), state(step));
    }
    Coming coming = cantCome ? Coming.CANT_COME : Coming.COMING;
    attendance.answered(organization, key(context), participant(context), coming);
    return !cantCome;
  }

  /** Until the meeting begins, by who said something and is still a member, or who stands in. */
  @Transactional(readOnly = true)
  public Optional<Instant> changeableUntil(FormContext context) {
    return meetings
        .findByOrganizationAndKey(context.organization(), key(context))
        .filter(m -> m.state() == MeetingState.PLANNED && clock.instant().isBefore(m.beginsAt()))
        .filter(m -> answered(context))
        .filter(m -> own(context) || standsIn(context))
        .map(Meeting::beginsAt);
  }

  /** The fields that every card has, as they were sent. */
  @Transactional(readOnly = true)
  public Map<String, Object> sentBefore(FormContext context) {
    Map<String, Object> fields = new HashMap<>();
    String organization = context.organization();
    attendance
        .of(organization, key(context), participant(context))
        .ifPresent(p -> fields.put("cantCome", p.coming() == Coming.CANT_COME));
    if (own(context)) {
      steps
          .answeredIn(organization, key(context), context.person())
          .ifPresent(step -> put(fields, step));
    }
    return fields;
  }

  /** When the meeting begins, as the card's own instance knows it: a hundred cards an hour. */
  public Instant begins(FormContext context) {
    return Optional.ofNullable(context.date(MeetingParticipationProcess.MEETING_BEGINS))
        .map(Date::toInstant)
        .orElseGet(() -> meetings.named(context.organization(), key(context)).beginsAt());
  }

  /** Sends a card back with what a rule says of a field. */
  public static void refuse(String field, Verdict verdict) {
    if (verdict.refused()) {
      throw new Refusal(field, verdict.words(Strength.REFUSE));
    }
  }

  private boolean answered(FormContext context) {
    return attendance
        .of(context.organization(), key(context), participant(context))
        .filter(p -> p.coming() != Coming.UNKNOWN)
        .filter(p -> p.state() != ParticipationState.LEFT)
        .filter(p -> p.state() != ParticipationState.CANCELLED)
        .isPresent();
  }

  private boolean standsIn(FormContext context) {
    String organization = context.organization();
    LocalDate today = calendars.of(organization).today();
    return standIns
        .of(organization, participant(context), today, nobody -> false)
        .map(Person::id)
        .filter(context.person()::equals)
        .isPresent();
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

  private static StepState state(String step) {
    return switch (step) {
      case "done" -> StepState.DONE;
      case "still" -> StepState.STILL;
      default -> StepState.LET_GO;
    };
  }
}
