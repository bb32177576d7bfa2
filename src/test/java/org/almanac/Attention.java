package org.almanac;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.RoleHolders;
import org.almanac.rules.AttentionBudget;
import org.almanac.rules.Finding;
import org.almanac.tasks.TracelessTasks;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a year asked of everybody: for those with the same roles the most that one of them got in a
 * month and in the year. A task counts in the month in which it is due, one without a day when it
 * is done or, still open, when its day was let go of, one that went away undone before it was due
 * in none; a mail counts in the month in which it was sent.
 */
class Attention {
  private static final String WHEN =
      "coalesce(DUE_DATE_, END_TIME_, (select LAST_UPDATED_ from ACT_RU_TASK open"
          + " where open.ID_ = ACT_HI_TASKINST.ID_), START_TIME_)";

  /** What went away undone before it was due was nobody's work, such as the card of who left. */
  private static final String STAYED =
      "(END_TIME_ is null or DELETE_REASON_ = 'completed' or END_TIME_ >= DUE_DATE_)";

  private final JdbcClient jdbc;
  private final RoleHolders holders;
  private final AttentionBudget budget;
  private final OrganizationCalendar calendar;
  private final SchoolYear year;
  private final List<TracelessTasks> traceless;
  private final List<LocalDate> days;
  private final Set<String> apart = new HashSet<>();
  private final Map<String, Map<YearMonth, Integer>> tasks = new HashMap<>();
  private final Map<String, Map<YearMonth, Integer>> mails = new HashMap<>();

  Attention(
      JdbcClient jdbc,
      RoleHolders holders,
      AttentionBudget budget,
      OrganizationCalendar calendar,
      List<TracelessTasks> traceless) {
    this(
        jdbc,
        holders,
        budget,
        calendar,
        traceless,
        SchoolYear.named("2026-27"),
        List.of(LocalDate.of(2026, 9, 16), LocalDate.of(2027, 1, 20)));
  }

  /**
   * @param days on which somebody held the roles that count
   */
  Attention(
      JdbcClient jdbc,
      RoleHolders holders,
      AttentionBudget budget,
      OrganizationCalendar calendar,
      List<TracelessTasks> traceless,
      SchoolYear year,
      List<LocalDate> days) {
    this.jdbc = jdbc;
    this.holders = holders;
    this.budget = budget;
    this.calendar = calendar;
    this.year = year;
    this.days = days;
    this.traceless = traceless;
    count(
        tasks,
        "select ASSIGNEE_, "
            + WHEN
            + " from ACT_HI_TASKINST where TENANT_ID_ = 'ddsb' and "
            + STAYED);
    count(mails, "select person, sent_at from mail where organization = 'ddsb'");
  }

  /** Without those who did another's work besides, or some of their own anew. */
  Attention without(Set<String> people) {
    apart.addAll(people);
    return this;
  }

  /** Prints tasks/mails for each role and month, and answers what is beyond the budget. */
  List<Finding> printed() {
    List<YearMonth> months =
        LongStream.range(0, 12)
            .mapToObj(n -> YearMonth.from(year.first()).plus(n, ChronoUnit.MONTHS))
            .toList();
    System.out.printf("%-28s", "the most tasks/mails of one");
    months.forEach(month -> System.out.printf("%7s", month.getMonth().name().substring(0, 3)));
    System.out.printf("%9s%n", "year");
    List<Finding> beyond = new ArrayList<>();
    byRoles()
        .forEach(
            (roles, people) -> {
              people.forEach(person -> months.forEach(month -> withoutATrace(person, month)));
              String who = String.join(" + ", roles);
              System.out.printf("%-28s", who + " (" + people.size() + ")");
              for (YearMonth month : months) {
                int t = most(people, tasks, month);
                int m = most(people, mails, month);
                System.out.printf("%7s", t + "/" + m);
                List<Finding> tooMuch = budget.beyond(roles, month, t, m);
                if (!tooMuch.isEmpty()) {
                  inDetail(people, month, m);
                  tasksInDetail(people, month, t);
                }
                beyond.addAll(tooMuch);
              }
              int t = mostInYear(people, tasks);
              int m = mostInYear(people, mails);
              System.out.printf("%9s", t + "/" + m);
              System.out.printf(
                  "  worst %s/%s%n",
                  months.stream().mapToInt(month -> most(people, tasks, month)).max().orElse(0),
                  months.stream().mapToInt(month -> most(people, mails, month)).max().orElse(0));
              beyond.addAll(budget.beyond(roles, year.name(), t, m));
            });
    return beyond;
  }

