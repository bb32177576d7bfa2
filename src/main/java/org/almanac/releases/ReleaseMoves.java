package org.almanac.releases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who moved what to a newest version, and when; lines are only ever added. */
@Component
class ReleaseMoves {
  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReleaseMoves(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One press of the button.
   *
   * @param by the coordinator's id
   */
  record Line(Instant at, String by, int moved, int stayed) {}

  void note(String organization, String by, int moved, int stayed) {
    jdbc.sql(
            "insert into release_move (organization, at, by_person, moved, stayed)"
                + " values (?, ?, ?, ?, ?)")
        .params(organization, Timestamp.from(clock.instant()), by, moved, stayed)
        .update();
  }

  /** The newest first. */
  List<Line> of(String organization) {
    return jdbc.sql(
            "select at, by_person, moved, stayed from release_move where organization = ?"
                + " order by id desc limit "
                + MOST)
        .param(organization)
        .query(
            (row, n) ->
                new Line(
                    row.getTimestamp(1).toInstant(),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4)))
        .list();
  }
}
