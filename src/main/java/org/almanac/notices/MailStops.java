package org.almanac.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a coordinator stopped: all mail of the organization, or the daily mails to one person. It
 * stands in tables, so it holds on every node and after a restart.
 */
@Component
class MailStops {
  /** True for a row of an organization whose mail isn't paused. */
  static final String NOT_PAUSED = "organization not in (select p.organization from mail_pause p)";

  /** True for a row that no hold is on: a change on the same day passes a hold, not a pause. */
  static final String NOT_HELD =
      "(same_day or (organization, person) not in (select h.organization, h.person from mail_hold"
          + " h))";

  private final JdbcClient jdbc;

  MailStops(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Who stopped it, and when. */
  record Stop(String person, String by, Instant since) {}

  /** The pause of all mail, if there is one. */
  Optional<Stop> pause(String organization) {
    return jdbc.sql("select by_person, since from mail_pause where organization = ?")
        .param(organization)
        .query(
            (row, n) ->
                new Stop(null, row.getString("by_person"), row.getTimestamp("since").toInstant()))
        .optional();
  }

  boolean paused(String organization) {
    return pause(organization).isPresent();
  }

  /** Whose daily mails are held, the longest held first. */
  List<Stop> holds(String organization) {
    return jdbc.sql(
            "select person, by_person, since from mail_hold where organization = ?"
                + " order by since, person")
        .param(organization)
        .query(
            (row, n) ->
                new Stop(
                    row.getString("person"),
                    row.getString("by_person"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  Optional<Stop> hold(String organization, String person) {
    return holds(organization).stream().filter(hold -> hold.person().equals(person)).findFirst();
  }

  /** Asked once more directly before a mail is handed over: a click since then counts. */
  boolean stopped(Mail mail) {
    return jdbc.sql("select count(*) from mail where id = ? and not (" + mayLeave() + ")")
            .param(mail.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** When the next written mail falls due that nothing stops. */
  Optional<Instant> firstDue() {
    return jdbc.sql("select min(due_at) from mail where state = 'WAITING' and " + mayLeave())
        .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  private static String mayLeave() {
    return NOT_PAUSED + " and " + NOT_HELD;
  }
}
