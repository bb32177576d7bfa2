package org.almanac.notices;

import java.time.Clock;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says whether mail leaves and, if not, why. The house is up all the same: to restart it would not
 * bring the mail server back.
 */
@Component("mailOut")
class PostHealth implements HealthIndicator {
  private static final Status WAITING = new Status("WAITING");

  private final MailServerState server;
  private final Clock clock;

  PostHealth(MailServerState server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  @Override
  public Health health() {
    return server
        .away()
        .map(
            away ->
                Health.status(away.tellable(clock.instant()) ? WAITING : Status.UP)
                    .withDetail("mailServer", away.what())
                    .withDetail("said", away.said())
                    .withDetail("since", away.since())
                    .withDetail("triedAgainAt", away.retryAt())
                    .build())
        .orElseGet(() -> Health.up().build());
  }
}
