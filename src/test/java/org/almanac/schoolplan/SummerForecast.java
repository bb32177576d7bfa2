package org.almanac.schoolplan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.boot.test.context.TestComponent;

/** What the year's page foretells of the plans' tasks, beside what most people got. */
@TestComponent
public class SummerForecast {
  private static final String DDSB = SummerSchools.DDSB;
  private static final LocalDate BEFORE = LocalDate.of(2027, 6, 1);
  private static final LocalDate AFTER = LocalDate.of(2027, 10, 29);
  private static final String WRITES = "userTask_agreeFeedback";
  private static final LocalDate SECOND = LocalDate.of(2027, 8, 15);

  private final SchoolPlanWork work;
  private final HistoryService history;
  private final RoleHolders holders;
  private final Calendars calendars;

  SummerForecast(
      SchoolPlanWork work, HistoryService history, RoleHolders holders, Calendars calendars) {
    this.work = work;
    this.history = history;
    this.holders = holders;
    this.calendars = calendars;
  }

  /** Tasks by month, of this season alone. */
  public Map<YearMonth, Integer> foretold(Role role) {
    Map<YearMonth, Integer> months = new TreeMap<>();
    for (String year : List.of("2026-27", "2027-28")) {
      work.work(DDSB, SchoolYear.named(year)).stream()
          .filter(one -> one.role() == role && one.tasks() > 0)
          .filter(one -> !one.month().isAfter(YearMonth.from(AFTER)))
          .forEach(one -> months.merge(one.month(), one.tasks(), Integer::sum));
    }
    return months;
  }

  /** The same as most who lead a school from June to October got it. */
  public Map<YearMonth, Integer> mostPrincipalsGot() {
    return got(throughout(Role.PRINCIPAL), tasks(SchoolImprovementPlanProcess.ID));
  }

  /** The same as most superintendents got it who wrote for a group formed when plans were in. */
  public Map<YearMonth, Integer> mostWritersGot() {
    List<HistoricTaskInstance> ofFirstRound =
        tasks(PlanModerationProcess.ID).stream()
            .filter(
                one ->
                    calendars
                        .of(DDSB)
                        .local(one.getStartTime().toInstant())
                        .toLocalDate()
                        .isBefore(SECOND))
            .toList();
    Set<String> writers = throughout(Role.SUPERINTENDENT);
    writers.retainAll(
        ofFirstRound.stream()
            .filter(one -> one.getTaskDefinitionKey().equals(WRITES))
            .map(HistoricTaskInstance::getAssignee)
            .collect(Collectors.toSet()));
    return got(writers, ofFirstRound);
  }

  private Map<YearMonth, Integer> got(Set<String> people, List<HistoricTaskInstance> tasks) {
    Map<YearMonth, Map<String, Integer>> months = new TreeMap<>();
    for (HistoricTaskInstance task : tasks) {
      months
          .computeIfAbsent(
              YearMonth.from(calendars.of(DDSB).local(task.getDueDate().toInstant())),
              month -> new TreeMap<>())
          .merge(task.getAssignee(), 1, Integer::sum);
    }
    Map<YearMonth, Integer> got = new TreeMap<>();
    months.forEach(
        (month, byPerson) ->
            got.put(
                month, usual(people.stream().map(one -> byPerson.getOrDefault(one, 0)).toList())));
    got.values().removeIf(many -> many == 0);
    return got;
  }

  private static int usual(Collection<Integer> each) {
    return each.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private Set<String> throughout(Role role) {
    Set<String> people = ids(role, BEFORE);
    people.retainAll(ids(role, AFTER));
    return people;
  }

  private Set<String> ids(Role role, LocalDate day) {
    return holders.all(DDSB, role, day).stream()
        .map(Person::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private List<HistoricTaskInstance> tasks(String process) {
    return history
        .createHistoricTaskInstanceQuery()
        .tenantIdIn(DDSB)
        .processDefinitionKey(process)
        .finished()
        .taskDeleteReason("completed")
        .list()
        .stream()
        .filter(one -> one.getAssignee() != null && one.getDueDate() != null)
        .toList();
  }
}
