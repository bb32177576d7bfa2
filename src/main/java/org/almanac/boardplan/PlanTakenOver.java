package org.almanac.boardplan;

import java.time.Instant;
import java.util.List;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan that was made elsewhere, before this program kept it: it is there to be monitored and
 * read, and nothing of its making is.
 */
@Service
@Transactional
public class PlanTakenOver {
  private final BoardPlans plans;
  private final BoardPriorities priorities;
  private final BoardGoals goals;
  private final BoardClosings closings;
  private final Drafts drafts;

  PlanTakenOver(
      BoardPlans plans,
      BoardPriorities priorities,
      BoardGoals goals,
      BoardClosings closings,
      Drafts drafts) {
    this.plans = plans;
    this.priorities = priorities;
    this.goals = goals;
    this.closings = closings;
    this.drafts = drafts;
  }

  /** A priority of the multi-year plan, in both languages, from one calendar year to another. */
  public record Priority(String key, String english, String french, int from, int to) {}

  /** Keeps a priority that goals serve, once. */
  public void priority(String organization, Priority one) {
    priorities.save(
        priorities
            .findByOrganizationAndKey(organization, one.key())
            .orElseGet(() -> new BoardPriority(organization, one.key()))
            .says(one.english(), one.french(), one.from(), one.to()));
  }

  /** The plan that was made in this school year, as it was closed; one that is there stays. */
  public void take(
      String organization, String schoolYear, List<Goal> made, String by, Instant closed) {
    if (plans.findByOrganizationAndSchoolYear(organization, schoolYear).isPresent()) {
      return;
    }
    BoardPlan plan = new BoardPlan(organization, schoolYear);
    plan.goesOn(BoardPlanState.LAUNCHED);
    plans.saveAndFlush(plan);
    drafts.takeOver(goals.of(plan).id(), made, by);
    int version = goals.keep(plan, "", by).number();
    closings.save(new BoardClosing(plan, version, by, closed, null));
  }
}
