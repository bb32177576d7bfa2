package org.almanac.notices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For whom a day is a working day, as a condition on the column {@code person}: who leads or helps
 * a school works by the school's days, whatever else they do; all others by the system's. Its
 * parameters are :organization, :day and :schoolRoles.
 */
@Component
class PeopleAtWork {
  static final List<String> SCHOOL_ROLES =
      Arrays.stream(Role.values())
          .filter(role -> role.rhythm() == Rhythm.SCHOOL)
          .map(Role::name)
          .toList();

  /**
   * Has any role on the day. "Is true": PostgreSQL then reads the roles once, whatever it believes
   * of the tables; as a join it went through the waiting notices again for each person, for seven
   * seconds.
   */
  static final String IN_A_ROLE =
      """
      (person in (select r.person_id from role_assignment r
        where r.organization = :organization and r.valid_from <= :day
        and (r.valid_to is null or r.valid_to >= :day))) is true
      """;

  private static final String AT_SCHOOL =
      """
      (person in (select r.person_id from role_assignment r
        where r.organization = :organization and r.role in (:schoolRoles) and r.valid_from <= :day
        and (r.valid_to is null or r.valid_to >= :day))) is true
      """;

  /** Without a role, and awaited: hears of just that, and of the tasks in their own hands. */
  private static final String AWAITED =
      """
      ((person in (select a.person_id from awaited a
        where a.organization = :organization and a.until_day >= :day)) is true
        and (exists (select 1 from awaited a where a.person_id = notice.person
          and a.until_day >= :day and (notice.business_key = a.about
          or notice.business_key like concat(a.about, ':%')))
          or exists (select 1 from ACT_RU_TASK t
          where t.ID_ = notice.task_id and t.ASSIGNEE_ = notice.person)))
      """;

  private final Calendars calendars;

  private final JdbcClient jdbc;

  PeopleAtWork(Calendars calendars, DataSource dataSource) {
    this.calendars = calendars;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Everybody for whom the day is a working day. */
  Set<String> people(String organization, LocalDate day) {
    return jdbc.sql(
            "select person from (select id person from person where organization = :organization) p"
                + " where "
                + on(organization, day)
                + (calendars.of(organization).working(Rhythm.SYSTEM, day)
                    ? " or person in (select a.person_id from awaited a"
                        + " where a.organization = :organization and a.until_day >= :day)"
                    : ""))
        .param("organization", organization)
        .param("day", day)
        .param("schoolRoles", SCHOOL_ROLES)
        .query(String.class)
        .set();
  }

  /** Whether whoever has a role works on the day, whichever role it is. */
  boolean everybody(String organization, LocalDate day) {
    OrganizationCalendar calendar = calendars.of(organization);
    return calendar.working(Rhythm.SYSTEM, day) && calendar.working(Rhythm.SCHOOL, day);
  }

  /** True for whoever has a role on the day and works. */
  String on(String organization, LocalDate day) {
    OrganizationCalendar calendar = calendars.of(organization);
    boolean system = calendar.working(Rhythm.SYSTEM, day);
    if (calendar.working(Rhythm.SCHOOL, day)) {
      return system ? IN_A_ROLE : AT_SCHOOL;
    }
    return system ? "(" + IN_A_ROLE + " and not " + AT_SCHOOL + ")" : "1 = 0";
  }

  /** The same of the rows of {@code notice}, and true for what those hear who are still awaited. */
  String told(String organization, LocalDate day) {
    boolean system = calendars.of(organization).working(Rhythm.SYSTEM, day);
    String working = on(organization, day);
    return system ? "(" + working + " or " + AWAITED + ")" : working;
  }
}
