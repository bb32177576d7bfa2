package org.almanac.mentorship;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everywhere that a word could have been left: all tables, all sessions. */
class Haystack {
  private final JdbcClient jdbc;
  private final ServletWebServerApplicationContext server;

  Haystack(JdbcClient jdbc, ServletWebServerApplicationContext server) {
    this.jdbc = jdbc;
    this.server = server;
  }

  List<String> tables() {
    return jdbc.sql(
            "select table_name from information_schema.tables"
                + " where table_schema = 'PUBLIC' order by table_name")
        .query(String.class)
        .list();
  }

  /** The tables in which one of the words stands, in any column, bytes read as text too. */
  Set<String> tablesWith(List<String> words) {
    Set<String> found = new TreeSet<>();
    for (String table : tables()) {
      jdbc.sql("select * from " + table).query().listOfRows().stream()
          .flatMap(row -> row.values().stream())
          .map(Haystack::text)
          .filter(text -> words.stream().anyMatch(text::contains))
          .forEach(text -> found.add(table));
    }
    return found;
  }

  private static String text(Object value) {
    try {
      if (value instanceof byte[] bytes) {
        return read(bytes);
      }
      if (value instanceof Blob blob) {
        return read(blob.getBytes(1, (int) blob.length()));
      }
      if (value instanceof Clob clob) {
        return clob.getSubString(1, (int) clob.length());
      }
      return value instanceof Object[] many ? Arrays.toString(many) : String.valueOf(value);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        + new String(bytes, StandardCharsets.UTF_16BE);
  }

  /** What the sessions of all who came in keep, as a server would write it to its disk. */
  List<String> sessions() throws IOException {
    List<String> kept = new ArrayList<>();
    TomcatWebServer tomcat = (TomcatWebServer) server.getWebServer();
    StandardHost host = (StandardHost) tomcat.getTomcat().getHost();
    for (var child : host.findChildren()) {
      for (Session session : ((Context) child).getManager().findSessions()) {
        var http = session.getSession();
        for (Enumeration<String> names = http.getAttributeNames(); names.hasMoreElements(); ) {
          Object value = http.getAttribute(names.nextElement());
          kept.add(value + serialized(value));
        }
      }
    }
    return kept;
  }

  private static String serialized(Object value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (java.io.NotSerializableException e) {
      return "";
    }
    return read(bytes.toByteArray());
  }
}
