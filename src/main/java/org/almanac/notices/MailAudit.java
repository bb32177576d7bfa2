package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stopped mail or let it go, and when: noted with the deed, never changed. */
@Component
class MailAudit {
  private final JdbcClient jdbc;
  private final Clock clock;

  MailAudit(DataSource dataSource, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /** What a coordinator can do with mail. */
  enum Deed {
    PAUSED,
    RESUMED,
    HELD,
    RELEASED,
    /** Looked at a program's first mails and let them go. */
    GO,
    /** Had a mail that came back tried again. */
    TRIED_AGAIN,
    /** Has seen to a mail that came back. */
    SETTLED
  }

  /**
   * @param about the person whose mail it was, or the program; null for everybody
   */
  record Entry(Instant at, String by, Deed deed, String about) {}

  void note(String organization, String by, Deed deed, String about) {
    jdbc.sql(
            "insert into mail_audit (organization, at, by_person, what, about)"
                + " values (?, ?, ?, ?, ?)")
        .params(organization, Timestamp.from(clock.instant()), by, deed.name(), about)
        .update();
  }

  /** The newest first. */
  List<Entry> latest(String organization, int most) {
    return jdbc.sql(
            "select * from mail_audit where organization = ? order by id desc"
                + " fetch first ? rows only")
        .params(organization, most)
        .query(
            (row, n) ->
                new Entry(
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_person"),
                    Deed.valueOf(row.getString("what")),
                    row.getString("about")))
        .list();
  }
}
