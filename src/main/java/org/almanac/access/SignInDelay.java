package org.almanac.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * After ten wrong passwords in ten minutes, for one account from one address: a wait. Never a lock,
 * so nobody can shut a colleague out.
 */
@Component
class SignInDelay {
  private static final int TRIES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int REMEMBERED = 20_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> wrong = new ConcurrentHashMap<>();

  SignInDelay(Clock clock) {
    this.clock = clock;
  }

  /** How long this account has to wait when tried from this address; empty when it needn't. */
  Optional<Duration> wait(String account, String from) {
    return wait(account, from, TRIES);
  }

  /** The same where more tries than ten are usual. */
  Optional<Duration> wait(String account, String from, int most) {
    Instant now = clock.instant();
    Deque<Instant> tries = wrong.get(key(account, from));
    if (tries == null) {
      return Optional.empty();
    }
    synchronized (tries) {
      forget(tries, now);
      return tries.size() < most
          ? Optional.empty()
          : Optional.of(Duration.between(now, tries.getFirst().plus(WINDOW)));
    }
  }

  void wrong(String account, String from) {
    wrong(account, from, TRIES);
  }

  void wrong(String account, String from, int most) {
    if (wrong.size() >= REMEMBERED) {
      wrong.values().removeIf(tries -> stale(tries, clock.instant()));
    }
    Deque<Instant> tries = wrong.computeIfAbsent(key(account, from), k -> new ArrayDeque<>());
    synchronized (tries) {
      tries.addLast(clock.instant());
      if (tries.size() > most) {
        tries.removeFirst();
      }
    }
  }

  void right(String account, String from) {
    wrong.remove(key(account, from));
  }

  private static boolean stale(Deque<Instant> tries, Instant now) {
    synchronized (tries) {
      forget(tries, now);
      return tries.isEmpty();
    }
  }

  private static void forget(Deque<Instant> tries, Instant now) {
    while (!tries.isEmpty() && !tries.getFirst().plus(WINDOW).isAfter(now)) {
      tries.removeFirst();
    }
  }

  private static String key(String account, String from) {
    return from + " " + account;
  }
}
