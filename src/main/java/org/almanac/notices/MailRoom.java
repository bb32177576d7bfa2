package org.almanac.notices;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.AttentionBudget;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether somebody's month has room for what could also wait: it rides in a mail that goes anyway,
 * or leaves the month's other mails to what must be said. The budgets of all of a person's roles
 * count together, less what each of their programs must still say this month, and one mail more for
 * news; a reminder may take that one where only one program has something to say.
 */
@Component
public class MailRoom {
  /** Kept because something may move, or begin. */
  private static final int FOR_NEWS = 1;

  /** More than anybody gets: a role without a row in the budget has no limit. */
  private static final int NO_LIMIT = 9_999;

  /** A role is one bit of a number, so that a query can compare sets of them. */
  private static final String BITS =
      Arrays.stream(Role.values())
          .map(role -> "('" + role.name() + "', " + bit(role) + ")")
          .collect(
              Collectors.joining(", ", "join (values ", ") as b (role, bit) on b.role = r.role"));

  /** What a mention is about is what its task is about. */
  private static final String ABOUT =
      "coalesce((select e.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e"
          + " on e.ID_ = t.PROC_INST_ID_ where t.ID_ = n.task_id and n.business_key = n.task_id),"
          + " n.business_key)";

  private static final String SET = "sum(distinct b.bit)";

  /** A row that no set of roles is equal to, so that there is always one. */
  private static final String NOBODY = "(-1, 0)";

  private final RoleHolders holders;
  private final AttentionBudget budget;
  private final ObjectProvider<MustSay> programs;
  private final FirstMails firstMails;
  private final JdbcClient jdbc;

  MailRoom(
      RoleHolders holders,
      AttentionBudget budget,
      ObjectProvider<MustSay> programs,
      FirstMails firstMails,
      DataSource dataSource) {
    this.holders = holders;
    this.budget = budget;
    this.programs = programs;
    this.firstMails = firstMails;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Whether something goes with the person's next mail already. */
  public boolean goesAnyway(String organization, String person) {
    return jdbc.sql("select count(*) from (" + goingAnyway(organization) + ") g where g.person = ?")
            .params(organization, person)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Everybody for whom something goes already, as a query; asks for the organization. What a
   * coordinator holds, and what nobody has looked at yet, may go much later or never: in that
   * nothing rides along.
   */
  public String goingAnyway(String organization) {
    return "select n.person from notice n where n.organization = ?"
        + " and n.state in ('WAITING', 'READY') and (n.same_day or n.person not in"
        + " (select h.person from mail_hold h where h.organization = n.organization))"
        + firstMails.pending(organization).stream()
            .map(
                program -> " and " + ABOUT + " not like concat(n.organization, ':" + program.code())
            .map(first -> first + "-%')")
            .collect(Collectors.joining());
  }

  /** Whether one more mail of its own fits into the person's month, with room for news. */
  public boolean left(String organization, String person, LocalDate day) {
    Set<Role> roles = holders.rolesOf(person, day);
    return mails(organization, person, day)
        < most(roles, day) - must(theirs(person, roles, organization, day)) - FOR_NEWS;
  }

  /**
   * Whether news fit into the person's month: they may take the room that is kept for them, and
   * none of what must be said; they ride along with that.
   */
  public boolean fits(String organization, String person, LocalDate day) {
    Set<Role> roles = holders.rolesOf(person, day);
    return mails(organization, person, day)
        < most(roles, day) - must(theirs(person, roles, organization, day));
  }

  /**
   * Of how many mails in the month what could also wait may still be one, by the sets of roles that
   * people hold on this day: rows {@code (set, room)} for a query, see {@link #setOfRoles}.
   */
  public String rooms(String organization, LocalDate day) {
    List<StillToSay> still = stillToSay(organization, day);
    Stream<Long> sets =
        jdbc
            .sql(
                "select distinct held.roles from (select "
                    + SET
                    + " roles from role_assignment r "
                    + BITS
                    + " where r.organization = ? and r.valid_from <= ?"
                    + " and (r.valid_to is null or r.valid_to >= ?) group by r.person_id) held")
            .params(organization, day, day)
            .query(Long.class)
            .list()
            .stream();
    return Stream.concat(
            Stream.of(NOBODY),
            sets.map(
                set -> "(" + set + ", " + room(roles(set), theirs(roles(set), still), day) + ")"))
        .collect(Collectors.joining(", "));
  }

  /**
   * The same of those whom not every program of their roles reaches: rows {@code (person, room)}.
   */
  public String roomsOutside(String organization, LocalDate day) {
    List<StillToSay> still = stillToSay(organization, day);
    Map<String, Set<Role>> held =
        still.stream().allMatch(one -> one.outside().isEmpty())
            ? Map.of()
            : holders.rolesByPerson(organization, day);
    Stream<String> rows =
        still.stream()
            .flatMap(one -> one.outside().stream())
            .distinct()
            .filter(held::containsKey)
            .map(
                person -> {
                  Set<Role> roles = held.get(person);
                  int room = room(roles, theirs(person, roles, still), day);
                  return "('" + person + "', " + room + ")";
                });
    return Stream.concat(Stream.of("('', 0)"), rows).collect(Collectors.joining(", "));
  }

  /** The set of roles of the person in this column; asks for the day, twice. */
  public static String setOfRoles(String person) {
    return "select "
        + SET
        + " from role_assignment r "
        + BITS
        + " where r.person_id = "
        + person
        + " and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)";
  }

  private static Set<Role> roles(long set) {
    return Arrays.stream(Role.values())
        .filter(role -> (set & bit(role)) != 0)
        .collect(Collectors.toSet());
  }

  private static long bit(Role role) {
    return 1L << role.ordinal();
  }

  private List<StillToSay> stillToSay(String organization, LocalDate day) {
    return programs.stream().flatMap(p -> p.stillToSay(organization, day).stream()).toList();
  }

  private int mails(String organization, String person, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return jdbc.sql(
            "select count(*) from mail where organization = ? and person = ?"
                + " and send_day between ? and ? and state <> 'REPLACED'")
        .params(organization, person, month.atDay(1), month.atEndOfMonth())
        .query(Integer.class)
        .single();
  }

  private int room(Set<Role> roles, List<StillToSay> theirs, LocalDate day) {
    return most(roles, day) - must(theirs) - (theirs.size() > 1 ? FOR_NEWS : 0);
  }

  private int most(Set<Role> roles, LocalDate day) {
    Set<String> words = roles.stream().map(Role::word).collect(Collectors.toSet());
    return budget.most(words, YearMonth.from(day), "mails").orElse(NO_LIMIT);
  }

  private List<StillToSay> theirs(
      String person, Set<Role> roles, String organization, LocalDate day) {
    return theirs(person, roles, stillToSay(organization, day));
  }

  private static List<StillToSay> theirs(String person, Set<Role> roles, List<StillToSay> still) {
    return still.stream().filter(one -> one.concerns(person, roles)).toList();
  }

  private static List<StillToSay> theirs(Set<Role> roles, List<StillToSay> still) {
    return still.stream().filter(one -> one.concerns(roles)).toList();
  }

  private static int must(List<StillToSay> theirs) {
    return theirs.stream().mapToInt(StillToSay::mails).sum();
  }
}
