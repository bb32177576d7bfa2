package org.almanac.rules;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organization switches or decides by itself, from a school year on, and who did it when.
 */
@Component
public class Switches {
  private final Rules rules;
  private final JdbcClient jdbc;
  private final Clock clock;

  Switches(Rules rules, JdbcClient jdbc, Clock clock) {
    this.rules = rules;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One line of who switched what; lines are only ever added. */
  public record Change(Instant at, String by, boolean on, String from) {}

  /** From this school year on; what was decided for later years gives way. */
  @Transactional
  public void put(String organization, String key, boolean on, String schoolYear, String by) {
    decide(organization, key, on ? "on" : "off", schoolYear, by);
  }

  /** The same for a value that is more than on or off. */
  @Transactional
  public void decide(String organization, String key, String value, String schoolYear, String by) {
    SettingKeys.all().check(key, value);
    jdbc.sql(
            "delete from setting where organization = ? and setting_key = ?"
                + " and from_school_year >= ?")
        .params(organization, key, schoolYear)
        .update();
    jdbc.sql(
            "insert into setting (organization, setting_key, setting_value, from_school_year)"
                + " values (?, ?, ?, ?)")
        .params(organization, key, value, schoolYear)
        .update();
    jdbc.sql(
            "insert into setting_switch (organization, setting_key, setting_value,"
                + " from_school_year, by_person, at) values (?, ?, ?, ?, ?, ?)")
        .params(organization, key, value, schoolYear, by, Timestamp.from(clock.instant()))
        .update();
    rules.forgetNowAndWhenCommitted(organization);
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Change> changes(String organization, String key) {
    return jdbc.sql(
            "select at, by_person, setting_value, from_school_year from setting_switch"
                + " where organization = ? and setting_key = ? order by id desc")
        .params(organization, key)
        .query(
            (row, n) ->
                new Change(
                    row.getTimestamp(1).toInstant(),
                    row.getString(2),
                    row.getString(3).equals("on"),
                    row.getString(4)))
        .list();
  }
}
