package org.almanac.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uploads between the look and the doing, and the record of all that were done. */
@Component
class Runs {
  /** Files that nobody took up again aren't kept for longer. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final int NEWEST = 50;

  private final JdbcClient jdbc;
  private final Clock clock;

  Runs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps the files until they are taken; what the same person looked at before is dropped. */
  @Transactional
  public long keep(String organization, String person, List<Upload> files) {
    drop(organization, person);
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into import_run (organization, person_id, uploaded_at, state, files)"
                + " values (?, ?, ?, 'LOOKED', ?)")
        .params(organization, person, now(), names(files))
        .update(id, "id");
    long run = id.getKeyAs(Number.class).longValue();
    for (int i = 0; i < files.size(); i++) {
      jdbc.sql(
              "insert into import_file (organization, run_id, position, name, content)"
                  + " values (?, ?, ?, ?, ?)")
          .params(organization, run, i, files.get(i).name(), files.get(i).bytes())
          .update();
    }
    return run;
  }

  Optional<Run> find(String organization, long id) {
    return jdbc.sql("select * from import_run where organization = ? and id = ?")
        .params(organization, id)
        .query(Runs::run)
        .optional();
  }

  /** What was done, newest first. */
  List<Run> done(String organization) {
    return jdbc.sql(
            "select * from import_run where organization = ? and state = 'DONE'"
                + " order by id desc limit "
                + NEWEST)
        .param(organization)
        .query(Runs::run)
        .list();
  }

  List<Upload> files(Run run) {
    return jdbc.sql(
            "select name, content from import_file where organization = ? and run_id = ?"
                + " order by position")
        .params(run.organization(), run.id())
        .query((row, n) -> new Upload(row.getString(1), row.getBytes(2)))
        .list();
  }

  /** Says that somebody pressed the button; answers whether it was the first time. */
  boolean begin(Run run, String by) {
    return jdbc.sql(
                "update import_run set state = 'RUNNING', note = null, done_by = ?"
                    + " where id = ? and state = 'LOOKED'")
            .params(by, run.id())
            .update()
        == 1;
  }

  /** Back to the look, with the reason. */
  void back(Run run, String note) {
    jdbc.sql(
            "update import_run set state = 'LOOKED', note = ?, done_by = null"
                + " where id = ? and state = 'RUNNING'")
        .params(note, run.id())
        .update();
  }

  /** The record of what was done; the files themselves aren't needed any more. */
  void finish(Run run, Look look) {
    jdbc.sql(
            "update import_run set state = 'DONE', added = ?, changed = ?, ended = ?, gone = ?,"
                + " finished_at = ? where id = ?")
        .params(
            look.count(Change.Sort.NEW),
            look.count(Change.Sort.CHANGED),
            look.count(Change.Sort.ENDED),
            look.gone().size(),
            now(),
            run.id())
        .update();
    jdbc.sql("delete from import_file where run_id = ?").param(run.id()).update();
  }

  /** What ran when the program was stopped was undone as a whole, so it can be looked at again. */
  @EventListener(ApplicationStartedEvent.class)
  void afterAStop() {
    jdbc.sql("update import_run set state = 'LOOKED', note = 'stopped' where state = 'RUNNING'")
        .update();
  }

  private void drop(String organization, String person) {
    String old =
        "select id from import_run where organization = ? and state = 'LOOKED'"
            + " and (person_id = ? or uploaded_at < ?)";
    Timestamp longAgo = Timestamp.from(clock.instant().minus(KEPT));
    jdbc.sql("delete from import_file where run_id in (" + old + ")")
        .params(organization, person, longAgo)
        .update();
    jdbc.sql(
            "delete from import_run where organization = ? and state = 'LOOKED'"
                + " and (person_id = ? or uploaded_at < ?)")
        .params(organization, person, longAgo)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String names(List<Upload> files) {
    String names = files.stream().map(Upload::name).collect(Collectors.joining(", "));
    return names.substring(0, Math.min(names.length(), 1000));
  }

  private static Run run(ResultSet row, int n) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new Run(
        row.getLong("id"),
        row.getString("organization"),
        row.getString("person_id"),
        row.getTimestamp("uploaded_at").toInstant(),
        Run.State.valueOf(row.getString("state")),
        row.getString("files"),
        row.getString("note"),
        row.getString("done_by"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("ended"),
        row.getInt("gone"),
        finished == null ? null : finished.toInstant());
  }
}
