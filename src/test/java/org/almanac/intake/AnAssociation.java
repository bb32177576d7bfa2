package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Pairs;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.UnitKind;
import org.almanac.people.Units;
import org.almanac.registers.PairAgreed;
import org.almanac.registers.Registering;
import org.almanac.rules.Profiles;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An association of two districts with one coordinator, a new one for each test, on the morning of
 * Monday, 8 June 2026; who is new and who mentors each test says itself.
 */
@TestComponent
class AnAssociation extends PeopleOfAnAssociation {
  static final LocalDate BEGINS = LocalDate.of(2026, 9, 1);
  static final LocalDate UNTIL = LocalDate.of(2026, 8, 21);
  static final LocalDate TODAY = LocalDate.of(2026, 6, 8);
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final Timeline timeline;
  final Clock clock;
  final RuntimeService runtime;
  final TaskService tasks;
  final FormService forms;
  final HistoryService history;
  final Tenants tenants;
  final JdbcClient jdbc;
  private final RepositoryService repository;
  private final Organizations organizations;
  private final Units units;
  private final Profiles profiles;

  final List<PairAgreed> agreed = new ArrayList<>();
  String coordinator;

  AnAssociation(
      Timeline timeline,
      Clock clock,
      RuntimeService runtime,
      TaskService tasks,
      FormService forms,
      HistoryService history,
      Tenants tenants,
      JdbcClient jdbc,
      Pairs pairs,
      RoleAssignments roles,
      Persons persons,
      RepositoryService repository,
      Organizations organizations,
      Units units,
      Profiles profiles,
      Registering registering) {
    super(pairs, roles, persons, registering);
    this.timeline = timeline;
    this.clock = clock;
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.history = history;
    this.tenants = tenants;
    this.jdbc = jdbc;
    this.repository = repository;
    this.organizations = organizations;
    this.units = units;
    this.profiles = profiles;
  }

  @EventListener
  void hears(PairAgreed event) {
    agreed.add(event);
  }

  void opens(String... own) {
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    agreed.clear();
    unit.clear();
    ClockUtil.setCurrentTime(at(TODAY, "09:00"));
    code = "a" + NUMBER.incrementAndGet();
    organizations.save(new Organization(code, "Association " + code));
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; i < own.length; i += 2) {
      settings.put(own[i], own[i + 1]);
    }
    profiles.seed(code, "durham-2014", settings);
    Unit top = units.save(new Unit(code, "TOP", "Association", UnitKind.DISTRICT, null));
    unit.put("TOP", top);
    unit.put("NORTH", units.save(district("NORTH", "North Lake DSB", top).at(46.5, -81.0)));
    unit.put("SOUTH", units.save(district("SOUTH", "South Lake DSB", top).at(43.9, -79.0)));
    coordinator = person("Cora", Role.COORDINATOR, "TOP");
  }

  /** What is set otherwise from now on. */
  void sets(String key, String value) {
    jdbc.sql("update setting set setting_value = ? where organization = ? and setting_key = ?")
        .params(value, code, key)
        .update();
    profiles.seed(code, "durham-2014"); // reads the rows anew
  }

  /** Opens the intake from Tasklist and lets everybody register. */
  void opensIntake() {
    opensIntake("2026", BEGINS, UNTIL);
  }

  void opensIntake(String year, LocalDate begins, LocalDate until) {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(MentorMatchingProcess.ID)
            .latestVersion()
            .singleResult()
            .getId();
    Map<String, Object> sent =
        Map.of("intake", year, "pairsBegin", "" + begins, "answersUntil", "" + until);
    tenants.within(code, () -> forms.submitStartForm(definition, sent));
    settle();
  }

  /** The intake with its registers closed: there is a draft. */
  void hasDraft() {
    opensIntake();
    moveTo(LocalDate.of(2026, 6, 23), "09:00");
  }

  void publishes() {
    publishes(UNTIL);
  }

  void publishes(LocalDate until) {
    publishes(until, seen());
  }

  void publishes(LocalDate until, String seen) {
    Map<String, Object> sent = Map.of("answersUntil", "" + until, "seen", seen);
    send(task("Publish the match", coordinator), sent);
    settle();
  }

  /** The draft as it was last looked at. */
  private String seen() {
    return jdbc.sql("select looked from intake_match where organization = ? and state = 'DRAFT'")
        .param(code)
        .query(String.class)
        .single();
  }

  /** Answers the proposal as one of its two. */
  void answers(String person, String answer) {
    send(task("Have one coffee before you answer", person), Map.of("answer", answer));
    settle();
  }

  void moveTo(LocalDate day, String hour) {
    timeline.moveTo(at(day, hour).toInstant());
  }

  void settle() {
    timeline.moveTo(clock.instant());
  }

  static Date at(LocalDate day, String hour) {
    return Date.from(LocalDateTime.of(day, LocalTime.parse(hour)).atZone(TORONTO).toInstant());
  }

  Task task(String name, String assignee) {
    List<Task> found = open(name, assignee);
    assertThat(found).as(name + " of " + assignee).hasSize(1);
    return found.get(0);
  }

  List<Task> open(String name, String assignee) {
    return tasks.createTaskQuery().tenantIdIn(code).taskName(name).taskAssignee(assignee).list();
  }

  void send(Task task, Map<String, Object> fields) {
    tenants.within(code, () -> forms.submitTaskForm(task.getId(), fields));
  }

  /** The ends that an instance came to, those of a part of it left out. */
  List<String> ends(String model) {
    return history
        .createHistoricActivityInstanceQuery()
        .tenantIdIn(code)
        .orderByHistoricActivityInstanceEndTime()
        .asc()
        .list()
        .stream()
        .filter(a -> a.getProcessDefinitionKey().equals(model))
        .filter(a -> a.getActivityType().toLowerCase().endsWith("endevent"))
        .map(a -> a.getActivityName())
        .filter(name -> !name.equals("Nobody is asked any more"))
        .filter(name -> !name.equals("Asked long enough"))
        .toList();
  }

  long incidents() {
    return runtime.createIncidentQuery().tenantIdIn(code).count();
  }

  int told(String kind, String person) {
    return jdbc.sql(
            "select count(*) from notice where organization = ? and kind = ? and person = ?")
        .params(code, kind, person)
        .query(Integer.class)
        .single();
  }
}
