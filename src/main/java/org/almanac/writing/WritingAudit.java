package org.almanac.writing;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That somebody took away or erased what is theirs: when and how much, under another name. */
@Component
class WritingAudit {
  private final JdbcClient jdbc;
  private final WritingKeys keys;
  private final Clock clock;

  WritingAudit(JdbcClient jdbc, WritingKeys keys, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.clock = clock;
  }

  enum What {
    TAKEN_AWAY,
    ERASED
  }

  void note(String organization, String person, What what, int texts) {
    jdbc.sql(
            "insert into writing_audit (organization, at, what, pseudonym, texts)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            organization,
            Timestamp.from(clock.instant()),
            what.name(),
            keys.newest().isPresent() ? keys.pseudonym(organization, person) : "",
            texts)
        .update();
  }
}
