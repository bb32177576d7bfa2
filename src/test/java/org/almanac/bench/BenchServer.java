package org.almanac.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of our own, as careful with what it is told as a district's: it syncs to disk. */
class BenchServer implements AutoCloseable {
  static final String USER = "postgres";

  private final EmbeddedPostgres server;

  BenchServer() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setRegisterShutdownHook(false)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "60")
            .start();
  }

  /** Makes an empty database; says its address. */
  String database(String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet setting = statement.executeQuery("show fsync")) {
        if (!setting.next() || !setting.getString(1).equals("on")) {
          throw new IllegalStateException("The server does not sync to disk");
        }
      }
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl(USER, name);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
