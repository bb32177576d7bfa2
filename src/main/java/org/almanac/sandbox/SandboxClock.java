package org.almanac.sandbox;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almanac.engine.StartingTime;
import org.almanac.engine.Timeline;
import org.almanac.meetings.MeetingsChanged;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sandbox's clock: begins on the Monday before the school year, is moved by hand, and stands
 * where it stood when the program starts again. Nothing but a move of the clock or of a meeting, or
 * the start of a process, runs the sandbox's jobs.
 */
@Component
@Profile("!production")
@DependsOnDatabaseInitialization
class SandboxClock implements StartingTime {
  static final ZoneId ZONE = ZoneId.of("America/Toronto");

  /** Longer than it takes to say where the clock is to go while it runs on. */
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private static final Instant FIRST_DAY =
      LocalDateTime.of(2026, 8, 17, 9, 0).atZone(ZONE).toInstant();
  private static final long EACH_MINUTE = 60_000;

  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final java.time.Clock clock;
  private final boolean running;
  private final Object keeping = new Object();

  SandboxClock(
      JdbcClient jdbc,
      @Lazy Timeline timeline,
      java.time.Clock clock,
      @Value("${almanac.sandbox.clock-runs:true}") boolean running) {
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.clock = clock;
    this.running = running;
  }

  @Override
  public Instant now() {
    return jdbc.sql("select stands_at from sandbox_clock where id = 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(FIRST_DAY);
  }

  @Override
  public boolean runs() {
    return running;
  }

  /** When the next thing is due. */
  Optional<Instant> next() {
    return timeline.next();
  }

  /** Does all work due up to {@code to}, and lets time run on from there. */
  synchronized Timeline.Moved moveTo(Instant to) {
    try {
      // time runs: what was now when somebody clicked, or in another tab, is over by a moment
      Instant now = running ? clock.instant().plus(A_MOMENT) : clock.instant();
      return timeline.moveTo(to.isBefore(now) ? now : to);
    } finally {
      if (running) {
        Timeline.runFrom(clock.instant());
      }
      keep();
    }
  }

  /** Who has moved a meeting looks at the cards next: what is due by that is done at once. */
  @EventListener
  void catchUp(MeetingsChanged changed) {
    catchUp();
  }

  /** What is due by now is done at once. */
  void catchUp() {
    if (running) {
      moveTo(clock.instant());
    }
  }

  /** A kill must not turn the clock back by more than a minute. */
  @Scheduled(initialDelay = EACH_MINUTE, fixedDelay = EACH_MINUTE)
  @PreDestroy
  void keep() {
    keep(clock.instant());
  }

  /** On the way, too: work that is done must not lie ahead of the clock after a kill. */
  @Override
  public void reached(Instant at) {
    keep(at);
  }

  private void keep(Instant at) {
    OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
    synchronized (keeping) {
      int changed =
          jdbc.sql("update sandbox_clock set stands_at = ? where id = 1").param(now).update();
      if (changed == 0) {
        jdbc.sql("insert into sandbox_clock (id, stands_at) values (1, ?)").param(now).update();
      }
    }
  }
}
