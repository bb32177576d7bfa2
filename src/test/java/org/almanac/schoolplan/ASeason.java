package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.almanac.rules.Profiles;
import org.almanac.rules.Switches;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A district of two families and three schools, a new one for each test: its board plan for 2027-28
 * is launched on 19 May 2027 under Durham's rules.
 */
@TestComponent
class ASeason {
  static final String SEASON = "2027-28";
  static final String NEXT = "2028-29";
  static final LocalDate LAUNCH = LocalDate.of(2027, 5, 19);
  static final LocalDate DUE = LocalDate.of(2027, 6, 30);
  static final String DRAFT = "Draft the school plan";
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Timeline timeline;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;
  @Autowired Tenants tenants;
  @Autowired JdbcClient jdbc;
  @Autowired Plans plans;
  @Autowired Drafts drafts;
  @Autowired SchoolPlans rows;
  @Autowired SchoolPlanMoves moves;
  @Autowired RoleAssignments roles;
  @Autowired Units units;
  @Autowired Persons persons;
  @Autowired Switches switches;
  @Autowired private ApplicationContext context;
  @Autowired private Clock clock;
  @Autowired private Organizations organizations;
  @Autowired private Profiles profiles;

  String code;
  String coordinator;
  String sam;
  String sue;
  String paula;
  String pete;
  Unit lakes;
  Unit shore;
  Unit birch;
  Unit ash;
  Unit cedar;

  /** The district, before anything is launched. */
  void opens() {
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    ClockUtil.setCurrentTime(Date.from(at(LAUNCH, "09:00")));
    code = "e" + NUMBER.incrementAndGet();
    organizations.save(new Organization(code, "District " + code));
    profiles.seed(code, "durham-2014");
    Unit district = units.save(new Unit(code, "000", "District", UnitKind.DISTRICT, null));
    lakes = units.save(new Unit(code, "F1", "Lakes", UnitKind.FAMILY, district.id()));
    shore = units.save(new Unit(code, "F2", "Shore", UnitKind.FAMILY, district.id()));
    birch = units.save(new Unit(code, "101", "Birch PS", UnitKind.SCHOOL, lakes.id()));
    ash = units.save(new Unit(code, "102", "Ash PS", UnitKind.SCHOOL, shore.id()));
    cedar = units.save(new Unit(code, "103", "Cedar PS", UnitKind.SCHOOL, lakes.id()));
    coordinator = person("c1", "Cora", Role.COORDINATOR, district);
    sam = person("s1", "Sam", Role.SUPERINTENDENT, lakes);
    sue = person("s2", "Sue", Role.SUPERINTENDENT, shore);
    paula = person("p1", "Paula", Role.PRINCIPAL, birch);
    pete = person("p2", "Pete", Role.PRINCIPAL, ash);
    switches.put(code, SchoolPlanProgram.RUNS, true, "2026-27", coordinator);
  }

  /** A board plan with one goal, launched for these families; none means all. */
  void launches(String... families) {
    Plan board = plans.begun(code, "000", SEASON, "BIP-2026-27");
    drafts.takeOver(board.id(), List.of(goal("b0000001", "Every child reads.", "", "")), sam);
    tenants.within(code, () -> plans.launch(board, LAUNCH, Set.of(families)));
    settle();
  }

  /** A year on the board's plan for 2028-29 is launched, for these families; none means all. */
  void launchesNext(String... families) {
    moveTo(LAUNCH.plusYears(1), "09:00");
    Plan board = plans.begun(code, "000", NEXT, "BIP-" + NEXT);
    drafts.takeOver(board.id(), List.of(goal("b0000001", "Every child reads.", "", "")), sam);
    tenants.within(code, () -> plans.launch(board, LAUNCH.plusYears(1), Set.of(families)));
    settle();
  }

  static Goal goal(String key, String title, String serves, String alone) {
    return new Goal(key, title, "", "", serves, alone, List.of());
  }

  /** The school's plan says this. */
  void writes(Unit school, String by, Goal... goals) {
    Plan plan = plans.begun(code, school.code(), SEASON, "SIP-" + SEASON);
    drafts.takeOver(plan.id(), List.of(goals), by);
  }

  /** The school writes one goal and hands it in. */
  void handsIn(Unit school, String by) {
    writes(school, by, goal("g" + school.code(), "We read aloud.", "b0000001", ""));
    send(task(DRAFT, by, school), Map.of());
  }

  SchoolPlan row(Unit school) {
    return rows.named(code, SEASON, school.code());
  }

  String person(String id, String name, Role role, Unit unit) {
    String key = code + id;
    Person one =
        persons.save(new Person(key, code, name, "Of " + code, key + "@" + code + ".example.org"));
    roles.save(new RoleAssignment(one, role, unit, LONG_AGO));
    return key;
  }

  Long role(String person) {
    return roles.of(person, clock.instant().atZone(TORONTO).toLocalDate()).get(0).id();
  }

  void moveTo(LocalDate day, String hour) {
    timeline.moveTo(at(day, hour));
  }

  void settle() {
    timeline.moveTo(clock.instant());
  }

  /** What the daily round does about people and tasks, without its mail. */
  void round() {
    DelegateExecution step = mock(DelegateExecution.class);
    when(step.getTenantId()).thenReturn(code);
    for (String name : List.of("assignOpenTasks", "tellOthers")) {
      try {
        context.getBean(name, JavaDelegate.class).execute(step);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  static Instant at(LocalDate day, String hour) {
    return LocalDateTime.of(day, LocalTime.parse(hour)).atZone(TORONTO).toInstant();
  }

  /** The coordinator starts a season in Tasklist. */
  void starts(Map<String, Object> fields) {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(SchoolImprovementPlanProcess.ID)
            .latestVersion()
            .singleResult()
            .getId();
    identity.setAuthentication(coordinator, List.of(Role.COORDINATOR.groupId()), List.of(code));
    try {
      forms.submitStartForm(definition, fields);
    } finally {
      identity.clearAuthentication();
    }
    settle();
  }

  Task task(String name, String assignee, Unit school) {
    List<Task> found =
        tasks
            .createTaskQuery()
            .tenantIdIn(code)
            .taskName(name)
            .taskAssignee(assignee)
            .processInstanceBusinessKey(SchoolImprovementPlanProcess.businessKey(row(school)))
            .list();
    assertThat(found).as(name + " of " + assignee).hasSize(1);
    return found.get(0);
  }

  List<Task> open(String assignee) {
    return tasks.createTaskQuery().tenantIdIn(code).taskAssignee(assignee).list();
  }

  void send(Task task, Map<String, Object> fields) {
    tenants.within(
        code,
        () -> {
          forms.submitTaskForm(task.getId(), fields);
        });
    settle();
  }

  List<String> ends() {
    return history
        .createHistoricActivityInstanceQuery()
        .tenantIdIn(code)
        .orderByHistoricActivityInstanceEndTime()
        .asc()
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .filter(one -> one.getProcessDefinitionKey().equals(SchoolImprovementPlanProcess.ID))
        .filter(one -> one.getActivityType().toLowerCase().endsWith("endevent"))
        .map(one -> one.getActivityName())
        .toList();
  }

  List<String> told(String kind) {
    return jdbc.sql("select person from notice where organization = ? and kind = ? order by id")
        .params(code, kind)
        .query(String.class)
        .list();
  }

  long incidents() {
    return runtime.createIncidentQuery().tenantIdIn(code).count();
  }
}
