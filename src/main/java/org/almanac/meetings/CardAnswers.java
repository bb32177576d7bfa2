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

  /** What became of the newest step that is neither done nor let go. */
  void lastStep(String organization, String person, StepState answer, LocalDate day) {
    entities.flush();
    jdbc.update(
        "update next_step set state = ?, answered_on = ? where id = (select max(id) from next_step"
            + " where organization = ? and person_id = ? and state in ('OPEN', 'STILL'))",
        answer.name(),
        Date.valueOf(day),
        organization,
        person);
  }
}
