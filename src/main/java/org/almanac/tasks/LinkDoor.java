package org.almanac.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.almanac.access.RateLimit;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.springframework.stereotype.Component;

/**
 * Thirty wrong links a minute from one place, then the next wrong one waits for the minute's end. A
 * whole board may be one place, so its good links open all the while.
 */
@Component
class LinkDoor {
  private static final int WRONG_A_MINUTE = 30;

  private final SignedLinks links;
  private final RateLimit wrong;

  LinkDoor(SignedLinks links, Clock clock) {
    this.links = links;
    this.wrong = new RateLimit(clock, WRONG_A_MINUTE, Duration.ofMinutes(1));
  }

  boolean waits(HttpServletRequest request) {
    return wrong.reached(RateLimit.network(request.getRemoteAddr()));
  }

  String retryAfterSeconds() {
    return wrong.retryAfterSeconds();
  }

  /** What is behind an address; one that opens nothing is counted, a good one never waits. */
  SignedLink.Look look(String token, HttpServletRequest request) {
    SignedLink.Look look = links.look(token);
    if (look.state() == SignedLink.State.NONE) {
      wrong.count(RateLimit.network(request.getRemoteAddr()));
    }
    return look;
  }
}
