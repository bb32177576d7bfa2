package org.almanac.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds no role any more and is still awaited somewhere until a day, such as at the sixth of
 * six meetings. What they are awaited for reaches them, and opens; nothing else does.
 */
@Component
@Transactional
public class Awaited implements PersonRows {
  private final JdbcClient jdbc;

  Awaited(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * These are awaited, and nobody else is.
   *
   * @param about the business key of what awaits them; a key below it belongs to it
   */
  public void only(String organization, String about, Collection<String> people, LocalDate until) {
    jdbc.sql("delete from awaited where organization = ? and about = ?")
        .params(organization, about)
        .update();
    people.stream()
        .distinct()
        .forEach(
            person ->
                jdbc.sql(
                        "insert into awaited (organization, person_id, about, until_day)"
                            + " values (?, ?, ?, ?)")
                    .params(organization, person, about, until)
                    .update());
  }

  /** Whether anything awaits somebody on a day. */
  @Transactional(readOnly = true)
  public boolean is(String person, LocalDate day) {
    return !of(person, day).isEmpty();
  }

  /** Whether just this awaits somebody on a day. */
  @Transactional(readOnly = true)
  public boolean is(String person, String businessKey, LocalDate day) {
    return businessKey != null
        && of(person, day).stream()
            .anyMatch(about -> businessKey.equals(about) || businessKey.startsWith(about + ":"));
  }

  private List<String> of(String person, LocalDate day) {
    return jdbc.sql("select about from awaited where person_id = ? and until_day >= ?")
        .params(person, day)
        .query(String.class)
        .list();
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.once("awaited", "person_id", "about"));
  }
}
