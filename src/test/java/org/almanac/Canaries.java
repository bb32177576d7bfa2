package org.almanac;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a word that somebody typed has been left. */
public record Canaries(JdbcClient jdbc, String canary) {
  /** The fields that take free text, of the forms whose name begins so. */
  public static Set<String> freeText(String prefix) {
    Set<String> all = new TreeSet<>();
    for (String file : new File("forms").list((folder, name) -> name.startsWith(prefix))) {
      String form = file.replace(".form", "");
      FormFields.freeText(form).forEach(key -> all.add(form + " " + key));
    }
    return all;
  }

  /** The same search for what must be found, so that it is known to look. */
  public Canaries finding(String word) {
    return new Canaries(jdbc, word);
  }

  /** The tables whose name begins so and in which it stands, bytes read as text too. */
  public List<String> found(String prefix) {
    return jdbc
        .sql(
            "select table_name from information_schema.tables where upper(table_name) like ?"
                + " order by table_name")
        .param(prefix + "%")
        .query(String.class)
        .list()
        .stream()
        .filter(this::holdsTheCanary)
        .toList();
  }

  private boolean holdsTheCanary(String table) {
    return jdbc.sql("select * from " + table).query().listOfRows().stream()
        .flatMap(row -> row.values().stream())
        .anyMatch(value -> text(value).contains(canary));
  }

  private static String text(Object value) {
    try {
      if (value instanceof byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
      }
      if (value instanceof Blob blob) {
        return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.ISO_8859_1);
      }
      if (value instanceof Clob clob) {
        return clob.getSubString(1, (int) clob.length());
      }
      return value instanceof Object[] many ? Arrays.toString(many) : String.valueOf(value);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
