package org.almanac.rules;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The words that an organization has put in place of the house's. Every version is kept with who
 * wrote it and when; the newest is in force, here at once and on every other node within a minute.
 */
@Component
public class OwnTexts {
  static final Duration BELIEVED = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<String, Read> read = new ConcurrentHashMap<>();
  private final ThreadLocal<Trial> trial = new ThreadLocal<>();

  OwnTexts(DataSource dataSource, Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /** Which text in which language. */
  public record Which(String key, String language) {}

  /**
   * One version of a text.
   *
   * @param words null where the organization went back to the house's text
   */
  public record Version(int number, String words, String by, Instant at) {}

  private record Read(Instant at, Map<Which, String> words) {}

  private record Trial(String organization, Map<Which, String> words) {}

  /** The organization's words; empty where the house's are in force. */
  public Optional<String> find(String organization, String key, String language) {
    Which which = new Which(key, language);
    Trial now = trial.get();
    if (now != null && now.organization().equals(organization) && now.words().containsKey(which)) {
      return Optional.ofNullable(now.words().get(which));
    }
    return Optional.ofNullable(all(organization).get(which));
  }

  /** Everything that the organization says in its own words. */
  public Map<Which, String> all(String organization) {
    Instant now = clock.instant();
    Read known = read.get(organization);
    if (known == null || Duration.between(known.at(), now).abs().compareTo(BELIEVED) >= 0) {
      known = new Read(now, newest(organization));
      read.put(organization, known);
    }
    return known.words();
  }

  /** The versions of a text, the newest first. */
  @Transactional(readOnly = true)
  public List<Version> versions(String organization, Which which) {
    return jdbc.sql(
            "select version, words, by_person, at from own_text where organization = ?"
                + " and text_key = ? and language = ? order by version desc")
        .params(organization, which.key(), which.language())
        .query(
            (row, n) ->
                new Version(
                    row.getInt("version"),
                    row.getString("words"),
                    row.getString("by_person"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /**
   * Puts words in place of what is in force.
   *
   * @param words null for back to the house's text
   * @param seen the version that its writer saw, 0 for none: another that came between is not lost
   * @throws org.springframework.dao.DuplicateKeyException where somebody wrote meanwhile
   */
  @Transactional
  public void write(String organization, Which which, String words, String by, int seen) {
    jdbc.sql(
            "insert into own_text (organization, text_key, language, version, words, by_person, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            organization,
            which.key(),
            which.language(),
            seen + 1,
            words,
            by,
            Timestamp.from(clock.instant()))
        .update();
    forgetNowAndWhenCommitted(organization);
  }

  /** Does something as if these were the organization's words; nobody else reads them so. */
  public <T> T trying(String organization, Map<Which, String> words, Supplier<T> action) {
    Trial before = trial.get();
    try {
      trial.set(new Trial(organization, words));
      return action.get();
    } finally {
      if (before == null) {
        trial.remove();
      } else {
        trial.set(before);
      }
    }
  }

  private Map<Which, String> newest(String organization) {
    return jdbc
        .sql(
            "select o.text_key, o.language, o.words from own_text o where o.organization = ?"
                + " and o.words is not null and o.version = (select max(n.version) from own_text n"
                + " where n.organization = o.organization and n.text_key = o.text_key"
                + " and n.language = o.language)")
        .param(organization)
        .query(
            (row, n) -> Map.entry(new Which(row.getString(1), row.getString(2)), row.getString(3)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void forgetNowAndWhenCommitted(String organization) {
    read.remove(organization);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            read.remove(organization);
          }
        });
  }
}
