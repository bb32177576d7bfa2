package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.almanac.PostgresDatabase;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A month of a principal learning team on the database that districts live on: Liquibase makes the
 * schema, Hibernate finds what it looks for, the same things happen.
 */
@Import(PostgresDatabase.class)
class PltMeetingOnPostgresTest extends PltMeetingProcessTest {
  @Autowired DataSource database;
  @Autowired Attendance whoComes;

  @Test
  void this_is_postgresql() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
  }

  @Test
  void a_card_that_is_sent_back_leaves_nothing_behind_and_stays_open() {
    prepare(Map.of());
    district.moveTo(LocalDate.of(2026, 9, 22), "07:00");
    Task card = district.task("Bring your card", district.principal);
    assertThatThrownBy(
            () -> district.send(card, Map.of("plan", "moved", "moved", "One line", "brings", " ")))
        .isInstanceOf(FormFieldValidationException.class);
    assertThat(district.task("Bring your card", district.principal).getId())
        .isEqualTo(card.getId());
    assertThat(whoComes.of(district.code, meeting.key(), district.principal).orElseThrow().coming())
        .isEqualTo(Coming.UNKNOWN);

    district.send(
        card, Map.of("plan", "moved", "moved", "One line", "brings", "Photos of a number talk"));
    assertThat(whoComes.of(district.code, meeting.key(), district.principal).orElseThrow().coming())
        .isEqualTo(Coming.COMING);
  }
}
