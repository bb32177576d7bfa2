package org.almanac.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Thirty wrong codes a minute from one address, then that address waits for the minute's end. */
@Component
class WrongTries {
  static final int MOST = 30;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;
  private static final int NETWORK_GROUPS = 4;

  private final Clock clock;

  /** The oldest go first when there are too many. */
  private final Map<String, Tries> tries =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > ADDRESSES;
        }
      };

  WrongTries(Clock clock) {
    this.clock = clock;
  }

  synchronized void wrong(String address) {
    Instant now = clock.instant();
    Tries before = tries.remove(network(address));
    Tries running = before == null || before.over(now) ? new Tries(now, 0) : before;
    tries.put(network(address), new Tries(running.since(), running.count() + 1));
  }

  synchronized boolean mustWait(String address) {
    Tries running = tries.get(network(address));
    return running != null && running.count() >= MOST && !running.over(clock.instant());
  }

  synchronized int addresses() {
    return tries.size();
  }

  /** A household has a whole network of the newer addresses: the first half names it. */
  private static String network(String address) {
    String[] groups = address.split(":");
    return groups.length <= NETWORK_GROUPS
        ? address
        : String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS));
  }

  private record Tries(Instant since, int count) {
    boolean over(Instant now) {
      return now.isBefore(since) || !now.isBefore(since.plus(WINDOW));
    }
  }
}
