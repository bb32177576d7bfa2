package org.almanac.schoolplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.tasks.TaskRoom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A group's way from the first note to the last approval: the rows first, then its instance. */
@Service
@Transactional
class Moderation {
  private final ModerationGroups groups;
  private final ModerationSeats seats;
  private final ModerationPlans bundles;
  private final SchoolPlans plans;
  private final SchoolPlanMoves moves;
  private final Calendars calendars;
  private final Rules rules;
  private final TaskRoom room;
  private final Clock clock;

  Moderation(
      ModerationGroups groups,
      ModerationSeats seats,
      ModerationPlans bundles,
      SchoolPlans plans,
      SchoolPlanMoves moves,
      Calendars calendars,
      Rules rules,
      TaskRoom room,
      Clock clock) {
    this.groups = groups;
    this.seats = seats;
    this.bundles = bundles;
    this.plans = plans;
    this.moves = moves;
    this.calendars = calendars;
    this.rules = rules;
    this.room = room;
    this.clock = clock;
  }

  /**
   * Who reads until when.
   *
   * @param toldAt when it is told that somebody has not begun
   */
  record Reading(List<String> readers, String writer, Instant due, Instant toldAt) {}

  /** Who writes the one feedback, and until when. */
  record Asked(String writer, Instant due) {}

  /** Each school's plan is with its readers; one that was taken back before stays out. */
  Reading begins(String organization, String businessKey) {
    // who replaces a reader at this moment waits until it is settled who is asked
    ModerationGroup group = groups.alone(groups.of(organization, businessKey).id());
    for (ModerationPlan one : bundles.of(group).stream().filter(ModerationPlan::isThere).toList()) {
      SchoolPlan plan = plan(one);
      boolean begun = plan.groupKey().filter(businessKey::equals).isPresent();
      if (plan.state() == SchoolPlanState.IN || begun) {
        moves.beginReading(plan, businessKey);
      } else {
        one.free();
      }
    }
    ModerationDates dates = dates(group);
    return new Reading(
        seats.of(group).stream().filter(seat -> !seat.isIn()).map(ModerationSeat::asked).toList(),
        group.writer(),
        dates.read(group.meetsOn()),
        dates.told(group.meetsOn()));
  }

  Asked agrees(String organization, String businessKey) {
    ModerationGroup group = groups.of(organization, businessKey);
    group.goesOn(ModerationState.AGREEING);
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization, group.schoolYear());
    LocalDate opens = new SchoolPlanDates(calendar, settings).releaseFrom(group.schoolYear());
    return new Asked(
        group.writer(),
        dates(group)
            .agreed(group.meetsOn(), opens, day -> room.fits(organization, group.writer(), day)));
  }

  /** Whether the group of a plan in a bundle is through, or was called off. */
  @Transactional(readOnly = true)
  boolean isDone(String organization, Long bundled) {
    return bundles
        .findById(bundled)
        .flatMap(one -> groups.findById(one.groupId()))
        .filter(group -> group.organization().equals(organization))
        .filter(group -> group.is(ModerationState.MODERATED) || group.is(ModerationState.CANCELLED))
        .isPresent();
  }

  /** What is still in the bundle: no plan that was withdrawn, none of a school that closed. */
  @Transactional(readOnly = true)
  List<ModerationPlan> bundle(ModerationGroup group) {
    Map<String, SchoolPlan> stand = stand(group);
    String key = PlanModerationProcess.businessKey(group);
    return bundles.of(group).stream()
        .filter(one -> isRead(one, stand.get(one.school()), key))
        .toList();
  }

  /** How far the season's plans are, by school. */
  private Map<String, SchoolPlan> stand(ModerationGroup group) {
    return plans
        .findByOrganizationAndSeasonOrderBySchool(group.organization(), group.schoolYear())
        .stream()
        .collect(Collectors.toMap(SchoolPlan::school, plan -> plan));
  }

  private static boolean isRead(ModerationPlan one, SchoolPlan plan, String key) {
    return plan.state() == SchoolPlanState.IN && one.isThere()
        || plan.groupKey().filter(key::equals).isPresent() && !plan.state().isOver();
  }

  void feedbackIn(ModerationPlan one) {
    moves.feedbackIn(plan(one));
  }

  @Transactional(readOnly = true)
  SchoolPlan plan(ModerationPlan one) {
    return plans.named(one.organization(), one.schoolYear(), one.school());
  }

  @Transactional(readOnly = true)
  List<ModerationSeat> seats(ModerationGroup group) {
    return seats.of(group);
  }

  /** The seat that the engine knows by who was asked first. */
  @Transactional(readOnly = true)
  Optional<ModerationSeat> seat(ModerationGroup group, String asked) {
    return seats.of(group).stream().filter(seat -> seat.asked().equals(asked)).findFirst();
  }

  /** The notes of whoever has the task are in. */
  void in(ModerationSeat seen, String by) {
    groups.alone(seen.groupId());
    ModerationSeat seat = seats.findById(seen.id()).orElseThrow();
    seat.in(by, clock.instant());
    seats.save(seat);
  }

  /**
   * Somebody took the instance away: what nobody has decided on yet is free for another group, what
   * is ready for fall or talked over keeps its feedback.
   */
  void calledOff(String organization, String businessKey) {
    ModerationGroup group = groups.of(organization, businessKey);
    for (ModerationPlan one : bundles.of(group)) {
      if (one.word().isEmpty()) {
        moves.readersGone(plan(one), businessKey);
        one.free();
      }
    }
    group.goesOn(ModerationState.CANCELLED);
  }

  void moderated(String organization, String businessKey) {
    groups.of(organization, businessKey).goesOn(ModerationState.MODERATED);
  }

  /** Until when somebody reads who comes to it in another's place. */
  @Transactional(readOnly = true)
  Instant readInPlace(ModerationGroup group) {
    return dates(group).readInPlace(group.meetsOn());
  }

  private ModerationDates dates(ModerationGroup group) {
    return new ModerationDates(
        calendars.of(group.organization()), rules.of(group.organization(), group.schoolYear()));
  }
}
