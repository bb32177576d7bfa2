package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.almanac.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** A board plan from September to its launch, on the database that districts live on. */
@Import(PostgresDatabase.class)
@DirtiesContext
class BoardPlanOnPostgresTest extends BoardImprovementPlanProcessTest {
  @Autowired DataSource database;

  @Test
  void this_is_postgresql() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
  }
}
