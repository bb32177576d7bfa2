package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.calendar.Calendars;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the simulated summer has ended, school by school. */
@TestComponent
public class SummerEnds {
  private static final String DDSB = SummerSchools.DDSB;
  private static final LocalDate WINDOW = LocalDate.of(2027, 8, 25);

  private final SummerSchools schools;
  private final SchoolPlans rows;
  private final HistoryService history;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final JdbcClient jdbc;

  SummerEnds(
      SummerSchools schools,
      SchoolPlans rows,
      HistoryService history,
      RoleHolders holders,
      Calendars calendars,
      JdbcClient jdbc) {
    this.schools = schools;
    this.rows = rows;
    this.history = history;
    this.holders = holders;
    this.calendars = calendars;
    this.jdbc = jdbc;
  }

  /** Each school's plan is where its way leads; of each way there are some. */
  public void rightForEverySchool() {
    Map<String, String> wrong = new TreeMap<>();
    Map<SummerWay, Integer> many = new EnumMap<>(SummerWay.class);
    schools
        .ways()
        .forEach(
            (code, way) -> {
              many.merge(way, 1, Integer::sum);
              SchoolPlan plan = schools.row(code);
              if (plan.state() != way.ends()) {
                wrong.put(code, way + " is " + plan.state());
              } else if (plan.afterItsDay().late() != way.isLate()) {
                wrong.put(code, way + (plan.afterItsDay().late() ? " is late" : " is in time"));
              } else if (plan.state() == SchoolPlanState.RELEASED
                  && (plan.answer().isEmpty()) == schools.answers(code)) {
                wrong.put(code, way + " keeps " + plan.answer());
              }
            });
    assertThat(wrong).isEmpty();
    assertThat(many).hasSize(SummerWay.values().length);
    assertThat(many.values()).as("some of each").allMatch(one -> one >= 1);
    assertThat(many.get(SummerWay.ON_TIME)).isGreaterThan(60);
    assertThat(rows.findByOrganizationAndSeasonOrderBySchool(DDSB, SummerSchools.SEASON))
        .as("Durham's and the new one")
        .hasSize(134);
    List<String> merged =
        schools.of(SummerWay.MERGES).stream()
            .flatMap(code -> schools.row(code).takenOut().map(TakenOut::mergedInto).stream())
            .toList();
    assertThat(merged).as("with which school").hasSize(3);
  }

  /** Its superintendent was told of each late plan that wasn't announced, once. */
  public void toldOnceOfWhatIsNotIn() {
    for (String code : schools.of(SummerWay.SILENT)) {
      assertThat(told(PlanNotInNotice.KIND, code)).as(code).isEqualTo(1);
      assertThat(told(LatePlanNotice.KIND, code)).as(code).isEqualTo(1);
    }
    for (String code : schools.of(SummerWay.LATE_CALL)) {
      assertThat(told(PlanNotInNotice.KIND, code)).as(code).isEqualTo(1);
    }
    for (String code : schools.of(SummerWay.LATE_COMES)) {
      assertThat(told(PlanNotInNotice.KIND, code)).as(code).isZero();
    }
  }

  private long told(String kind, String school) {
    return jdbc.sql(
            "select count(*) from notice where organization = ? and kind = ? and business_key = ?")
        .params(DDSB, kind, SchoolImprovementPlanProcess.businessKey(schools.row(school)))
        .query(Long.class)
        .single();
  }

  /** From the last school day to the window: no task and no word about a plan but the late note. */
  public void nothingReachedAPrincipalInBetween() {
    List<String> principals =
        List.of(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 8, 20)).stream()
            .flatMap(day -> holders.all(DDSB, Role.PRINCIPAL, day).stream())
            .map(one -> one.id())
            .distinct()
            .toList();
    assertThat(principals).hasSizeGreaterThan(120);
    var from = calendars.of(DDSB).at(SummerSchools.DUE.plusDays(1), LocalTime.MIN);
    var until = calendars.of(DDSB).at(WINDOW, LocalTime.MIN);
    List<String> kinds =
        jdbc.sql(
                "select distinct kind from notice where organization = :org and person in (:all)"
                    + " and created_at >= :from and created_at < :until"
                    + " and (business_key like '%:SIP-%' or business_key like '%:MOD-%')")
            .param("org", DDSB)
            .param("all", principals)
            .param("from", java.sql.Timestamp.from(from))
            .param("until", java.sql.Timestamp.from(until))
            .query(String.class)
            .list();
    assertThat(kinds)
        .as("what principals were written about plans")
        .containsOnly(LatePlanNotice.KIND);
    assertThat(
            history
                .createHistoricTaskInstanceQuery()
                .processDefinitionKey(SchoolImprovementPlanProcess.ID)
                .startedAfter(java.util.Date.from(from))
                .startedBefore(java.util.Date.from(until))
                .list())
        .as("tasks that began at schools")
        .isEmpty();
  }

  /** Which ends the instances have reached, and how often. */
  public Map<String, Integer> ends() {
    Map<String, Integer> ends = new TreeMap<>();
    history.createHistoricActivityInstanceQuery().tenantIdIn(DDSB).finished().list().stream()
        .filter(
            one ->
                one.getProcessDefinitionKey().equals(SchoolImprovementPlanProcess.ID)
                    || one.getProcessDefinitionKey().equals(PlanModerationProcess.ID))
        .filter(one -> one.getActivityType().toLowerCase().endsWith("endevent"))
        .forEach(one -> ends.merge(one.getActivityName(), 1, Integer::sum));
    return ends;
  }
}
