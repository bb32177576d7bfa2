package org.almanac.mentorship;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.AttentionBudget;
import org.almanac.rules.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the years asked of new members and mentors. A task counts in the month in which it is due, a
 * mail in the month in which it was sent.
 */
class AttentionOfTwoYears {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final AttentionBudget budget;
  private final Map<String, Map<YearMonth, Integer>> tasks;
  private final Map<String, Map<YearMonth, Integer>> mails;

  AttentionOfTwoYears(JdbcClient jdbc, AttentionBudget budget) {
    this.budget = budget;
    this.tasks =
        counted(
            jdbc,
            "select ASSIGNEE_, coalesce(DUE_DATE_, START_TIME_) from ACT_HI_TASKINST"
                + " where TENANT_ID_ = 'assoc' and ASSIGNEE_ is not null");
    this.mails = counted(jdbc, "select person, sent_at from mail where organization = 'assoc'");
  }

  /** Prints the most that one got, and answers what is beyond. */
  List<String> beyond(List<String> members, List<String> mentors) {
    List<String> beyond = new ArrayList<>();
    TreeSet<String> people = new TreeSet<>(tasks.keySet());
    people.addAll(mails.keySet());
    people.removeIf(person -> !members.contains(person) && !mentors.contains(person));
    Map<String, Integer> most = new TreeMap<>();
    for (String person : people) {
      String role = members.contains(person) ? "new-member" : "mentor";
      Map<String, int[]> years = new TreeMap<>();
      for (YearMonth month : months(person)) {
        int t = tasks.getOrDefault(person, Map.of()).getOrDefault(month, 0);
        int m = mails.getOrDefault(person, Map.of()).getOrDefault(month, 0);
        most.merge(role + ": tasks in a month", t, Math::max);
        most.merge(role + ": mails in a month", m, Math::max);
        int[] year =
            years.computeIfAbsent(SchoolYear.containing(month.atDay(1)).name(), any -> new int[2]);
        year[0] += t;
        year[1] += m;
        note(beyond, person, budget.beyond(role, month, t, m));
      }
      years.forEach(
          (year, spent) -> {
            most.merge(role + ": tasks in a year", spent[0], Math::max);
            most.merge(role + ": mails in a year", spent[1], Math::max);
            note(beyond, person, budget.beyond(role, year, spent[0], spent[1]));
          });
    }
    System.out.println("The most of one: " + most);
    return beyond;
  }

  private static void note(List<String> beyond, String person, List<Finding> found) {
    found.forEach(finding -> beyond.add(person + ": " + finding.message()));
  }

  private TreeSet<YearMonth> months(String person) {
    TreeSet<YearMonth> months = new TreeSet<>(tasks.getOrDefault(person, Map.of()).keySet());
    months.addAll(mails.getOrDefault(person, Map.of()).keySet());
    return months;
  }

  private static Map<String, Map<YearMonth, Integer>> counted(JdbcClient jdbc, String sql) {
    Map<String, Map<YearMonth, Integer>> counts = new TreeMap<>();
    jdbc.sql(sql)
        .query(
            (row, n) -> {
              Instant at =
                  row.getObject(2) instanceof OffsetDateTime time
                      ? time.toInstant()
                      : row.getTimestamp(2).toInstant();
              return counts
                  .computeIfAbsent(row.getString(1), any -> new TreeMap<>())
                  .merge(YearMonth.from(at.atZone(TORONTO)), 1, Integer::sum);
            })
        .list();
    return counts;
  }
}
