package org.almanac.notices;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import javax.sql.DataSource;
import org.almanac.people.RoleHolders;
import org.almanac.rules.AttentionBudget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether somebody's month has room for what could also wait: it rides in a mail that goes anyway,
 * or leaves the month's last mail to what must be said. The largest budget of the person's roles
 * counts here and not all of them together: what each of their programs must say needs the rest.
 */
@Component
public class MailRoom {
  /** Kept free for what must be said. */
  private static final int KEPT = 1;

  private final RoleHolders holders;
  private final AttentionBudget budget;
  private final JdbcClient jdbc;

  MailRoom(RoleHolders holders, AttentionBudget budget, DataSource dataSource) {
    this.holders = holders;
    this.budget = budget;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Whether something waits for the person's next mail already. */
  public boolean goesAnyway(String organization, String person) {
    return jdbc.sql(
                "select count(*) from notice where organization = ? and person = ?"
                    + " and state in ('WAITING', 'READY')")
            .params(organization, person)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether one more mail of its own fits into the person's month, with room for news. */
  public boolean left(String organization, String person, LocalDate day) {
    return less(organization, person, day, KEPT);
  }

  /** Whether news fit into the person's month: they may take the room that is kept for them. */
  public boolean fits(String organization, String person, LocalDate day) {
    return less(organization, person, day, 0);
  }

  private boolean less(String organization, String person, LocalDate day, int kept) {
    YearMonth month = YearMonth.from(day);
    Integer most =
        holders.rolesOf(person, day).stream()
            .map(role -> budget.most(role.word(), month, "mails").orElse(null))
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(null);
    return most == null || mails(organization, person, month) < Math.max(1, most - kept);
  }

  private int mails(String organization, String person, YearMonth month) {
    return jdbc.sql(
            "select count(*) from mail where organization = ? and person = ?"
                + " and send_day between ? and ? and state <> 'REPLACED'")
        .params(organization, person, month.atDay(1), month.atEndOfMonth())
        .query(Integer.class)
        .single();
  }
}
