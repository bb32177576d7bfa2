package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nothing leaves in the evening, at night, and on days that are no working days of the person's
 * roles, except what is about a change on the same day.
 */
@Component
public class QuietHours {
  /** Longer than a round takes. */
  private static final Duration ROUND = Duration.ofMinutes(10);

  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Logger log = LoggerFactory.getLogger(QuietHours.class);

  private final Mails mails;
  private final Rules rules;
  private final Calendars calendars;
  private final PeopleAtWork atWork;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  QuietHours(
      Mails mails,
      Rules rules,
      Calendars calendars,
      PeopleAtWork atWork,
      DataSource dataSource,
      PlatformTransactionManager transactions) {
    this.mails = mails;
    this.rules = rules;
    this.calendars = calendars;
    this.atWork = atWork;
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Holds what is due now but has to wait for the morning, or for a working day's morning. */
  public void hold(Instant now) {
    mails.organizationsDue(now).forEach(organization -> holdOrSoon(organization, now));
  }

  /** Where nobody can say what hour it is, nothing leaves for a moment; elsewhere it does. */
  private void holdOrSoon(String organization, Instant now) {
    try {
      transaction.executeWithoutResult(status -> hold(organization, now));
    } catch (RuntimeException e) {
      log.error("Mails of {} wait: their hour can't be known", organization, e);
      transaction.executeWithoutResult(
          status ->
              jdbc.sql(
                      "update mail set due_at = ? where organization = ? and state = 'WAITING'"
                          + " and due_at <= ?")
                  .params(Timestamp.from(now.plus(SOON)), organization, Timestamp.from(now))
                  .update());
    }
  }

  private void hold(String organization, Instant now) {
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization);
    LocalTime from = settings.time("mail.quiet.from");
    LocalTime to = settings.time("mail.quiet.to");
    LocalDate today = calendar.local(now).toLocalDate();
    Optional<LocalDate> morning = morningAfter(calendar.local(now), from, to);
    LocalTime leaves = afterTheRound(settings.time("round.at"), from, to);
    if (morning.isPresent()) {
      holdAll(organization, now, calendar.at(morning.get(), leaves));
    } else {
      holdIdle(organization, now, today, calendar.at(today.plusDays(1), leaves));
    }
  }

  /**
   * What waited through the night lets the morning's round go first: whoever is told something by
   * that one gets everything in it, and no second mail before it.
   */
  static LocalTime afterTheRound(LocalTime round, LocalTime from, LocalTime to) {
    return round.isBefore(to) || !round.isBefore(from) ? to : round.plus(ROUND);
  }

  /** Whether it is evening or night there, when only what is about the same day is said. */
  public boolean quiet(String organization, Instant now) {
    Settings settings = rules.of(organization);
    return morningAfter(
            calendars.of(organization).local(now),
            settings.time("mail.quiet.from"),
            settings.time("mail.quiet.to"))
        .isPresent();
  }

  /** The day on whose morning the quiet ends; empty when it isn't quiet. */
  static Optional<LocalDate> morningAfter(ZonedDateTime at, LocalTime from, LocalTime to) {
    LocalTime time = at.toLocalTime();
    boolean evening = !time.isBefore(from);
    boolean night = time.isBefore(to);
    boolean quiet = from.isAfter(to) ? evening || night : evening && night;
    return quiet
        ? Optional.of(night ? at.toLocalDate() : at.toLocalDate().plusDays(1))
        : Optional.empty();
  }

  private void holdAll(String organization, Instant now, Instant until) {
    jdbc.sql(
            """
            update mail set due_at = :until where organization = :organization
            and state = 'WAITING' and due_at <= :now and same_day = false
            """)
        .param("until", Timestamp.from(until))
        .param("organization", organization)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whoever has a role today, but doesn't work today, hears tomorrow. */
  private void holdIdle(String organization, Instant now, LocalDate today, Instant until) {
    if (atWork.everybody(organization, today)) {
      return;
    }
    jdbc.sql(
            """
            update mail set due_at = :until where organization = :organization
            and state = 'WAITING' and due_at <= :now and same_day = false and\s
            """
                + PeopleAtWork.IN_A_ROLE
                + " and not ("
                + atWork.on(organization, today)
                + ")")
        .param("until", Timestamp.from(until))
        .param("organization", organization)
        .param("now", Timestamp.from(now))
        .param("day", today)
        .param("schoolRoles", PeopleAtWork.SCHOOL_ROLES)
        .update();
  }
}
