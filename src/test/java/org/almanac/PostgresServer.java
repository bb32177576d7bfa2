package org.almanac;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * One PostgreSQL for all tests of a run. Liquibase makes the tables once, and each database after
 * that is a copy: a server and its tables for each test class cost four seconds.
 */
final class PostgresServer {
  private static final String USER = "postgres";
  private static final String MADE = "made";

  /** How many seconds the contexts have to close, at the end of a run. */
  private static final int LAST = 20;

  private static EmbeddedPostgres server;
  private static int databases;
  private static int inUse;

  private PostgresServer() {}

  /** A new database with all tables and no row; says its address. */
  static synchronized String database() {
    try {
      if (server == null) {
        server = start();
        execute("create database " + MADE);
        makeTables();
        Runtime.getRuntime().addShutdownHook(new Thread(PostgresServer::stop));
      }
      String name = "copy" + ++databases;
      execute("create database " + name + " template " + MADE);
      inUse++;
      return server.getJdbcUrl(USER, name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (SQLException | LiquibaseException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Nobody asks this one any more. */
  static synchronized void left() {
    inUse--;
    PostgresServer.class.notifyAll();
  }

  /** It ends with the run, after the contexts that still ask it: those would wait for an answer. */
  private static synchronized void stop() {
    try {
      for (int seconds = 0; inUse > 0 && seconds < LAST; seconds++) {
        PostgresServer.class.wait(1000);
      }
      server.close();
    } catch (InterruptedException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setRegisterShutdownHook(false)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("max_connections", "200")
        .start();
  }

  private static void makeTables() throws SQLException, LiquibaseException {
    try (Connection connection = server.getDatabase(USER, MADE).getConnection();
        Liquibase liquibase =
            new Liquibase(
                "db/changelog/master.xml",
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(connection))) {
      liquibase.update("");
    }
  }

  private static void execute(String statement) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
