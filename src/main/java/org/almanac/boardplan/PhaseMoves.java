package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.people.RoleHolders;
import org.almanac.tasks.InstanceDates;
import org.almanac.tasks.OpenTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of a plan's phase under another calendar: each by name, and all of them moved together,
 * with what the plan itself keeps of them.
 */
@Service
@Transactional
class PhaseMoves {
  private static final List<String> NAMES =
      List.of(BoardImprovementPlanProcess.GOES_ON_AT, BoardImprovementPlanProcess.STEP_DUE);

  private final BoardPlans plans;
  private final BoardImprovementPlanProcess process;
  private final PhaseDates phases;
  private final HearingRounds rounds;
  private final InstanceDates dates;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final BipWords words;

  PhaseMoves(
      BoardPlans plans,
      BoardImprovementPlanProcess process,
      PhaseDates phases,
      HearingRounds rounds,
      InstanceDates dates,
      RoleHolders holders,
      Calendars calendars,
      BipWords words) {
    this.plans = plans;
    this.process = process;
    this.phases = phases;
    this.rounds = rounds;
    this.dates = dates;
    this.holders = holders;
    this.calendars = calendars;
    this.words = words;
  }

  /** One date that moves. */
  private record Moved(String name, String which, Instant from, Instant to) {}

  /** What would move, under the keeper's key for the plan. */
  @Transactional(readOnly = true)
  List<DateMove> moves(String keeper, String key, BoardPlan plan, CalendarChange change) {
    String what = words.say("counted.year", plan.schoolYear());
    return process.instance(plan.organization(), plan.schoolYear()).stream()
        .flatMap(instance -> moved(plan, instance, change))
        .filter(one -> !one.from().equals(one.to()))
        .map(one -> new DateMove(keeper, key, one.name(), what, one.which(), one.from(), one.to()))
        .toList();
  }

  private Stream<Moved> moved(BoardPlan plan, String instance, CalendarChange change) {
    Map<String, Instant> stand = dates.of(instance, NAMES);
    Instant due = stand.get(BoardImprovementPlanProcess.STEP_DUE);
    List<OpenTask> open = dates.open(instance);
    Stream<Moved> goesOn =
        Optional.ofNullable(stand.get(BoardImprovementPlanProcess.GOES_ON_AT)).stream()
            .flatMap(stands -> goesOn(plan, instance, stands, change).stream());
    Stream<Moved> step =
        open.stream()
            .filter(task -> task.due().equals(due))
            .limit(1)
            .map(task -> step(plan, instance, task, change));
    Stream<Moved> others =
        open.stream().filter(task -> !task.due().equals(due)).map(task -> task(task, change));
    return Stream.of(goesOn, step, others).flatMap(all -> all);
  }

  private Optional<Moved> goesOn(
      BoardPlan plan, String instance, Instant stands, CalendarChange change) {
    return phases
        .goesOn(plan, instance, stands, change)
        .map(
            next ->
                new Moved(
                    BoardImprovementPlanProcess.GOES_ON_AT,
                    words.say("counted." + next.word()),
                    stands,
                    next.at()));
  }

  /** What all of them are asked for until the same day. */
  private Moved step(BoardPlan plan, String instance, OpenTask task, CalendarChange change) {
    return new Moved(
        BoardImprovementPlanProcess.STEP_DUE,
        words.say("counted.task", task.name()),
        task.due(),
        phases.stepDue(plan, instance, task.due(), change));
  }

  /** One that is due on a day of its own since somebody or something put it there. */
  private Moved task(OpenTask task, CalendarChange change) {
    Rhythm rhythm =
        task.assignee() == null
            ? Rhythm.SYSTEM
            : holders.rhythmOf(task.assignee(), change.now().today());
    return new Moved(
        task.id(),
        words.say("counted.task", task.name()),
        task.due(),
        change.to(rhythm, task.due()));
  }

  /** Puts dates where these say; what stands elsewhere meanwhile stays there. */
  void move(BoardPlan plan, List<DateMove> all) {
    process
        .instance(plan.organization(), plan.schoolYear())
        .ifPresent(
            instance ->
                all.forEach(each -> put(plan, instance, each.name(), each.from(), each.to())));
  }

  private void put(BoardPlan plan, String instance, String name, Instant from, Instant to) {
    dates.put(instance, name, from, to);
    dates.putTask(name, from, to);
    if (name.equals(BoardImprovementPlanProcess.GOES_ON_AT)) {
      rounds.follow(plan, from, to);
    }
  }

  /** Schools are closed: a round in which somebody's school days count ends on none of them. */
  void putOff(String organization, LocalDate day) {
    OrganizationCalendar calendar = calendars.of(organization);
    plans.findByOrganizationOrderBySchoolYear(organization).stream()
        .filter(plan -> plan.state() == BoardPlanState.HEARING)
        .filter(plan -> phases.rhythm(plan, day) == Rhythm.SCHOOL)
        .forEach(plan -> putOff(plan, day, calendar));
  }

  private void putOff(BoardPlan plan, LocalDate day, OrganizationCalendar calendar) {
    process
        .instance(plan.organization(), plan.schoolYear())
        .filter(instance -> process.standsAt(instance, BoardPlanDraftingProcess.SAY_HEARD))
        .ifPresent(
            instance ->
                dates
                    .of(instance, NAMES)
                    .forEach(
                        (name, at) ->
                            put(
                                plan,
                                instance,
                                name,
                                at,
                                calendar.putOff(Rhythm.SCHOOL, at, day))));
  }
}
