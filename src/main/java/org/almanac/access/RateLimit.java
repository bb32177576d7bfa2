package org.almanac.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many times in a while, from one place, then that place waits until the while is over; nobody
 * else does. Kept by this node alone, and for so many places at most: the oldest go first.
 */
public final class RateLimit {
  private static final int PLACES = 20_000;
  private static final int NETWORK_GROUPS = 4;

  private final Clock clock;
  private final int most;
  private final Duration window;

  private final Map<String, Counted> counted =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) {
          return size() > PLACES;
        }
      };

  public RateLimit(Clock clock, int most, Duration window) {
    this.clock = clock;
    this.most = most;
    this.window = window;
  }

  /** Whether this place has to wait. */
  public synchronized boolean reached(String place) {
    Counted running = counted.get(place);
    return running != null && running.count() >= most && !over(running);
  }

  /** Once more from this place; the while begins with the first time. */
  public synchronized void count(String place) {
    Counted before = counted.remove(place);
    Counted running = before == null || over(before) ? new Counted(clock.instant(), 0) : before;
    counted.put(place, new Counted(running.since(), Math.min(running.count() + 1, most)));
  }

  /** For the header {@code Retry-After}: who waits so long may come again. */
  public String retryAfterSeconds() {
    return String.valueOf(window.toSeconds());
  }

  synchronized int places() {
    return counted.size();
  }

  /** A household has a whole network of the newer addresses: the first half names it. */
  public static String network(String address) {
    String[] groups = address.split(":");
    return groups.length <= NETWORK_GROUPS
        ? address
        : String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS));
  }

  private boolean over(Counted running) {
    Instant now = clock.instant();
    return now.isBefore(running.since()) || !now.isBefore(running.since().plus(window));
  }

  private record Counted(Instant since, int count) {}
}
