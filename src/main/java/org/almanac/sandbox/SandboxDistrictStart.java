package org.almanac.sandbox;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Seeds the sandbox when all beans exist and before the web server takes its first request (it
 * opens its port only after this) and before jobs run.
 */
@Component
@Profile("!production")
class SandboxDistrictStart implements SmartInitializingSingleton {
  private final SandboxDistrict district;
  private final SandboxDistrictResults results;
  private final SandboxBoardPlan plan;
  private final SandboxNeighbour neighbour;
  private final SandboxAssociation association;

  SandboxDistrictStart(
      SandboxDistrict district,
      SandboxDistrictResults results,
      SandboxBoardPlan plan,
      SandboxNeighbour neighbour,
      SandboxAssociation association) {
    this.district = district;
    this.results = results;
    this.plan = plan;
    this.neighbour = neighbour;
    this.association = association;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (district.seed()) {
      results.seed();
      plan.seed();
    }
    neighbour.seed();
    association.seed();
  }
}
