package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many mails may leave now: counted in the mails themselves, so that all nodes together keep to
 * what the mail server takes in any minute and in any day.
 */
@Component
class Pace {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final DeliverySettings settings;
  private final JdbcClient jdbc;

  Pace(DeliverySettings settings, DataSource dataSource) {
    this.settings = settings;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Whether anything is counted at all. */
  boolean limited() {
    return settings.aMinute() > 0 || settings.aDay() > 0;
  }

  /** How many of so many may be taken in hand now. */
  int room(Instant now, int wanted) {
    int room = within(settings.aMinute(), MINUTE, now, wanted);
    return room == 0 ? 0 : within(settings.aDay(), DAY, now, room);
  }

  /** Before when none may leave; empty when there was room since the last one left. */
  Optional<Instant> fullUntil() {
    return Stream.of(fullUntil(settings.aMinute(), MINUTE), fullUntil(settings.aDay(), DAY))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private int within(int most, Duration window, Instant now, int wanted) {
    if (most == 0) {
      return wanted;
    }
    int left =
        jdbc.sql("select count(*) from mail where claimed_at > ?")
            .param(Timestamp.from(now.minus(window)))
            .query(Integer.class)
            .single();
    return Math.max(0, Math.min(wanted, most - left));
  }

  /** There is room again when the n-th mail back is as old as the window is long. */
  private Optional<Instant> fullUntil(int most, Duration window) {
    if (most == 0) {
      return Optional.empty();
    }
    return jdbc.sql(
            "select claimed_at from mail where claimed_at is not null"
                + " order by claimed_at desc offset ? rows fetch first 1 rows only")
        .param(most - 1)
        .query(Timestamp.class)
        .optional()
        .map(at -> at.toInstant().plus(window));
  }
}
