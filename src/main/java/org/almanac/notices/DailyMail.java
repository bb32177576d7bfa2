package org.almanac.notices;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One mail a person and day: the round opens the door for it each working day. */
@Component
public class DailyMail {
  private final Notices notices;
  private final Clock clock;

  DailyMail(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Lets everything that waits go into the mail of those people for whom this is a working day.
   *
   * @return how many notices may go
   */
  @Transactional
  public int release(String organization, LocalDate day) {
    return notices.ready(organization, day, clock.instant());
  }
}
