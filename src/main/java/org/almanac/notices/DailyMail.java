package org.almanac.notices;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One mail a person and day: the round opens the door for it each working day. */
@Component
public class DailyMail {
  private final Notices notices;
  private final MailStops stops;
  private final FirstLook firstLook;
  private final Clock clock;

  DailyMail(Notices notices, MailStops stops, FirstLook firstLook, Clock clock) {
    this.notices = notices;
    this.stops = stops;
    this.firstLook = firstLook;
    this.clock = clock;
  }

  /** Whether all mail is paused: then a round mentions nothing, so that no mention is spent. */
  public boolean paused(String organization) {
    return stops.paused(organization);
  }

  /**
   * Lets everything that waits go into the mail of those people for whom this is a working day;
   * nothing while all mail is paused.
   *
   * @return how many notices may go
   */
  @Transactional
  public int release(String organization, LocalDate day) {
    if (stops.paused(organization)) {
      return 0;
    }
    firstLook.ask(organization, day);
    return notices.ready(organization, day, clock.instant());
  }
}
