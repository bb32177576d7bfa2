package org.almanac.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for now: try again after a while. */
class PleaseWait extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final long minutes;

  PleaseWait(Duration wait) {
    super("Too many tries");
    this.minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
  }

  /** Full minutes until the next try. */
  long minutes() {
    return minutes;
  }
}
