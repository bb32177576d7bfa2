package org.almanac.schoolplan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who talks a plan through with its school: whose superintendent approves it. Public, for the model
 * {@code school-improvement-plan} asks it.
 */
@Component
@Transactional(readOnly = true)
public class TalkSeat {
  private final SchoolPlans plans;
  private final ModerationPlans bundles;
  private final ApprovalSeats seats;

  TalkSeat(SchoolPlans plans, ModerationPlans bundles, ApprovalSeats seats) {
    this.plans = plans;
    this.bundles = bundles;
    this.seats = seats;
  }

  /**
   * The code of the family or district whose superintendent is asked; the school's own code where
   * no group has the plan any more.
   *
   * @param businessKey {@code ddsb:SIP-2026-27:002801}
   */
  public String of(String organization, String businessKey) {
    SchoolPlan plan =
        plans.named(
            organization,
            SchoolImprovementPlanProcess.season(businessKey),
            SchoolImprovementPlanProcess.school(businessKey));
    return bundles
        .bundled(organization, plan.season(), plan.school())
        .map(bundled -> seats.of(bundled, plan))
        .orElseGet(plan::school);
  }
}
