package org.almanac.meetings;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What comes back on a card, one statement each: a district's cards come within the same hour, and
 * reading a row only to write it costs as much again. What was read before in the same transaction
 * does not learn of it.
 */
@Repository
class CardAnswers {
  private final JdbcTemplate jdbc;
  private final EntityManager entities;

  CardAnswers(JdbcTemplate jdbc, EntityManager entities) {
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /** Whether somebody comes; a card that was open counts as answered from now on. */
  void coming(String organization, String key, String person, Coming coming) {
    entities.flush();
    jdbc.update(
        "update participation set coming = ?, version = version + 1,"
            + " state = case when state = 'OPEN' then 'ANSWERED' else state end"
            + " where organization = ? and meeting_key = ? and person_id = ?",
        coming.name(),
        organization,
        key,
        person);
  }

  /** A seat at the table with the fewest, for who has none; nothing before tables are made. */
  void seat(String organization, String key, String person) {
    entities.flush();
    jdbc.update(
        "update participation set version = version + 1, table_number = (select p.table_number"
            + " from participation p where p.organization = ? and p.meeting_key = ?"
            + " and p.table_number is not null and p.coming <> 'CANT_COME'"
            + " and p.state not in ('CANCELLED', 'LEFT') group by p.table_number"
            + " order by count(*), p.table_number fetch first 1 rows only)"
            + " where organization = ? and meeting_key = ? and person_id = ?"
            + " and table_number is null",
        organization,
        key,
        organization,
        key,
        person);
  }

  /**
   * What became of the step that this card answered before, else of the newest that is neither done
   * nor let go.
   */
  void lastStep(String organization, String key, String person, StepState answer, LocalDate day) {
    entities.flush();
    jdbc.update(
        "update next_step set state = ?, answered_on = ?, answered_in = ? where id = coalesce("
            + "(select max(id) from next_step where organization = ? and person_id = ?"
            + " and answered_in = ?), (select max(id) from next_step"
            + " where organization = ? and person_id = ? and state in ('OPEN', 'STILL')))",
        answer.name(),
        Date.valueOf(day),
        key,
        organization,
        person,
        key,
        organization,
        person);
  }
}
