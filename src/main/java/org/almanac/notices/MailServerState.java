package org.almanac.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the mail server is: while it takes nothing, no mail is tried against it but one now and then,
 * so that none spends its tries on what isn't its fault. One row for all nodes; whoever takes mails
 * in hand locks it, so the nodes take turns.
 */
@Component
class MailServerState {
  private final DeliverySettings settings;
  private final JdbcClient jdbc;

  MailServerState(DeliverySettings settings, DataSource dataSource) {
    this.settings = settings;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What keeps all mail from leaving. */
  enum What {
    /** It can't be reached. */
    AWAY,
    /** It asked us to slow down. */
    TOO_FAST,
    /** It doesn't take our sign-in, or our sender's address. */
    REFUSES_US,
    /** It refuses one mail after the other by its policy. */
    POLICY
  }

  /** What is in the way, in the server's words, since when, and when it is tried again. */
  record Away(What what, String said, Instant since, int tries, Instant retryAt) {
    /** Whether it lasts long enough, or is of a kind, that somebody should know. */
    boolean tellable(Instant now) {
      return what == What.REFUSES_US
          || what == What.POLICY
          || now.isAfter(since.plusSeconds(15 * 60));
    }
  }

  /** Empty while mail leaves. */
  Optional<Away> away() {
    return read("");
  }

  /** As it is, and nobody else takes mails in hand until the transaction ends. */
  Optional<Away> lock() {
    return read(" for update");
  }

  /**
   * From now on one mail at a time is tried, each time after a longer wait. All organizations read
   * what the server said, so nobody's address stays in it.
   */
  void away(What what, String said, Instant now) {
    int tries = lock().filter(before -> before.what() == what).map(Away::tries).orElse(0) + 1;
    jdbc.sql(
            "update mail_server set away_since = coalesce(away_since, ?), what = ?, said = ?,"
                + " tries = ?, retry_at = ?")
        .params(
            Timestamp.from(now),
            what.name(),
            Trouble.shortened(Trouble.nameless(said)),
            tries,
            Timestamp.from(now.plus(DeliverySettings.wait(settings.away(), tries))))
        .update();
  }

  /** One mail is tried; no other node tries another meanwhile. */
  void trying(Away away, Instant now) {
    jdbc.sql("update mail_server set retry_at = ?")
        .param(Timestamp.from(now.plus(DeliverySettings.wait(settings.away(), away.tries() + 1))))
        .update();
  }

  /** It took a mail. */
  void back() {
    jdbc.sql(
            "update mail_server set away_since = null, what = null, said = null, tries = 0,"
                + " retry_at = null where away_since is not null")
        .update();
  }

  private Optional<Away> read(String lock) {
    return jdbc.sql("select * from mail_server" + lock).query(MailServerState::row).list().stream()
        .filter(away -> away.since() != null)
        .findFirst();
  }

  private static Away row(ResultSet row, int n) throws SQLException {
    Timestamp since = row.getTimestamp("away_since");
    return since == null
        ? new Away(null, null, null, 0, null)
        : new Away(
            What.valueOf(row.getString("what")),
            row.getString("said"),
            since.toInstant(),
            row.getInt("tries"),
            row.getTimestamp("retry_at").toInstant());
  }
}
