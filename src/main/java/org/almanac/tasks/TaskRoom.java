package org.almanac.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.AttentionBudget;
import org.springframework.beans.factory.ObjectProvider;
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
  private final RoleHolders holders;
  private final ObjectProvider<TracelessTasks> traceless;
  private final JdbcClient jdbc;

  TaskRoom(
      AttentionBudget budget,
      Calendars calendars,
      RoleHolders holders,
      ObjectProvider<TracelessTasks> traceless,
      JdbcClient jdbc) {
    this.budget = budget;
    this.calendars = calendars;
    this.holders = holders;
    this.traceless = traceless;
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

  /** Whether one more task fits into what all of somebody's roles give in that month together. */
  public boolean fits(String organization, String person, LocalDate day) {
    return fits(organization, person, day, 1);
  }

  /** The same for several tasks at once. */
  public boolean fits(String organization, String person, LocalDate day, int tasks) {
    YearMonth month = YearMonth.from(day);
    Set<String> roles =
        holders.rolesOf(person, calendars.of(organization).today()).stream()
            .map(Role::word)
            .collect(Collectors.toSet());
    return budget
        .most(roles, month, "tasks")
        .map(most -> due(organization, person, month) + tasks <= most)
        .orElse(true);
  }

  private int due(String organization, String person, YearMonth month) {
    OrganizationCalendar calendar = calendars.of(organization);
    Instant from = calendar.at(month.atDay(1), LocalTime.MIDNIGHT);
    Instant to = calendar.at(month.plusMonths(1).atDay(1), LocalTime.MIDNIGHT);
    int known =
        traceless.stream()
            .mapToInt(one -> one.due(organization, person, month.atDay(1), month.atEndOfMonth()))
            .sum();
    return known
        + jdbc.sql(
                "select count(*) from ACT_HI_TASKINST where TENANT_ID_ = ? and ASSIGNEE_ = ?"
                    + " and DUE_DATE_ >= ? and DUE_DATE_ < ?")
            .params(organization, person, Timestamp.from(from), Timestamp.from(to))
            .query(Integer.class)
            .single();
  }
}
