package org.almanac.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox as the mail is written from it; the rows come from {@link Announcements}. */
@Component
class Notices {
  private static final Duration SOON = Duration.ofMinutes(5);

  private final PeopleAtWork atWork;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Notices(PeopleAtWork atWork, DataSource dataSource) {
    this.atWork = atWork;
    this.jdbc = JdbcClient.create(dataSource);
    this.batches = new JdbcTemplate(dataSource);
  }

  /** Somebody for whom something may go out. */
  record Addressee(String organization, String person) {}

  /** A row of the outbox. */
  record Notice(long id, boolean sameDay, NoticeItem item) {}

  /** Lets the waiting notices of those go for whom the day is a working day. */
  int ready(String organization, LocalDate day, Instant now) {
    return jdbc.sql(
            """
            update notice set state = 'READY', ready_on = :day, ready_at = :now
            where organization = :organization and state = 'WAITING' and\s
            """
                + MailStops.NOT_HELD
                + " and "
                + atWork.told(organization, day))
        .param("day", day)
        .param("now", Timestamp.from(now))
        .param("organization", organization)
        .param("schoolRoles", PeopleAtWork.SCHOOL_ROLES)
        .update();
  }

  /** What a day's round would let go, and what goes already; to who is held whatever day it is. */
  List<Notice> toCome(String organization, LocalDate day) {
    return jdbc.sql(
            """
            select * from notice where organization = :organization and (state = 'READY'
            or state = 'WAITING' and (person in (select h.person from mail_hold h
            where h.organization = :organization) or\s
            """
                + atWork.told(organization, day)
                + ")) order by same_day desc, id")
        .param("organization", organization)
        .param("day", day)
        .param("schoolRoles", PeopleAtWork.SCHOOL_ROLES)
        .query(Notices::row)
        .list();
  }

  /** Everything that is in no mail yet, whoever works when. */
  List<Notice> unsent(String organization) {
    return jdbc.sql(
            "select * from notice where organization = ? and state in ('WAITING', 'READY')"
                + " order by same_day desc, id")
        .param(organization)
        .query(Notices::row)
        .list();
  }

  /** What was announced last of a kind, told already or not. */
  List<NoticeItem> newest(String organization, String kind, int most) {
    return jdbc
        .sql(
            "select * from notice where organization = ? and kind = ? order by id desc"
                + " fetch first ? rows only")
        .params(organization, kind, most)
        .query(Notices::row)
        .list()
        .stream()
        .map(Notice::item)
        .toList();
  }

  Optional<Instant> firstReady() {
    return jdbc.sql(
            "select min(ready_at) from notice where state = 'READY' and " + MailStops.NOT_PAUSED)
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  List<Addressee> addressees(Instant now) {
    return jdbc.sql(
            """
            select distinct organization, person from notice
            where state = 'READY' and ready_at <= :now and\s
            """
                + MailStops.NOT_PAUSED
                + " order by organization, person")
        .param("now", Timestamp.from(now))
        .query((row, n) -> new Addressee(row.getString(1), row.getString(2)))
        .list();
  }

  /** What may go out now to some people of an organization, by person. */
  Map<String, List<Notice>> ready(String organization, Collection<String> people, Instant now) {
    return jdbc
        .sql(
            """
            select * from notice where organization = :organization and person in (:people)
            and state = 'READY' and ready_at <= :now order by same_day desc, id
            """)
        .param("organization", organization)
        .param("people", people)
        .param("now", Timestamp.from(now))
        .query(Notices::row)
        .list()
        .stream()
        .collect(Collectors.groupingBy(notice -> notice.item().person()));
  }

  List<Notice> inMails(Collection<Long> mails) {
    if (mails.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select * from notice where mail_id in (:mails) order by same_day desc, id")
        .param("mails", mails)
        .query(Notices::row)
        .list();
  }

  /** Takes ready notices in hand; not those that another node is at, or was. */
  Set<Long> lockReady(Collection<Long> ids) {
    return jdbc.sql(
            "select id from notice where id in (:ids) and state = 'READY' for update skip locked")
        .param("ids", ids)
        .query(Long.class)
        .set();
  }

  /** Which notices stand in which mail. */
  void mailed(Map<Long, List<Long>> mails) {
    batches.batchUpdate(
        "update notice set state = 'MAILED', mail_id = ? where id = ?",
        mails.entrySet().stream()
            .flatMap(mail -> mail.getValue().stream().map(id -> new Object[] {mail.getKey(), id}))
            .toList());
  }

  /** Nothing is left to say. */
  void dropped(Collection<Long> ids) {
    set(ids, "DROPPED");
  }

  /** Waits for the next daily mail. */
  void waiting(Collection<Long> ids) {
    set(ids, "WAITING");
  }

  /** What may not go now waits for the next daily mail, unless another node was faster. */
  void notNow(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("update notice set state = 'WAITING' where id in (:ids) and state = 'READY'")
          .param("ids", ids)
          .update();
    }
  }

  /**
   * What was to go out now, and couldn't be written, waits for the next daily mail; what is about a
   * change on the same day would come too late in it, and is tried again until the day is over.
   */
  void putBack(Addressee to, Instant now) {
    jdbc.sql(
            """
            update notice set state = 'WAITING' where organization = :organization
            and person = :person and state = 'READY' and ready_at <= :now
            and (same_day = false or created_at <= :dayAgo)
            """)
        .param("organization", to.organization())
        .param("person", to.person())
        .param("now", Timestamp.from(now))
        .param("dayAgo", Timestamp.from(now.minus(Duration.ofDays(1))))
        .update();
    soon(to.organization(), List.of(to.person()), now);
  }

  /** What couldn't be looked at is tried again in a moment. */
  void soon(String organization, Collection<String> people, Instant now) {
    jdbc.sql(
            """
            update notice set ready_at = :soon where organization = :organization
            and person in (:people) and state = 'READY' and ready_at <= :now
            """)
        .param("soon", Timestamp.from(now.plus(SOON)))
        .param("organization", organization)
        .param("people", people)
        .param("now", Timestamp.from(now))
        .update();
  }

  private void set(Collection<Long> ids, String state) {
    if (!ids.isEmpty()) {
      jdbc.sql("update notice set state = :state, mail_id = null where id in (:ids)")
          .param("state", state)
          .param("ids", ids)
          .update();
    }
  }

  private static Notice row(ResultSet row, int n) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getBoolean("same_day"),
        new NoticeItem(
            row.getString("organization"),
            row.getString("business_key"),
            row.getString("kind"),
            row.getString("person"),
            row.getInt("occurrence"),
            row.getString("task_id"),
            row.getTimestamp("created_at").toInstant()));
  }
}
