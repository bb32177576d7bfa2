package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the mailbox has been read, on all nodes together. It stands in a row and in no
 * transaction that waits for the mailbox, so whoever dies reading is replaced after a while.
 */
@Component
@Transactional
class InboxState {
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;

  InboxState(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Whether this node reads now: false while another does. */
  public boolean begin(Instant now) {
    return jdbc.sql("update mail_inbox set leased_until = ? where leased_until <= ?")
            .params(Timestamp.from(now.plus(LEASE)), Timestamp.from(now))
            .update()
        == 1;
  }

  public void end(Instant now) {
    jdbc.sql("update mail_inbox set leased_until = ?").param(Timestamp.from(now)).update();
  }

  /** The last mail that was read; none in a mailbox that was made anew. */
  public long last(long validity) {
    jdbc.sql(
            "update mail_inbox set uid_validity = ?, last_uid = 0, trying_uid = 0, tries = 0"
                + " where uid_validity <> ?")
        .params(validity, validity)
        .update();
    return jdbc.sql("select last_uid from mail_inbox").query(Long.class).single();
  }

  /** Notes that a mail is being read. Says how often it was tried before. */
  public int trying(long uid) {
    jdbc.sql(
            "update mail_inbox set tries = case when trying_uid = ? then tries + 1 else 1 end,"
                + " trying_uid = ?")
        .params(uid, uid)
        .update();
    return jdbc.sql("select tries - 1 from mail_inbox").query(Integer.class).single();
  }

  /** It has been read, whatever it was. */
  public void read(long uid) {
    jdbc.sql("update mail_inbox set last_uid = ? where last_uid < ?").params(uid, uid).update();
  }
}