  private void withoutATrace(String person, YearMonth month) {
    int due =
        traceless.stream()
            .mapToInt(one -> one.due("ddsb", person, month.atDay(1), month.atEndOfMonth()))
            .sum();
    tasks.computeIfAbsent(person, one -> new HashMap<>()).merge(month, due, Integer::sum);
  }

  /** By the rows of the budget that count for a person, with every role held in the year. */
  private Map<TreeSet<String>, List<String>> byRoles() {
    Map<String, Set<String>> roles = new TreeMap<>();
    for (LocalDate day : days) {
      holders
          .rolesByPerson("ddsb", day)
          .forEach(
              (person, held) ->
                  held.forEach(
                      role ->
                          roles.computeIfAbsent(person, any -> new TreeSet<>()).add(role.word())));
    }
    roles.keySet().removeAll(apart);
    Map<TreeSet<String>, List<String>> people =
        new TreeMap<>(Comparator.comparing(Object::toString));
    roles.forEach(
        (person, words) ->
            people
                .computeIfAbsent(AttentionBudget.rows(words), row -> new ArrayList<>())
                .add(person));
    return people;
  }

  /** So that a month beyond the budget says which mails came together. */
  private void inDetail(List<String> people, YearMonth month, int most) {
    people.stream()
        .filter(one -> mails.getOrDefault(one, Map.of()).getOrDefault(month, 0) == most)
        .limit(1)
        .flatMap(
            one ->
                jdbc
                    .sql(
                        "select send_day || ' ' || subject from mail where organization = 'ddsb'"
                            + " and person = ? and send_day between ? and ? order by send_day")
                    .params(one, month.atDay(1), month.atEndOfMonth())
                    .query(String.class)
                    .list()
                    .stream())
        .forEach(mail -> System.out.println("    " + mail));
  }

  private void tasksInDetail(List<String> people, YearMonth month, int most) {
    people.stream()
        .filter(one -> tasks.getOrDefault(one, Map.of()).getOrDefault(month, 0) == most)
        .limit(1)
        .flatMap(
            one ->
                jdbc
                    .sql(
                        "select cast("
                            + WHEN
                            + " as varchar) || ' ' || NAME_ from ACT_HI_TASKINST"
                            + " where TENANT_ID_ = 'ddsb' and ASSIGNEE_ = ? and "
                            + WHEN
                            + " >= ? and "
                            + STAYED
                            + " and "
                            + WHEN
                            + " < ? order by 1")
                    .params(one, month.atDay(1), month.plusMonths(1).atDay(1))
                    .query(String.class)
                    .list()
                    .stream())
        .forEach(task -> System.out.println("    due " + task));
  }

  private void count(Map<String, Map<YearMonth, Integer>> into, String sql) {
    jdbc.sql(sql)
        .query(
            (row, n) -> {
              Instant at =
                  row.getObject(2) instanceof OffsetDateTime time
                      ? time.toInstant()
                      : row.getTimestamp(2).toInstant();
              YearMonth month = YearMonth.from(calendar.local(at));
              return into.computeIfAbsent(row.getString(1), p -> new HashMap<>())
                  .merge(month, 1, Integer::sum);
            })
        .list();
  }

  private static int most(
      List<String> people, Map<String, Map<YearMonth, Integer>> counted, YearMonth month) {
    return people.stream()
        .mapToInt(p -> counted.getOrDefault(p, Map.of()).getOrDefault(month, 0))
        .max()
        .orElse(0);
  }

  private int mostInYear(List<String> people, Map<String, Map<YearMonth, Integer>> counted) {
    return people.stream().mapToInt(p -> inYear(counted.getOrDefault(p, Map.of()))).max().orElse(0);
  }

  private int inYear(Map<YearMonth, Integer> months) {
    return months.entrySet().stream()
        .filter(month -> year.contains(month.getKey().atDay(1)))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
