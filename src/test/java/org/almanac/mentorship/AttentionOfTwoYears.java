package org.almanac.mentorship;

import static org.almanac.mentorship.FortyMentorships.ASSOC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.AttentionBudget;
import org.almanac.rules.Finding;
import org.almanac.tasks.TracelessTasks;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the years asked of new members and mentors, each held to the budgets of all of their roles
 * together. A task counts in the month in which it is due, a mail in the month in which it was
 * sent.
 */
class AttentionOfTwoYears {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final YearMonth FIRST = YearMonth.of(2026, 8);
  private static final YearMonth END = YearMonth.of(2030, 3);
  private static final int[] DAYS = {1, 11, 21};

  /** What somebody got in a month, or in a year. */
  private record Spent(int tasks, int mails) {
    private Spent plus(Spent other) {
      return new Spent(tasks + other.tasks, mails + other.mails);
    }

    private Spent most(Spent other) {
      return new Spent(Math.max(tasks, other.tasks), Math.max(mails, other.mails));
    }

    @Override
    public String toString() {
      return tasks + "/" + mails;
    }
  }

  private final JdbcClient jdbc;
  private final AttentionBudget budget;
  private final RoleHolders holders;
  private final List<TracelessTasks> traceless;
  private final Map<String, Map<YearMonth, Spent>> spent = new TreeMap<>();
  private final Map<YearMonth, Map<String, Set<String>>> roles = new HashMap<>();
  private final List<String> beyond = new ArrayList<>();

  AttentionOfTwoYears(
      JdbcClient jdbc,
      AttentionBudget budget,
      RoleHolders holders,
      List<TracelessTasks> traceless) {
    this.traceless = traceless;
    this.jdbc = jdbc;
    this.budget = budget;
    this.holders = holders;
    count(
        new Spent(1, 0),
        "select ASSIGNEE_, coalesce(DUE_DATE_, START_TIME_) from ACT_HI_TASKINST"
            + " where TENANT_ID_ = 'assoc' and ASSIGNEE_ is not null");
    count(new Spent(0, 1), "select person, sent_at from mail where organization = 'assoc'");
  }

  /** Prints the most tasks/mails of one by their roles, and answers what is beyond. */
  List<String> beyond(List<String> members, List<String> mentors) {
    Map<String, Map<String, Spent>> table = new TreeMap<>();
    Stream.concat(members.stream(), mentors.stream()).distinct().forEach(this::withoutATrace);
    spent.forEach(
        (person, months) -> {
          if (members.contains(person)) {
            hold(table, person, months, Role.NEW_MEMBER);
          } else if (mentors.contains(person)) {
            hold(table, person, months, Role.MENTOR);
          }
        });
    System.out.println("The most tasks/mails of one:");
    table.forEach((who, each) -> System.out.println("  " + who + " " + each));
    return beyond;
  }

  /** Of what the engine's history keeps no row. */
  private void withoutATrace(String person) {
    Map<YearMonth, Spent> months = spent.computeIfAbsent(person, any -> new TreeMap<>());
    for (YearMonth month = FIRST; month.isBefore(END); month = month.plusMonths(1)) {
      int due = 0;
      for (TracelessTasks one : traceless) {
        due += one.due(ASSOC, person, month.atDay(1), month.atEndOfMonth());
      }
      if (due > 0) {
        months.merge(month, new Spent(due, 0), Spent::plus);
      }
    }
  }

  private void hold(
      Map<String, Map<String, Spent>> table,
      String person,
      Map<YearMonth, Spent> months,
      Role otherwise) {
    Map<String, Spent> years = new TreeMap<>();
    Map<String, Set<String>> inYear = new HashMap<>();
    months.forEach(
        (month, each) -> {
          Set<String> held = held(person, month, otherwise);
          String year = SchoolYear.containing(month.atDay(1)).name();
          years.merge(year, each, Spent::plus);
          inYear.computeIfAbsent(year, any -> new TreeSet<>()).addAll(held);
          note(table, held, "" + month, each);
          List<Finding> found = budget.beyond(held, month, each.tasks, each.mails);
          keep(person, found, found.isEmpty() ? List.of() : inDetail(person, month));
        });
    years.forEach(
        (year, each) -> {
          Set<String> held = inYear.get(year);
          note(table, held, "year " + year, each);
          keep(person, budget.beyond(held, year, each.tasks, each.mails), List.of());
        });
  }

  private static void note(
      Map<String, Map<String, Spent>> table, Set<String> held, String when, Spent each) {
    table
        .computeIfAbsent("" + AttentionBudget.rows(held), any -> new TreeMap<>())
        .merge(when, each, Spent::most);
  }

  private void keep(String person, List<Finding> found, List<String> detail) {
    found.forEach(finding -> beyond.add(person + ": " + finding.message() + " " + detail));
  }

  /** Every role held in the month; whoever has none any more still has what they came with. */
  private Set<String> held(String person, YearMonth month, Role otherwise) {
    Set<String> held =
        roles.computeIfAbsent(month, this::heldBy).getOrDefault(person, Set.of(otherwise.word()));
    return held.isEmpty() ? Set.of(otherwise.word()) : held;
  }

  private Map<String, Set<String>> heldBy(YearMonth month) {
    Map<String, Set<String>> held = new HashMap<>();
    for (int n : DAYS) {
      LocalDate day = month.atDay(n);
      holders
          .rolesByPerson(ASSOC, day)
          .forEach(
              (person, some) ->
                  some.forEach(
                      role ->
                          held.computeIfAbsent(person, any -> new TreeSet<>()).add(role.word())));
    }
    return held;
  }

  /** So that a month beyond the budget says which mails and tasks came together. */
  private List<String> inDetail(String person, YearMonth month) {
    List<String> detail =
        new ArrayList<>(
            jdbc.sql(
                    "select m.send_day || ' ' || n.kind || ' ' || n.business_key from mail m"
                        + " left join notice n on n.mail_id = m.id where m.organization = 'assoc'"
                        + " and m.person = ? and m.send_day between ? and ? order by m.send_day")
                .params(person, month.atDay(1), month.atEndOfMonth())
                .query(String.class)
                .list());
    detail.addAll(
        jdbc.sql(
                "select TASK_DEF_KEY_ || ' due ' || cast(DUE_DATE_ as date) from ACT_HI_TASKINST"
                    + " where TENANT_ID_ = 'assoc' and ASSIGNEE_ = ?"
                    + " and cast(DUE_DATE_ as date) between ? and ? order by DUE_DATE_")
            .params(person, month.atDay(1), month.atEndOfMonth())
            .query(String.class)
            .list());
    return detail;
  }

  private void count(Spent one, String sql) {
    jdbc.sql(sql)
        .query(
            (row, n) -> {
              Instant at =
                  row.getObject(2) instanceof OffsetDateTime time
                      ? time.toInstant()
                      : row.getTimestamp(2).toInstant();
              return spent
                  .computeIfAbsent(row.getString(1), any -> new TreeMap<>())
                  .merge(YearMonth.from(at.atZone(TORONTO)), one, Spent::plus);
            })
        .list();
  }
}
