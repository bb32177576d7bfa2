package org.almanac.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often a calendar looks under one address: a few times a day is usual, five a minute ends. */
@Component
class FeedLooks {
  static final int MOST = 300;
  static final Duration WINDOW = Duration.ofHours(1);
  private static final int ADDRESSES = 20_000;

  private final Clock clock;

  /** The oldest go first when there are too many. */
  private final Map<String, Looks> looks =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Looks> eldest) {
          return size() > ADDRESSES;
        }
      };

  FeedLooks(Clock clock) {
    this.clock = clock;
  }

  /** Counts this look. */
  synchronized boolean tooMany(String address) {
    Instant now = clock.instant();
    Looks before = looks.remove(address);
    Looks running = before == null || before.over(now) ? new Looks(now, 0) : before;
    looks.put(address, new Looks(running.since(), Math.min(running.count() + 1, MOST + 1)));
    return running.count() >= MOST;
  }

  private record Looks(Instant since, int count) {
    boolean over(Instant now) {
      return now.isBefore(since) || !now.isBefore(since.plus(WINDOW));
    }
  }
}
