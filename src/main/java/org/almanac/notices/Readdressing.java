package org.almanac.notices;

import jakarta.persistence.EntityManager;
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
          + " and p.mail <> '' and p.mail <> lower(coalesce(mail.recipient, '')))";

  private final EntityManager entities;
  private final JdbcClient jdbc;

  Readdressing(EntityManager entities, DataSource dataSource) {
    this.entities = entities;
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Transactional
  public void follow() {
    entities.flush();
    jdbc.sql(
            "update mail set recipient = (select p.mail from person p where p.id = mail.person)"
                + " where state = 'WAITING' and "
                + MOVED)
        .update();
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
