package org.almanac.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.almanac.calendar.CalendarVersion;
import org.almanac.calendar.DateMove;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates that a new calendar puts elsewhere, as they were shown, and what became of each. */
@Component
@Transactional
class CalendarMoves {
  private static final int LONGEST = 300;
  private static final int LONGEST_REASON = 500;

  private final JdbcClient jdbc;

  CalendarMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What moves together: one meeting with its dates, one task. */
  record Thing(String keeper, String key) {}

  /**
   * A move on the record.
   *
   * @param state WAITING, DONE, FAILED, or CLOSED: a newer calendar decides about it
   * @param reason why it could not follow; null for none
   */
  public record Kept(DateMove move, String state, String reason) {}

  /** How many have followed, of how many, and how many could not. */
  record Progress(int done, int total, int failed) {
    public boolean running() {
      return done + failed < total;
    }
  }

  void keep(CalendarVersion version, List<DateMove> moves) {
    for (DateMove move : moves) {
      jdbc.sql(
              "insert into calendar_move (organization, version_id, keeper, move_key, name, what,"
                  + " which_date, moves_from, moves_to, state)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')")
          .params(
              version.organization(),
              version.id(),
              move.keeper(),
              move.key(),
              move.name(),
              cut(move.what(), LONGEST),
              cut(move.which(), LONGEST),
              Timestamp.from(move.from()),
              Timestamp.from(move.to()))
          .update();
    }
  }

  @Transactional(readOnly = true)
  public List<Kept> of(CalendarVersion version) {
    return jdbc.sql(
            "select * from calendar_move where organization = ? and version_id = ? order by id")
        .params(version.organization(), version.id())
        .query(CalendarMoves::kept)
        .list();
  }

  Progress progress(CalendarVersion version) {
    List<Kept> all = of(version).stream().filter(kept -> !kept.state().equals("CLOSED")).toList();
    int done = (int) all.stream().filter(kept -> kept.state().equals("DONE")).count();
    int failed = (int) all.stream().filter(kept -> kept.state().equals("FAILED")).count();
    return new Progress(done, all.size(), failed);
  }

  /** What still waits; nobody else does the same thing at the same time. */
  List<DateMove> claim(CalendarVersion version, Thing thing) {
    return jdbc
        .sql(
            "select * from calendar_move where organization = ? and version_id = ? and keeper = ?"
                + " and move_key = ? and state = 'WAITING' order by id for update")
        .params(version.organization(), version.id(), thing.keeper(), thing.key())
        .query(CalendarMoves::kept)
        .list()
        .stream()
        .map(Kept::move)
        .toList();
  }

  void done(CalendarVersion version, Thing thing) {
    state(version, thing, "DONE", null);
  }

  void failed(CalendarVersion version, Thing thing, String reason) {
    state(version, thing, "FAILED", cut(reason, LONGEST_REASON));
  }

  /** Those that could not follow wait again. */
  void again(CalendarVersion version) {
    jdbc.sql(
            "update calendar_move set state = 'WAITING', reason = null"
                + " where organization = ? and version_id = ? and state = 'FAILED'")
        .params(version.organization(), version.id())
        .update();
  }

  /** A newer calendar is in force: what has not followed an older one follows it no more. */
  void closeBefore(CalendarVersion newest) {
    jdbc.sql(
            "update calendar_move set state = 'CLOSED', reason = null where organization = ?"
                + " and version_id <> ? and state in ('WAITING', 'FAILED')")
        .params(newest.organization(), newest.id())
        .update();
  }

  /** Versions whose dates were on their way when the program was stopped. */
  List<Unfinished> unfinished() {
    return jdbc.sql(
            "select distinct organization, version_id from calendar_move where state = 'WAITING'")
        .query((row, n) -> new Unfinished(row.getString(1), row.getLong(2)))
        .list();
  }

  /** A version by its organization and id. */
  record Unfinished(String organization, long version) {}

  private void state(CalendarVersion version, Thing thing, String state, String reason) {
    jdbc.sql(
            "update calendar_move set state = ?, reason = ? where organization = ?"
                + " and version_id = ? and keeper = ? and move_key = ? and state = 'WAITING'")
        .params(state, reason, version.organization(), version.id(), thing.keeper(), thing.key())
        .update();
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    return new Kept(
        new DateMove(
            row.getString("keeper"),
            row.getString("move_key"),
            row.getString("name"),
            row.getString("what"),
            row.getString("which_date"),
            row.getTimestamp("moves_from").toInstant(),
            row.getTimestamp("moves_to").toInstant()),
        row.getString("state"),
        row.getString("reason"));
  }

  private static String cut(String text, int longest) {
    String plain = text == null ? "" : text;
    return plain.substring(0, Math.min(plain.length(), longest));
  }
}
