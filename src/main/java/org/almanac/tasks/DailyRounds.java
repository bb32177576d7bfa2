package org.almanac.tasks;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.rules.Rules;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One round each weekday for each organization, begun once, whatever happens. */
@Component
class DailyRounds {
  private final Organizations organizations;
  private final Calendars calendars;
  private final Rules rules;
  private final DailyRoundProcess process;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;

  DailyRounds(
      Organizations organizations,
      Calendars calendars,
      Rules rules,
      DailyRoundProcess process,
      JdbcClient jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.organizations = organizations;
    this.calendars = calendars;
    this.rules = rules;
    this.process = process;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  void ensureAll() {
    organizations.findAll().stream().map(Organization::code).forEach(this::ensureAtStart);
  }

  private void ensureAtStart(String organization) {
    try {
      transaction.executeWithoutResult(status -> ensureNext(organization));
    } catch (DataIntegrityViolationException e) {
      // another node starts at the same moment and was faster
    }
  }

  /** Begins the next round from today's date, unless it is waiting already. */
  @Transactional
  public void ensureNext(String organization) {
    if (process.waiting(organization)) {
      return;
    }
    Instant at = next(organization);
    LocalDate day = calendars.of(organization).local(at).toLocalDate();
    int added =
        jdbc.sql(
                "insert into daily_round (organization, round_day)"
                    + " select ?, ? from (select count(*) had from daily_round"
                    + " where organization = ? and round_day = ?) known where had = 0")
            .params(organization, day, organization, day)
            .update();
    if (added == 1) {
      process.start(organization, day, at);
    }
  }

  /** When the next round comes: the one that waits, or else the one that would be begun now. */
  Instant nextAt(String organization) {
    OrganizationCalendar calendar = calendars.of(organization);
    return jdbc.sql("select max(round_day) from daily_round where organization = ?")
        .param(organization)
        .query(LocalDate.class)
        .optional()
        .map(day -> calendar.at(day, rules.of(organization).time("round.at")))
        .filter(at -> at.isAfter(clock.instant()))
        .orElseGet(() -> next(organization));
  }

  private Instant next(String organization) {
    OrganizationCalendar calendar = calendars.of(organization);
    LocalTime hour = rules.of(organization).time("round.at");
    LocalDate day = calendar.today();
    while (weekend(day)
        || !calendar.at(day, hour).isAfter(clock.instant())
        || had(organization, day)) {
      day = day.plusDays(1);
    }
    return calendar.at(day, hour);
  }

  private boolean had(String organization, LocalDate day) {
    return jdbc.sql("select count(*) from daily_round where organization = ? and round_day = ?")
            .params(organization, day)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
