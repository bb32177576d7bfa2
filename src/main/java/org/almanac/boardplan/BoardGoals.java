package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the board improvement plan says: a plan of the district, with versions like a school's. */
@Component
@Transactional
class BoardGoals {
  private final Plans plans;
  private final Units units;
  private final BoardClosings closings;

  BoardGoals(Plans plans, Units units, BoardClosings closings) {
    this.plans = plans;
    this.units = units;
    this.closings = closings;
  }

  /** The document; it begins empty when somebody first asks for it. */
  Plan of(BoardPlan plan) {
    return plans.begun(
        plan.organization(),
        district(plan.organization()),
        plan.madeFor().name(),
        "BIP-" + plan.schoolYear());
  }

  /** What was saved of it so far, the oldest first; nothing where nobody has asked for it yet. */
  @Transactional(readOnly = true)
  List<PlanVersion> versions(BoardPlan plan) {
    return plans
        .of(plan.organization(), district(plan.organization()), plan.madeFor().name())
        .map(plans::versions)
        .orElse(List.of());
  }

  /** What is to be read: the version that was closed, else the working draft. */
  List<Goal> read(BoardPlan plan) {
    return closed(plan).map(PlanVersion::goals).orElseGet(() -> of(plan).goals());
  }

  /** The version that the director closed. */
  Optional<PlanVersion> closed(BoardPlan plan) {
    return closing(plan).flatMap(closing -> plans.version(of(plan), closing.planVersion()));
  }

  @Transactional(readOnly = true)
  Optional<BoardClosing> closing(BoardPlan plan) {
    return closings.of(plan);
  }

  /** Whether anybody can still write on it. */
  boolean open(BoardPlan plan) {
    return plan.state().compareTo(BoardPlanState.CLOSED) < 0 && closing(plan).isEmpty();
  }

  /** Keeps the draft as a version if it says something new. */
  PlanVersion keep(BoardPlan plan, String note, String by) {
    return plans.keep(of(plan), note, by);
  }

  /** From that day on schools' plans for its year can say which of its goals they serve. */
  void launched(BoardPlan plan, LocalDate day) {
    plans.launch(of(plan), day, plan.reach().units());
  }

  private String district(String organization) {
    return units.findByOrganizationAndKindOrderByName(organization, UnitKind.DISTRICT).stream()
        .min(Comparator.comparing((Unit unit) -> unit.parentId() != null).thenComparing(Unit::id))
        .map(Unit::code)
        .orElse(organization);
  }
}
