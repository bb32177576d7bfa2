package org.almanac.schoolplan;

import org.almanac.engine.Seat;
import org.springframework.stereotype.Component;

/** Whoever was asked to approve a plan, and would rather talk first, talks it through. */
@Component("talkSeat")
class TalkSeat implements Seat {
  private final ApprovalSeats seats;
  private final SchoolPlans plans;

  TalkSeat(ApprovalSeats seats, SchoolPlans plans) {
    this.seats = seats;
    this.plans = plans;
  }

  @Override
  public String of(String businessKey) {
    return seats.ofTalk(
        plans.named(
            businessKey.substring(0, businessKey.indexOf(':')),
            SchoolImprovementPlanProcess.season(businessKey),
            SchoolImprovementPlanProcess.school(businessKey)));
  }
}
