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

  /** Longer than anything that a mail asks for can be asked. */
  private static final Duration REMEMBERED = StopLinks.GOOD_FOR.plusDays(100);

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

  /**
   * Whether a mail was for us before: a mailbox that is made anew, or moved, holds what it held,
   * and its mails count from one again.
   */
  public boolean known(String mark) {
    return jdbc.sql("select count(*) from mail_inbox_done where mark = ?")
            .param(mark)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** It was for us, and is done. */
  public void done(String mark, Instant now) {
    jdbc.sql("delete from mail_inbox_done where done_at < ?")
        .param(Timestamp.from(now.minus(REMEMBERED)))
        .update();
    jdbc.sql("insert into mail_inbox_done (mark, done_at) values (?, ?)")
        .params(mark, Timestamp.from(now))
        .update();
  }

  /** It has been read, whatever it was. */
  public void read(long uid) {
    jdbc.sql("update mail_inbox set last_uid = ? where last_uid < ?").params(uid, uid).update();
  }
}
