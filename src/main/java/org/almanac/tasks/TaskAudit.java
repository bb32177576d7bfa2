package org.almanac.tasks;

import java.time.Instant;
import java.util.List;
import org.almanac.engine.ModelTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks went from whom to whom, why and by whom; lines are only ever added. */
@Component
public class TaskAudit {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final ModelTexts words;

  TaskAudit(JdbcClient jdbc, ModelTexts words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /**
   * One line.
   *
   * @param task what it is called in the reader's language
   * @param to null where it went to nobody yet
   * @param forPerson for whom it is done, or null
   * @param by who moved it; null where a rule did
   */
  public record Line(
      Instant at, String task, String from, String to, String why, String forPerson, String by) {}

  /** What a person gave, got, or had done for them, the newest first. */
  public List<Line> of(String organization, String person) {
    return jdbc.sql(
            "select at, task_name, from_person, to_person, why, for_person, by_person, task_key"
                + " from reassignment where organization = ?"
                + " and (from_person = ? or to_person = ? or for_person = ?)"
                + " order by id desc limit "
                + MOST)
        .params(organization, person, person, person)
        .query(
            (row, n) ->
                new Line(
                    row.getTimestamp(1).toInstant(),
                    words.name(row.getString(8), row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .list();
  }
}
