package org.almanac.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.almanac.access.SignedIn;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that the sandbox caught instead of sending them. */
@Component
@Profile("!production")
class SandboxMails {
  private static final int NEWEST = 200;
  private static final String COLUMNS =
      "id, organization, recipient, sender, subject, caught_at, plain";

  private final JdbcClient jdbc;

  SandboxMails(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A mail that was caught; its HTML and the mail as sent are asked for one by one. */
  record Caught(
      long id,
      String organization,
      String to,
      String from,
      String subject,
      Instant at,
      String text) {

    /** Whether somebody may look: a visitor at all, who is signed in at the own organization's. */
    boolean isFor(SignedIn me) {
      return me == null || organization.equals(me.organization());
    }
  }

  void keep(Caught mail, String html, byte[] eml) {
    jdbc.sql(
            "insert into captured_mail (organization, recipient, sender, subject, caught_at, plain,"
                + " html, eml) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            mail.organization(),
            lower(mail.to()),
            mail.from(),
            mail.subject(),
            Timestamp.from(mail.at()),
            mail.text(),
            html,
            eml)
        .update();
  }

  /** Newest first; of everybody only the newest. */
  List<Caught> newest() {
    return jdbc.sql("select " + COLUMNS + " from captured_mail order by id desc limit " + NEWEST)
        .query(SandboxMails::row)
        .list();
  }

  /** All mails to an address, newest first. */
  List<Caught> to(String address) {
    return jdbc.sql(
            "select " + COLUMNS + " from captured_mail where recipient = ? order by id desc")
        .param(lower(address))
        .query(SandboxMails::row)
        .list();
  }

  Optional<Caught> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from captured_mail where id = ?")
        .param(id)
        .query(SandboxMails::row)
        .optional();
  }

  /** As a mail program shows it: a mail that has nothing but text is shown as text. */
  Optional<String> html(long id) {
    return jdbc.sql("select html, plain from captured_mail where id = ?")
        .param(id)
        .query(
            (row, n) ->
                row.getString("html").isBlank()
                    ? PlainMail.html(row.getString("plain"))
                    : row.getString("html"))
        .optional();
  }

  Optional<byte[]> eml(long id) {
    return jdbc.sql("select eml from captured_mail where id = ?")
        .param(id)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** The files that came with a mail. */
  List<MailFile> files(long id) {
    return eml(id).map(MailFile::in).orElse(List.of());
  }

  private static String lower(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  private static Caught row(ResultSet row, int n) throws SQLException {
    return new Caught(
        row.getLong("id"),
        row.getString("organization"),
        row.getString("recipient"),
        row.getString("sender"),
        row.getString("subject"),
        row.getTimestamp("caught_at").toInstant(),
        row.getString("plain"));
  }
}
