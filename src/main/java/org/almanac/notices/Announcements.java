package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox: what people are to be told is noted here in the transaction that decides it, and
 * leaves later. Noting the same thing again changes nothing, so a step may run twice.
 */
@Component
public class Announcements {
  private static final String COLUMNS =
      "organization, business_key, kind, person, occurrence, task_id, same_day";
  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final boolean postgres;

  Announcements(DataSource dataSource, Clock clock) throws MetaDataAccessException {
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
    String product =
        JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
    this.postgres = "PostgreSQL".equals(product);
  }

  @Transactional
  public void announce(Announcement announcement) {
    announceAll(List.of(announcement));
  }

  @Transactional
  public void announceAll(List<Announcement> all) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.batchUpdate(
        postgres
            ? "insert into notice ("
                + COLUMNS
                + ", state, ready_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing"
            : insertFrom(
                "select cast(? as varchar) organization, cast(? as varchar) business_key,"
                    + " cast(? as varchar) kind, cast(? as varchar) person,"
                    + " cast(? as int) occurrence, cast(? as varchar) task_id,"
                    + " cast(? as boolean) same_day"),
        all,
        BATCH,
        (row, a) -> {
          row.setString(1, a.organization());
          row.setString(2, a.businessKey());
          row.setString(3, a.kind());
          row.setString(4, a.person());
          row.setInt(5, a.occurrence());
          row.setString(6, a.taskId());
          row.setBoolean(7, a.sameDay());
          if (postgres) {
            row.setString(8, a.sameDay() ? "READY" : "WAITING");
            row.setTimestamp(9, a.sameDay() ? now : null);
            row.setTimestamp(10, now);
          } else {
            row.setTimestamp(8, now);
          }
        });
  }

  /**
   * Announces each row of a query, in one statement however many they are.
   *
   * @param select a query whose columns are named organization, business_key, kind, person,
   *     occurrence, task_id, same_day, in this order, each row but once
   * @return how many were new
   */
  @Transactional
  public int announceFrom(String select, Object... arguments) {
    Timestamp now = Timestamp.from(clock.instant());
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.add(now);
    return jdbc.update(insertFrom(select), all.toArray());
  }

  /** What {@link #announceFrom} would add now, and doesn't. */
  @Transactional(readOnly = true)
  public List<NoticeItem> wouldAnnounceFrom(String select, Object... arguments) {
    Instant now = clock.instant();
    return jdbc.query(
        "select n.* from ("
            + select
            + ") n where not exists (select 1 from notice o where o.organization = n.organization"
            + " and o.business_key = n.business_key and o.kind = n.kind"
            + " and o.person = n.person and o.occurrence = n.occurrence)",
        (row, n) ->
            new NoticeItem(
                row.getString("organization"),
                row.getString("business_key"),
                row.getString("kind"),
                row.getString("person"),
                row.getInt("occurrence"),
                row.getString("task_id"),
                now),
        arguments);
  }

  /** Whether it was announced already, and whatever became of it. */
  @Transactional(readOnly = true)
  public boolean announced(Announcement a) {
    return jdbc.queryForObject(
            "select count(*) from notice where organization = ? and business_key = ? and kind = ?"
                + " and person = ? and occurrence = ?",
            Integer.class,
            a.organization(),
            a.businessKey(),
            a.kind(),
            a.person(),
            a.occurrence())
        > 0;
  }

  /** To whom it was announced already, in whichever occurrence. */
  @Transactional(readOnly = true)
  public Set<String> told(String organization, String businessKey, String kind) {
    return Set.copyOf(
        jdbc.queryForList(
            "select distinct person from notice where organization = ? and business_key = ?"
                + " and kind = ?",
            String.class,
            organization,
            businessKey,
            kind));
  }

  /** Whether anybody heard it since then, in whichever occurrence. */
  @Transactional(readOnly = true)
  public boolean toldSince(String organization, String businessKey, String kind, Instant since) {
    return jdbc.queryForObject(
            "select count(*) from notice where organization = ? and business_key = ? and kind = ?"
                + " and created_at >= ?",
            Integer.class,
            organization,
            businessKey,
            kind,
            Timestamp.from(since))
        > 0;
  }

  /** Forgets what was announced about a business key and is not in a mail yet. */
  @Transactional
  public void forget(String organization, String businessKey) {
    jdbc.update(
        "delete from notice where organization = ? and business_key = ?"
            + " and state in ('WAITING', 'READY')",
        organization,
        businessKey);
  }

  /**
   * The same, of one kind only.
   *
   * @return how many are forgotten
   */
  @Transactional
  public int forget(String organization, String businessKey, String kind) {
    return jdbc.update(
        "delete from notice where organization = ? and business_key = ? and kind = ?"
            + " and state in ('WAITING', 'READY')",
        organization,
        businessKey,
        kind);
  }

  private String insertFrom(String select) {
    return "insert into notice ("
        + COLUMNS
        + ", state, ready_at, created_at) select n.organization, n.business_key, n.kind, n.person,"
        + " n.occurrence, n.task_id, n.same_day,"
        + " case when n.same_day then 'READY' else 'WAITING' end,"
        + " case when n.same_day then t.now end, t.now from ("
        + select
        + ") n cross join (select cast(? as timestamp with time zone) now) t"
        + (postgres
            ? " on conflict do nothing"
            : " where not exists (select 1 from notice o where o.organization = n.organization"
                + " and o.business_key = n.business_key and o.kind = n.kind"
                + " and o.person = n.person and o.occurrence = n.occurrence)");
  }
}
