package org.almanac.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Moves the simulated clock forward and does all work that falls due on the way, in the order of
 * its time, on one thread and with nobody signed in. The engine's clock is one for the whole JVM:
 * never in production.
 */
@Component
public class Timeline {
  /** More rounds than this at one instant mean that work makes work without end. */
  private static final int ROUNDS = 1000;

  private final List<DueWork> works;
  private final Clock clock;
  private final ObjectProvider<StartingTime> kept;

  Timeline(List<DueWork> works, Clock clock, ObjectProvider<StartingTime> kept) {
    this.works = works;
    this.clock = clock;
    this.kept = kept;
  }

  /** When the next thing falls due: now or later; empty when nothing waits. */
  public Optional<Instant> next() {
    return works.stream()
        .map(DueWork::nextDue)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Moves to {@code target}, stops there, and answers when everything is quiet. */
  public synchronized Moved moveTo(Instant target) {
    if (target.isBefore(clock.instant())) {
      throw new IllegalArgumentException("The clock goes forwards only: " + target);
    }
    Moved moved = new Moved(target, new LinkedHashMap<>(), 0);
    int rounds = 0;
    Instant at = clock.instant();
    for (Optional<Instant> next = next();
        next.isPresent() && !next.get().isAfter(target);
        next = next()) {
      if (next.get().isAfter(at)) {
        Instant reached = next.get();
        kept.ifAvailable(time -> time.reached(reached));
        at = reached;
        rounds = 0;
      } else if (++rounds > ROUNDS) {
        throw new IllegalStateException("Work at " + at + " does not come to an end");
      }
      ClockUtil.setCurrentTime(Date.from(at));
      moved = moved.plus(runDue(at));
    }
    ClockUtil.setCurrentTime(Date.from(target));
    return moved;
  }

  /** Lets time run on from {@code instant}. */
  public static void runFrom(Instant instant) {
    ClockUtil.resetClock();
    ClockUtil.offset(instant.toEpochMilli() - ClockUtil.getCurrentTime().getTime());
  }

  static void begin(StartingTime time) {
    if (time.runs()) {
      runFrom(time.now());
    } else {
      ClockUtil.setCurrentTime(Date.from(time.now()));
    }
  }

  private Moved runDue(Instant at) {
    Moved moved = new Moved(at, new LinkedHashMap<>(), 0);
    LocaleContext mover = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.resetLocaleContext(); // it would happen without whoever moves the clock
    try {
      for (DueWork work : works) {
        DueWork.Done done = work.runDue(at);
        moved = moved.plus(work.name(), done);
      }
      return moved;
    } finally {
      LocaleContextHolder.setLocaleContext(mover);
    }
  }

  /** What happened on the way: how many pieces of each kind of work were done. */
  public record Moved(Instant now, Map<String, Integer> done, int failed) {
    /** How many pieces of the kind {@code name} were done. */
    public int of(String name) {
      return done.getOrDefault(name, 0);
    }

    private Moved plus(Moved other) {
      other.done.forEach((name, n) -> done.merge(name, n, Integer::sum));
      return new Moved(now, done, failed + other.failed);
    }

    private Moved plus(String name, DueWork.Done more) {
      done.merge(name, more.done(), Integer::sum);
      return new Moved(now, done, failed + more.failed());
    }
  }
}
