package org.almanac.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit of signed links: when one was used, what for, and what came of it. */
@Component
public class LinkUses {
  private final JdbcClient jdbc;
  private final Clock clock;

  LinkUses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What came of a use. */
  public enum Result {
    RECORDED,
    /** It could not be accepted; the person read why. */
    REFUSED,
    USED_BEFORE,
    EXPIRED,
    /** The task is done, closed, or with somebody else. */
    TASK_GONE,
    /** A fresh link went to the same person's mailbox. */
    MAILED_ANEW
  }

  @Transactional
  public void note(SignedLink link, Result result) {
    jdbc.sql(
            "insert into link_use (organization, person, task_id, purpose, result, at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            link.organization(),
            link.person(),
            link.task(),
            link.purpose(),
            result.name(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Forgets uses together with their links: none is older than a link can still be looked up. */
  @Transactional
  public void sweep(String organization) {
    jdbc.sql("delete from link_use where organization = ? and at < ?")
        .params(organization, Timestamp.from(clock.instant().minus(SignedLinks.KEPT)))
        .update();
  }
}
