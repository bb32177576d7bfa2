package org.almanac.people;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns that name a person, each as {@code table.column}. */
public final class PersonColumns {
  private PersonColumns() {}

  /** Those of the database that a condition on table_name and column_name finds. */
  public static Set<String> where(JdbcClient jdbc, String condition) {
    return new TreeSet<>(
        jdbc.sql(
                "select lower(table_name) || '.' || lower(column_name)"
                    + " from information_schema.columns where "
                    + condition)
            .query(String.class)
            .list());
  }

  /** Those that go along when two records of a person become one. */
  public static Set<String> goingAlong(Stream<PersonRows> rows) {
    return rows.flatMap(each -> each.columns().stream())
        .map(column -> column.table() + "." + column.name())
        .collect(Collectors.toSet());
  }
}
