package org.almanac.notices;

import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.almanac.calendar.Calendars;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is forgotten of mails whose way is over: after their day what their links would be, as none
 * of them leaves again as it is; after a time their words. To whom, when and what came of it stays.
 */
@Service
public class OldMails {
  private static final String OVER =
      "organization = :organization and state in ('SENT', 'REPLACED', 'UNDELIVERABLE')"
          + " and send_day < :day";

  private final Duration wordsKept;
  private final Calendars calendars;
  private final JdbcClient jdbc;

  OldMails(
      @Value("${almanac.mail.words-kept}") Duration wordsKept,
      Calendars calendars,
      DataSource dataSource) {
    if (wordsKept.toDays() < 1) {
      throw new IllegalStateException(
          "The setting almanac.mail.words-kept is a time of at least one day.");
    }
    this.wordsKept = wordsKept;
    this.calendars = calendars;
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Transactional
  public void sweep(String organization) {
    LocalDate today = calendars.of(organization).today();
    LocalDate first = today.minusDays(wordsKept.toDays());
    forget("mail_link", organization, today);
    forget("mail_enclosure", organization, first);
    jdbc.sql(
            "update mail set subject = '', plain = '', html = '', stop_path = null"
                + " where plain <> '' and "
                + OVER)
        .param("organization", organization)
        .param("day", first)
        .update();
  }

  private void forget(String table, String organization, LocalDate day) {
    jdbc.sql("delete from " + table + " where mail_id in (select id from mail where " + OVER + ")")
        .param("organization", organization)
        .param("day", day)
        .update();
  }
}
