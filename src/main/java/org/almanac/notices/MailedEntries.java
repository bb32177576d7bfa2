package org.almanac.notices;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people's calendars have heard from our mails. */
@Component
public class MailedEntries {
  private final JdbcClient jdbc;

  MailedEntries(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Whether the last that a person's calendar was asked about a thing was to take it in; a mail
   * that hasn't left yet counts, one that never will doesn't.
   */
  public boolean taken(String organization, String person, String uid) {
    return jdbc.sql(
            """
            select e.method from mail_enclosure e join mail m on m.id = e.mail_id
            where m.organization = :organization and m.person = :person and e.uid = :uid
            and m.state in ('WAITING', 'SENDING', 'SENT')
            order by e.sequence desc, e.id desc fetch first 1 rows only
            """)
        .param("organization", organization)
        .param("person", person)
        .param("uid", uid)
        .query(String.class)
        .optional()
        .filter(Enclosure.Method.REQUEST.name()::equals)
        .isPresent();
  }
}
