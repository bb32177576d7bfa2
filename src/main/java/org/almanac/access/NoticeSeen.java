package org.almanac.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has seen the notice of collection, in which version and when, and what they wished on the
 * same page: their language, and whether we remind them.
 */
@Component
public class NoticeSeen {
  private final String version;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  NoticeSeen(
      @Value("${almanac.notice.version:1}") String version, DataSource dataSource, Clock clock) {
    this.version = version;
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /** What a person wishes; before they said anything: reminders, in the language we know of. */
  record Wish(String language, boolean reminders) {}

  /** Which version the notice has now; a new one is shown to everybody again. */
  String version() {
    return version;
  }

  /** Whether the person has seen the notice as it is now. */
  boolean by(String organization, String person) {
    if (known.contains(person)) {
      return true;
    }
    boolean seen = at(organization, person).isPresent();
    if (seen) {
      known.add(person);
    }
    return seen;
  }

  /** When the person saw the notice as it is now. */
  Optional<Instant> at(String organization, String person) {
    return jdbc.sql(
            "select seen_at from notice_seen where organization = ? and person = ?"
                + " and version = ?")
        .params(organization, person, version)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  Optional<Wish> wish(String organization, String person) {
    return jdbc.sql(
            "select language, reminders from person_wish where organization = ? and person = ?")
        .params(organization, person)
        .query((row, n) -> new Wish(row.getString(1), row.getBoolean(2)))
        .optional();
  }

  /** Whether the person wants to be reminded; until they said anything, yes. */
  public boolean reminds(String organization, String person) {
    return wish(organization, person).map(Wish::reminders).orElse(true);
  }

  /** Keeps whether the person wants to be reminded, said without having signed in. */
  @Transactional
  public void remind(String organization, String person, boolean reminders) {
    takeTurns(organization, person);
    Timestamp now = Timestamp.from(clock.instant());
    int known =
        jdbc.sql(
                "update person_wish set reminders = ?, wished_at = ?"
                    + " where organization = ? and person = ?")
            .params(reminders, now, organization, person)
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into person_wish (organization, person, language, reminders, wished_at)"
                  + " select organization, id, language, cast(? as boolean),"
                  + " cast(? as timestamp with time zone) from person"
                  + " where organization = ? and id = ?")
          .params(reminders, now, organization, person)
          .update();
    }
  }

  /** Keeps in which language the person wishes to read; whether we remind them stays. */
  @Transactional
  public void reads(String organization, String person, String language) {
    takeTurns(organization, person);
    wishes(organization, person, new Wish(language, reminds(organization, person)));
  }

  /**
   * Keeps that the person has seen the notice, the first time it was so, and what they wish now.
   */
  @Transactional
  public void seen(String organization, String person, String language, boolean reminders) {
    Timestamp now = Timestamp.from(clock.instant());
    if (at(organization, person).isEmpty()) {
      jdbc.sql(
              "insert into notice_seen (organization, person, version, seen_at)"
                  + " values (?, ?, ?, ?)")
          .params(organization, person, version, now)
          .update();
    }
    wishes(organization, person, new Wish(language, reminders));
  }

  /** Two who say it at once, a mail program and a finger. */
  private void takeTurns(String organization, String person) {
    jdbc.sql("select id from person where organization = ? and id = ? for update")
        .params(organization, person)
        .query(String.class)
        .list();
  }

  private void wishes(String organization, String person, Wish wish) {
    jdbc.sql("delete from person_wish where organization = ? and person = ?")
        .params(organization, person)
        .update();
    jdbc.sql(
            "insert into person_wish (organization, person, language, reminders, wished_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            organization,
            person,
            wish.language(),
            wish.reminders(),
            Timestamp.from(clock.instant()))
        .update();
  }
}
