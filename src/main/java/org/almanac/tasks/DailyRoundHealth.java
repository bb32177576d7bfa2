package org.almanac.tasks;

import java.util.List;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when no round waits for an organization: then nobody would be reminded of anything. */
@Component("dailyRound")
class DailyRoundHealth implements HealthIndicator {
  private final Organizations organizations;
  private final DailyRoundProcess process;

  DailyRoundHealth(Organizations organizations, DailyRoundProcess process) {
    this.organizations = organizations;
    this.process = process;
  }

  @Override
  public Health health() {
    List<String> without =
        organizations.findAll().stream()
            .map(Organization::code)
            .filter(code -> !process.waiting(code))
            .toList();
    return without.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("organizationsWithoutRound", without).build();
  }
}
