package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the two questions were really asked: once they are, their days stay, whatever the calendar
 * says later. So they never open twice, and nobody answers twice.
 */
@Component
@Transactional
class AskedPulses {
  private final JdbcClient jdbc;

  AskedPulses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One that was asked, and until which day. */
  record Asked(String name, LocalDate opens, LocalDate until) {}

  @Transactional(readOnly = true)
  public List<Asked> of(String organization) {
    return jdbc.sql(
            "select pulse, opens, until_day from pulse_asked where organization = ? order by pulse")
        .param(organization)
        .query(
            (row, n) ->
                new Asked(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class)))
        .list();
  }

  void keep(String organization, Pulse pulse) {
    jdbc.sql("select code from organization where code = ? for update")
        .param(organization)
        .query(String.class)
        .list(); // two who answer first at once
    if (of(organization).stream().noneMatch(asked -> asked.name().equals(pulse.name()))) {
      jdbc.sql(
              "insert into pulse_asked (organization, pulse, opens, until_day)"
                  + " values (?, ?, ?, ?)")
          .params(organization, pulse.name(), pulse.opens(), pulse.until())
          .update();
    }
  }
}
