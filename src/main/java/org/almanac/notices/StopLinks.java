package org.almanac.notices;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.almanac.access.NoticeSeen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way out of what isn't needed: each mail of reminders alone carries an address that stops them
 * for its person, without sign-in (RFC 8058). Of the address only a hash is kept.
 */
@Service
@Transactional
class StopLinks {
  static final String PATH = "/stop/";
  private static final int TOKEN_BYTES = 32;

  /** Old mails are found and opened for a long time. */
  static final Duration GOOD_FOR = Duration.ofDays(400);

  private final SecureRandom random = new SecureRandom();
  private final NoticeSeen wishes;
  private final Wording wording;
  private final JdbcClient jdbc;
  private final Clock clock;

  StopLinks(NoticeSeen wishes, Wording wording, DataSource dataSource, Clock clock) {
    this.wishes = wishes;
    this.wording = wording;
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /** Whose reminders an address stops. */
  record Whose(String organization, String person) {}

  /** An address for a mail that is handed over; it works once it is {@link #keep kept}. */
  String make() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  void keep(String path, String organization, String person) {
    jdbc.sql("delete from stop_link where organization = ? and person = ? and made_at < ?")
        .params(organization, person, old())
        .update();
    jdbc.sql(
            "insert into stop_link (token_hash, organization, person, made_at) values (?, ?, ?, ?)")
        .params(
            Fingerprint.of(path.substring(PATH.length())),
            organization,
            person,
            Timestamp.from(clock.instant()))
        .update();
  }

  @Transactional(readOnly = true)
  public Optional<Whose> whose(String token) {
    return jdbc.sql(
            "select organization, person from stop_link where token_hash = ? and made_at >= ?")
        .params(Fingerprint.of(token), old())
        .query((row, n) -> new Whose(row.getString(1), row.getString(2)))
        .optional();
  }

  @Transactional(readOnly = true)
  public boolean reminded(Whose whose) {
    return wishes.reminds(whose.organization(), whose.person());
  }

  /** No reminders from now on, nor those that are written and haven't left. */
  public void stop(Whose whose) {
    wishes.remind(whose.organization(), whose.person(), false);
    jdbc.sql(
            "update mail set state = 'REPLACED' where organization = ? and person = ?"
                + " and state = 'WAITING' and stop_path is not null")
        .params(whose.organization(), whose.person())
        .update();
    if (!wording.notNeeded().isEmpty()) {
      jdbc.sql(
              "update notice set state = 'DROPPED' where organization = :organization"
                  + " and person = :person and state in ('WAITING', 'READY') and kind in (:kinds)")
          .param("organization", whose.organization())
          .param("person", whose.person())
          .param("kinds", wording.notNeeded())
          .update();
    }
  }

  public void goOn(Whose whose) {
    wishes.remind(whose.organization(), whose.person(), true);
  }

  private Timestamp old() {
    return Timestamp.from(clock.instant().minus(GOOD_FOR));
  }
}
