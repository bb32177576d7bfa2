package org.almanac.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.almanac.calendar.Calendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes on a plan's goals, several people at once. Each working day's words are a version of their
 * own, and nothing is taken away or written over before a version keeps it.
 */
@Service
@Transactional
public class Drafts {
  /** Far beyond what anybody could read: no page is made of more. */
  public static final int MOST_GOALS = 40;

  public static final int MOST_MEASURES = 12;

  private final PlanRows plans;
  private final PlanVersions versions;
  private final Calendars calendars;
  private final Clock clock;

  Drafts(PlanRows plans, PlanVersions versions, Calendars calendars, Clock clock) {
    this.plans = plans;
    this.versions = versions;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Takes what was typed, field by field; what can't be taken is told, and stays as it stands. */
  public Draft.Outcome save(
      Long planId,
      Map<String, Draft.Typed> typed,
      Draft.Choices choices,
      String by,
      Locale locale) {
    Plan plan = plans.findById(planId).orElseThrow();
    Map<String, Draft.Typed> sent = Draft.withPlainFigures(typed, locale);
    DraftMerge merge = new DraftMerge(sent, choices);
    List<Goal> merged = merge.into(GoneGoals.broughtBack(plan.goals(), sent));
    change(plan, merged, by);
    if (!merge.outcome().meanwhile().isEmpty()) {
      keep(plan);
    }
    return merge.outcome();
  }

  /**
   * @return the key of the new goal; empty when there are more than anybody could read
   */
  public Optional<String> addGoal(Long planId, String by) {
    Plan plan = plans.findById(planId).orElseThrow();
    if (plan.goals().size() >= MOST_GOALS) {
      return Optional.empty();
    }
    Goal goal = Goal.empty(key()).with(List.of(Measure.empty(key())));
    List<Goal> goals = new ArrayList<>(plan.goals());
    goals.add(goal);
    change(plan, goals, by);
    return Optional.of(goal.key());
  }

  /**
   * @return the key of the new measure; empty when the goal has more than anybody could read
   */
  public Optional<String> addMeasure(Long planId, String goalKey, String by) {
    Plan plan = plans.findById(planId).orElseThrow();
    Measure measure = Measure.empty(key());
    boolean room =
        plan.goals().stream()
            .anyMatch(g -> g.key().equals(goalKey) && g.measures().size() < MOST_MEASURES);
    if (!room) {
      return Optional.empty();
    }
    change(plan, each(plan.goals(), goalKey, goal -> goal.with(and(goal, measure))), by);
    return Optional.of(measure.key());
  }

  /** The goals of a plan that was written elsewhere; nothing is written over. */
  public void takeOver(Long planId, List<Goal> goals, String by) {
    Plan plan = plans.findById(planId).orElseThrow();
    if (plan.goals().isEmpty() && plan.versions() == 0) {
      change(plan, goals, by);
    }
  }

  /** Takes a goal or a measure out of the draft; the version before keeps it. */
  public void remove(Long planId, String key, String by) {
    Plan plan = plans.findById(planId).orElseThrow();
    List<Goal> left =
        plan.goals().stream()
            .filter(goal -> !goal.key().equals(key))
            .map(goal -> goal.with(without(goal.measures(), key)))
            .toList();
    if (!left.equals(plan.goals())) {
      keep(plan);
      change(plan, left, by);
    }
  }

  /** Moves a goal before the one above it. */
  public void up(Long planId, String goalKey, String by) {
    Plan plan = plans.findById(planId).orElseThrow();
    List<Goal> goals = new ArrayList<>(plan.goals());
    IntStream.range(1, goals.size())
        .filter(at -> goals.get(at).key().equals(goalKey))
        .findFirst()
        .ifPresent(
            at -> {
              Collections.swap(goals, at - 1, at);
              change(plan, goals, by);
            });
  }

  private void change(Plan plan, List<Goal> goals, String by) {
    if (goals.equals(plan.goals())) {
      return;
    }
    var calendar = calendars.of(plan.organization());
    boolean ofAnotherDay =
        plan.draftedAt()
            .filter(at -> calendar.local(at).toLocalDate().isBefore(calendar.today()))
            .isPresent();
    if (ofAnotherDay) {
      keep(plan);
    }
    plan.drafted(goals, by, clock.instant());
    plans.saveAndFlush(plan);
  }

  /** What stands now, in the words of whoever wrote last, unless the newest version has it. */
  private void keep(Plan plan) {
    boolean kept =
        plan.draftedAt().isEmpty()
            || versions
                .findByOrganizationAndPlanIdAndNumber(
                    plan.organization(), plan.id(), plan.versions())
                .filter(version -> version.goals().equals(plan.goals()))
                .isPresent();
    if (!kept) {
      versions.save(
          plan.refined("", plan.draftedBy().orElseThrow(), plan.draftedAt().orElseThrow()));
    }
  }

  private static List<Goal> each(List<Goal> goals, String key, UnaryOperator<Goal> change) {
    return goals.stream().map(goal -> goal.key().equals(key) ? change.apply(goal) : goal).toList();
  }

  private static List<Measure> and(Goal goal, Measure measure) {
    List<Measure> all = new ArrayList<>(goal.measures());
    all.add(measure);
    return all;
  }

  private static List<Measure> without(List<Measure> measures, String key) {
    return measures.stream().filter(measure -> !measure.key().equals(key)).toList();
  }

  private static String key() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
