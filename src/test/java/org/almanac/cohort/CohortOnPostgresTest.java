package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.almanac.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A cohort meeting, from its planning to each of its ends, on the database associations live on.
 */
@Import(PostgresDatabase.class)
class CohortOnPostgresTest extends CohortMeetingProcessTest {
  @Autowired DataSource database;

  @Test
  void this_is_postgresql() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
  }
}
