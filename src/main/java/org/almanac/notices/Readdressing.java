package org.almanac.notices;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has a new address, wherever it was corrected, gets there what waits; and what never
 * arrived at the old one is said once more, as far as it is still true.
 */
@Component
class Readdressing {
  private static final String MOVED =
      "exists (select 1 from person p where p.id = mail.person"
          + " and p.mail <> '' and lower(p.mail) <> lower(coalesce(mail.recipient, '')))";

  private final EntityManager entities;
  private final Clock clock;
  private final JdbcClient jdbc;

  Readdressing(EntityManager entities, Clock clock, DataSource dataSource) {
    this.entities = entities;
    this.clock = clock;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Takes mails apart that have not arrived, so that what they say is written once more, today,
   * with links for the new address; the old ones open nothing there.
   */
  @Transactional
  public void anew(List<Long> mails) {
    if (mails.isEmpty()) {
      return;
    }
    jdbc.sql(
            "update notice set state = 'READY', ready_at = :now, mail_id = null"
                + " where mail_id in (:mails)")
        .param("now", Timestamp.from(clock.instant()))
        .param("mails", mails)
        .update();
    // the day's mail is still to come, so this one isn't it any more
    jdbc.sql("update mail set state = 'REPLACED', kind = 'moved-' || id where id in (:mails)")
        .param("mails", mails)
        .update();
    entities.clear();
  }

  @Transactional
  public void follow() {
    entities.flush();
    anew(
        jdbc.sql(
                "select id from mail where state = 'WAITING' and "
                    + MOVED
                    + " order by id for update skip locked")
            .query(Long.class)
            .list());
    String returned = "state = 'UNDELIVERABLE' and settled_at is null and " + MOVED;
    int open =
        jdbc.sql("select count(*) from mail where " + returned).query(Integer.class).single();
    if (open > 0) {
      jdbc.sql(
              "update notice set state = 'WAITING', mail_id = null, same_day = false"
                  + " where mail_id in (select id from mail where "
                  + returned
                  + ")")
          .update();
      jdbc.sql("update mail set state = 'REPLACED' where " + returned).update();
      entities.clear(); // what was read before has learned nothing of it
    }
  }
}
