package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a coordinator does with the organization's mail. Nothing is spent by it: a mail that was
 * written and hadn't left is taken apart again, and its items wait for the next daily mail, which
 * says what is true then, once. Only what is about a change today doesn't wait for it.
 */
@Service
@Transactional
public class MailDesk {
  private final MailStops stops;
  private final MailAudit audit;
  private final Calendars calendars;
  private final JdbcClient jdbc;
  private final Clock clock;

  MailDesk(
      MailStops stops, MailAudit audit, Calendars calendars, DataSource dataSource, Clock clock) {
    this.stops = stops;
    this.audit = audit;
    this.calendars = calendars;
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  /** Nothing leaves any more once this is answered, whatever it is about. */
  public void pause(String organization, String by) {
    int stopped =
        jdbc.sql(
                "insert into mail_pause (organization, by_person, since)"
                    + " select cast(? as varchar), cast(? as varchar),"
                    + " cast(? as timestamp with time zone) from (select count(*) there"
                    + " from mail_pause where organization = ?) known where there = 0")
            .params(organization, by, now(), organization)
            .update();
    if (stopped == 1) {
      audit.note(organization, by, MailAudit.Deed.PAUSED, null);
    }
  }

  /** Mail leaves again: what is about a change today at once, all else with the next round. */
  public void resume(String organization, String by) {
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate today = calendar.today();
    Instant midnight = calendar.at(today, LocalTime.MIDNIGHT);
    takeApart(
        organization,
        jdbc.sql(
                "select id from mail where organization = ? and state = 'WAITING'"
                    + " and (kind = 'daily' or send_day < ?) order by id for update")
            .params(organization, today)
            .query(Long.class)
            .list());
    jdbc.sql(
            "update notice set state = 'WAITING', same_day = false where organization = ?"
                + " and state = 'READY' and (same_day = false or created_at < ?)")
        .params(organization, Timestamp.from(midnight))
        .update();
    int gone =
        jdbc.sql("delete from mail_pause where organization = ?").param(organization).update();
    if (gone == 1) {
      audit.note(organization, by, MailAudit.Deed.RESUMED, null);
    }
  }

  /**
   * After an outage people get one mail, not the missed ones: what never left on its own day is
   * written anew, with what is still true; a change of an earlier day is no change of today.
   */
  public void missed(String organization, Instant now, boolean quiet) {
    LocalDate today = calendars.of(organization).local(now).toLocalDate();
    // what a mail server has answered "not yet" to is tried on, or it would never come to an end
    List<Long> missed =
        jdbc.sql(
                "select id from mail where organization = ? and state = 'WAITING'"
                    + " and due_at <= ? and send_day < ? and refused_at is null and "
                    + MailStops.NOT_PAUSED
                    + " order by id for update skip locked")
            .params(organization, Timestamp.from(now), today)
            .query(Long.class)
            .list();
    if (missed.isEmpty()) {
      return;
    }
    jdbc.sql(
            "update notice set mail_id = null, same_day = false, state = :state, ready_at = :now"
                + " where mail_id in (:mails)")
        .param("state", quiet ? "WAITING" : "READY") // at night they go with the morning's round
        .param("now", Timestamp.from(now))
        .param("mails", missed)
        .update();
    replaced(missed);
  }

  /** Keeps the daily mails to one person back until they are released. */
  public void hold(String organization, String person, String by) {
    int held =
        jdbc.sql(
                "insert into mail_hold (organization, person, by_person, since)"
                    + " select cast(? as varchar), cast(? as varchar), cast(? as varchar),"
                    + " cast(? as timestamp with time zone) from (select count(*) there"
                    + " from mail_hold where organization = ? and person = ?) known"
                    + " where there = 0")
            .params(organization, person, by, now(), organization, person)
            .update();
    if (held == 1) {
      audit.note(organization, by, MailAudit.Deed.HELD, person);
    }
    takeApart(organization, person);
  }

  /** What waited for the person goes into the next daily mail, once. */
  public void release(String organization, String person, String by) {
    takeApart(organization, person);
    int released =
        jdbc.sql("delete from mail_hold where organization = ? and person = ?")
            .params(organization, person)
            .update();
    if (released == 1) {
      audit.note(organization, by, MailAudit.Deed.RELEASED, person);
    }
  }

  /** Whether all mail of an organization is paused. */
  @Transactional(readOnly = true)
  public boolean paused(String organization) {
    return stops.paused(organization);
  }

  private void takeApart(String organization, String person) {
    takeApart(
        organization,
        jdbc.sql(
                "select id from mail where organization = ? and person = ? and state = 'WAITING'"
                    + " and kind = 'daily' order by id for update")
            .params(organization, person)
            .query(Long.class)
            .list());
  }

  /** A change of today goes on by itself at once: it passes a hold, and waits for no round. */
  private void takeApart(String organization, List<Long> mails) {
    if (mails.isEmpty()) {
      return;
    }
    OrganizationCalendar calendar = calendars.of(organization);
    Instant midnight = calendar.at(calendar.today(), LocalTime.MIDNIGHT);
    jdbc.sql(
            "update notice set mail_id = null, state = case when same_day and created_at >= :today"
                + " then 'READY' else 'WAITING' end where mail_id in (:mails)")
        .param("today", Timestamp.from(midnight))
        .param("mails", mails)
        .update();
    replaced(mails);
  }

  private void replaced(List<Long> mails) {
    jdbc.sql("update mail set state = 'REPLACED' where id in (:mails)")
        .param("mails", mails)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
