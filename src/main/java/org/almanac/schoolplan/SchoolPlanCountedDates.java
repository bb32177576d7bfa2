package org.almanac.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.CountedDates;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.rules.Rules;
import org.almanac.tasks.InstanceDates;
import org.almanac.tasks.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A season's day follows the calendar for all its schools at once; what one school has a date of
 * its own for follows by itself.
 */
@Component
@Transactional
class SchoolPlanCountedDates implements CountedDates {
  private static final String KEEPER = "schoolplan";
  private static final String TASK = "task ";
  private static final String INSTANCE = "instance ";
  private static final List<String> DRAFTING =
      List.of(
          SchoolImprovementPlanProcess.PLAN_DUE,
          SchoolImprovementPlanProcess.LATE_AT,
          SchoolImprovementPlanProcess.TELL_AT);

  private final SchoolPlans plans;
  private final InstanceDates dates;
  private final Rules rules;
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  SchoolPlanCountedDates(
      SchoolPlans plans,
      InstanceDates dates,
      Rules rules,
      SchoolPlanPlaces places,
      SchoolPlanWords words) {
    this.plans = plans;
    this.dates = dates;
    this.rules = rules;
    this.places = places;
    this.words = words;
  }

  @Override
  public String keeper() {
    return KEEPER;
  }

  @Override
  public Set<String> processes() {
    return Set.of(SchoolImprovementPlanProcess.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    List<SchoolPlan> open =
        plans.findByOrganizationOrderBySchool(change.organization()).stream()
            .filter(plan -> !plan.state().isOver() && plan.processInstanceId().isPresent())
            .toList();
    Set<String> seasons =
        open.stream()
            .filter(plan -> plan.state().isWritten())
            .map(SchoolPlan::season)
            .filter(season -> isAhead(season, change))
            .collect(Collectors.toCollection(TreeSet::new));
    Stream<DateMove> all = seasons.stream().flatMap(season -> ofSeason(season, change));
    Stream<DateMove> own =
        open.stream()
            .flatMap(
                plan -> plan.state().isWritten() ? ofDraft(plan, change) : ofSchool(plan, change));
    return Stream.concat(all, own).filter(move -> !move.from().equals(move.to())).toList();
  }

  private boolean isAhead(String season, CalendarChange change) {
    LocalDate due = dates(season, change.organization(), change.now()).dueOfAll(season);
    return due.isAfter(change.now().today());
  }

  private Stream<DateMove> ofSeason(String season, CalendarChange change) {
    Map<String, Instant> byNow = drafting(season, change.organization(), change.now());
    Map<String, Instant> byNext = drafting(season, change.organization(), change.next());
    return byNow.keySet().stream()
        .map(
            name ->
                new DateMove(
                    KEEPER,
                    season,
                    name,
                    words.say("counted.season", season),
                    words.say("counted." + name),
                    byNow.get(name),
                    change.to(Rhythm.SCHOOL, byNow.get(name), byNow.get(name), byNext.get(name))));
  }

  private Map<String, Instant> drafting(
      String season, String organization, OrganizationCalendar calendar) {
    SchoolPlanDates all = dates(season, organization, calendar);
    return new TreeMap<>(SchoolPlanOpening.drafting(all, all.dueOfAll(season)));
  }

  private SchoolPlanDates dates(String season, String organization, OrganizationCalendar calendar) {
    return new SchoolPlanDates(calendar, rules.of(organization, season));
  }

  /**
   * A draft with a day of its own, or one that comes later: its day, and what is counted from it.
   * With the season's day it follows for all.
   */
  private Stream<DateMove> ofDraft(SchoolPlan plan, CalendarChange change) {
    String instance = plan.processInstanceId().orElseThrow();
    Map<String, Instant> stand = dates.of(instance, DRAFTING);
    Instant due = stand.get(SchoolImprovementPlanProcess.PLAN_DUE);
    boolean withAll =
        isAhead(plan.season(), change)
            && drafting(plan.season(), plan.organization(), change.now())
                .get(SchoolImprovementPlanProcess.PLAN_DUE)
                .equals(due);
    if (due == null || withAll) {
      return Stream.empty();
    }
    Map<String, Instant> byNow = counted(plan, change.now(), due);
    Map<String, Instant> byNext = counted(plan, change.next(), change.to(Rhythm.SCHOOL, due));
    return stand.entrySet().stream()
        .map(
            one ->
                new DateMove(
                    KEEPER,
                    INSTANCE + instance,
                    one.getKey(),
                    words.say("counted.school", places.name(plan.organization(), plan.school())),
                    words.say("counted." + one.getKey()),
                    one.getValue(),
                    change.to(
                        Rhythm.SYSTEM,
                        one.getValue(),
                        byNow.get(one.getKey()),
                        byNext.get(one.getKey()))));
  }

  private Map<String, Instant> counted(
      SchoolPlan plan, OrganizationCalendar calendar, Instant due) {
    SchoolPlanDates dates = dates(plan.season(), plan.organization(), calendar);
    return SchoolPlanOpening.drafting(dates, calendar.local(due).toLocalDate());
  }

  /** The talk, the answer. */
  private Stream<DateMove> ofSchool(SchoolPlan plan, CalendarChange change) {
    Rhythm rhythm = plan.state() == SchoolPlanState.TALK_FIRST ? Rhythm.SYSTEM : Rhythm.SCHOOL;
    return dates.open(plan.processInstanceId().orElseThrow()).stream()
        .map(task -> move(plan, task, change.to(rhythm, task.due())));
  }

  private DateMove move(SchoolPlan plan, OpenTask task, Instant to) {
    return new DateMove(
        KEEPER,
        TASK + task.id(),
        "due",
        words.say("counted.school", places.name(plan.organization(), plan.school())),
        task.name(),
        task.due(),
        to);
  }

  @Override
  public void move(String organization, String key, List<DateMove> moves, String by) {
    if (key.startsWith(TASK)) {
      moves.forEach(each -> dates.putTask(key.substring(TASK.length()), each.from(), each.to()));
      return;
    }
    if (key.startsWith(INSTANCE)) {
      String instance = key.substring(INSTANCE.length());
      moves.forEach(each -> dates.put(instance, each.name(), each.from(), each.to()));
      return;
    }
    plans.findByOrganizationAndSeasonOrderBySchool(organization, key).stream()
        .filter(plan -> plan.state().isWritten())
        .flatMap(plan -> plan.processInstanceId().stream())
        .forEach(
            instance ->
                moves.forEach(each -> dates.put(instance, each.name(), each.from(), each.to())));
  }
}
