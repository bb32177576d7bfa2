package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/**
 * Lines that were written before fives were marked: a coordinator goes on reading what they read.
 */
class LinesFromBeforeTest {
  /** The changes until fives could be marked. */
  private static final int MARKED = 3;

  @Test
  void five_lines_from_before_are_read_together_and_four_wait_for_others() throws Exception {
    try (Connection connection =
        DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
      Liquibase changes =
          new Liquibase(
              "db/changelog/cohort.xml",
              new ClassLoaderResourceAccessor(),
              DatabaseFactory.getInstance()
                  .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
      changes.update(MARKED, "");
      for (int line = 0; line < 5; line++) {
        says(connection, line, "NOVEMBER");
      }
      for (int line = 5; line < 9; line++) {
        says(connection, line, "APRIL");
      }
      changes.update("");
      assertThat(inFives(connection, "NOVEMBER")).isEqualTo(5);
      assertThat(inFives(connection, "APRIL")).isZero();
    }
  }

  private static void says(Connection connection, int line, String meeting) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into cohort_suggestion (id, version, organization, meeting_key, person_id,"
              + " suggestion_text, chosen, line_key) values (%d, 0, 'a', '%s', 'p%d', 'x', false, '%d')"
                  .formatted(line, meeting, line, line));
      connection.commit();
    }
  }

  private static int inFives(Connection connection, String meeting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select count(*) from cohort_suggestion where in_five = true and meeting_key = '"
                    + meeting
                    + "'")) {
      found.next();
      return found.getInt(1);
    }
  }
}
