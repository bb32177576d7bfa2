package org.almanac.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.people.Role;
import org.almanac.rules.AttentionBudget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a month of somebody's has room for a task that could also be due later. One is kept free
 * for what nobody knows yet.
 */
@Component
public class TaskRoom {
  private static final int KEPT = 1;

  private final AttentionBudget budget;
  private final Calendars calendars;
  private final JdbcClient jdbc;

  TaskRoom(AttentionBudget budget, Calendars calendars, JdbcClient jdbc) {
    this.budget = budget;
    this.calendars = calendars;
    this.jdbc = jdbc;
  }

  /** By what somebody of this role gets in a month at the most, done or still open. */
  public boolean left(String organization, String person, Role role, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return budget
        .most(role.word(), month, "tasks")
        .map(most -> due(organization, person, month) < Math.max(1, most - KEPT))
        .orElse(true);
  }

  private int due(String organization, String person, YearMonth month) {
    OrganizationCalendar calendar = calendars.of(organization);
    Instant from = calendar.at(month.atDay(1), LocalTime.MIDNIGHT);
    Instant to = calendar.at(month.plusMonths(1).atDay(1), LocalTime.MIDNIGHT);
    return jdbc.sql(
            "select count(*) from ACT_HI_TASKINST where TENANT_ID_ = ? and ASSIGNEE_ = ?"
                + " and DUE_DATE_ >= ? and DUE_DATE_ < ?")
        .params(organization, person, Timestamp.from(from), Timestamp.from(to))
        .query(Integer.class)
        .single();
  }
}
