package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
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
import org.almanac.rules.Profiles;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An association of two districts, a new one for each test: a coordinator, two mentors, a new
 * member of each intake, on the morning of 1 June 2026 under Durham's rules.
 */
@TestComponent
class SmallAssociation {
  static final LocalDate AUGUST = LocalDate.of(2026, 8, 26);
  static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 18);
  static final LocalDate APRIL = LocalDate.of(2027, 4, 14);
  static final SchoolYear YEAR = SchoolYear.named("2026-27");

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final Timeline timeline;
  final RuntimeService runtime;
  final TaskService tasks;
  final FormService forms;
  final HistoryService history;
  final ManagementService management;
  final Tenants tenants;
  final JdbcClient jdbc;
  final Meetings meetings;
  private final Clock clock;
  private final Organizations organizations;
  private final Persons persons;
  private final Units units;
  private final RoleAssignments roles;
  private final Profiles profiles;
  private final CohortInTheYear program;

  String code;
  String coordinator;
  String mentor;
  String otherMentor;
  String member;
  String secondYear;
  Unit district;

  SmallAssociation(
      Timeline timeline,
      RuntimeService runtime,
      TaskService tasks,
      FormService forms,
      HistoryService history,
      ManagementService management,
      Tenants tenants,
      JdbcClient jdbc,
      Meetings meetings,
      Clock clock,
      Organizations organizations,
      Persons persons,
      Units units,
      RoleAssignments roles,
      Profiles profiles,
      CohortInTheYear program) {
    this.timeline = timeline;
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.history = history;
    this.management = management;
    this.tenants = tenants;
    this.jdbc = jdbc;
    this.meetings = meetings;
    this.clock = clock;
    this.organizations = organizations;
    this.persons = persons;
    this.units = units;
    this.roles = roles;
    this.profiles = profiles;
    this.program = program;
  }

  void opens() {
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    ClockUtil.setCurrentTime(Date.from(at(LocalDate.of(2026, 6, 1), "09:00")));
    int n = NUMBER.incrementAndGet();
    code = "a" + n;
    organizations.save(new Organization(code, "Association " + n));
    profiles.seed(code, "durham-2014");
    Unit association = units.save(new Unit(code, "000", "Association", UnitKind.DISTRICT, null));
    district = units.save(new Unit(code, "D1", "Lakes", UnitKind.DISTRICT, association.id()));
    coordinator = person("c1", "Cora", Role.COORDINATOR, LocalDate.of(2020, 1, 1));
    mentor = person("m1", "Mona", Role.MENTOR, LocalDate.of(2020, 1, 1));
    otherMentor = person("m2", "Max", Role.MENTOR, LocalDate.of(2020, 1, 1));
    member = person("n1", "Nora", Role.NEW_MEMBER, LocalDate.of(2026, 7, 1));
    secondYear = person("n2", "Neil", Role.NEW_MEMBER, LocalDate.of(2025, 7, 1));
  }

  String person(String id, String name, Role role, LocalDate from) {
    String key = code + id;
    Person one =
        persons.save(new Person(key, code, name, "Of " + code, key + "@" + code + ".example.org"));
    roles.save(new RoleAssignment(one, role, district, from));
    return key;
  }

  /** The coordinator of another organization, whose code ends in x. */
  String neighbour() {
    String other = code + "x";
    organizations.save(new Organization(other, "Next door"));
    profiles.seed(other, "gentle");
    Unit unit = units.save(new Unit(other, "000", "Next door", UnitKind.DISTRICT, null));
    Person one = persons.save(new Person(other + "c", other, "Carl", "Next", other + "@x.example"));
    roles.save(new RoleAssignment(one, Role.COORDINATOR, unit, LocalDate.of(2020, 1, 1)));
    return one.id();
  }

  /** The first role of somebody ends after this day. */
  void ends(String person, LocalDate last) {
    RoleAssignment held =
        roles.findByOrganizationOrderById(code).stream()
            .filter(role -> role.personId().equals(person))
            .findFirst()
            .orElseThrow();
    roles.save(held.until(last));
  }

  /** A new member who was away is here again from this day. */
  void again(String person, LocalDate from) {
    Person back = persons.findById(person).orElseThrow();
    roles.save(new RoleAssignment(back, Role.NEW_MEMBER, district, from));
  }

  /** The three meetings of the year, settled and begun. */
  void yearBegins() {
    settles(YEAR, List.of(AUGUST, NOVEMBER, APRIL));
  }

  void settles(SchoolYear year, List<LocalDate> days) {
    tenants.within(
        code,
        () -> {
          program.settle(
              code,
              year,
              days.stream()
                  .map(
                      day ->
                          new YearDate(
                              day.toString(),
                              YearMonth.from(day),
                              day,
                              LocalTime.of(9, 0),
                              180,
                              null))
                  .toList(),
              Reach.EVERYBODY);
          program.begin(code, year);
        });
    settle();
  }

  /** The meeting of a day is arranged; then the clock stands on the morning its cards are out. */
  Meeting cardsOut(LocalDate day) {
    moveTo(day.minusDays(40), "09:00");
    send(task("Arrange the meeting", coordinator), Map.of("place", "Barrie", "coffee", "8:30"));
    moveTo(day.minusDays(22), "09:00");
    return named(day);
  }

  Meeting named(LocalDate day) {
    return meetings.named(code, CohortPlanning.meetingKey(day));
  }

  void moveTo(LocalDate day, String hour) {
    timeline.moveTo(at(day, hour));
  }

  /** What is due now is done. */
  void settle() {
    timeline.moveTo(clock.instant());
  }

  static Instant at(LocalDate day, String hour) {
    return LocalDateTime.of(day, LocalTime.parse(hour)).atZone(TORONTO).toInstant();
  }

  Task task(String name, String assignee) {
    List<Task> found = open(name, assignee);
    assertThat(found).as(name + " of " + assignee).hasSize(1);
    return found.get(0);
  }

  List<Task> open(String name, String assignee) {
    return tasks.createTaskQuery().tenantIdIn(code).taskName(name).taskAssignee(assignee).list();
  }

  /** As Tasklist does it: the form's fields by key. */
  void send(Task task, Map<String, Object> fields) {
    forms.submitTaskForm(task.getId(), fields);
    settle();
  }

  Object shown(Task task, String key) {
    return forms.getTaskFormVariables(task.getId()).get(key);
  }

  /** Each of these ends was reached, in this order, by instances of a model. */
  List<String> ends(String model) {
    return new ArrayList<>(
        history
            .createHistoricActivityInstanceQuery()
            .tenantIdIn(code)
            .orderByHistoricActivityInstanceEndTime()
            .asc()
            .orderPartiallyByOccurrence()
            .asc()
            .list()
            .stream()
            .filter(a -> a.getProcessDefinitionKey().equals(model))
            .filter(a -> a.getActivityType().toLowerCase().endsWith("endevent"))
            .map(a -> a.getActivityName())
            .toList());
  }

  long incidents() {
    return runtime.createIncidentQuery().tenantIdIn(code).count();
  }

  int told(String kind) {
    return jdbc.sql("select count(*) from notice where organization = ? and kind = ?")
        .params(code, kind)
        .query(Integer.class)
        .single();
  }
}
