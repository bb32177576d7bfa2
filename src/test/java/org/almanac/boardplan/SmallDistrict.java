package org.almanac.boardplan;

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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.meetings.Block;
import org.almanac.meetings.BlockKind;
import org.almanac.meetings.Convening;
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
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A district of two families, a new one for each test: everybody with a voice, a coordinator, a
 * principal and a vice-principal, on the morning of 17 August 2026 under Durham's rules.
 */
@TestComponent
class SmallDistrict {
  static final SchoolYear YEAR = SchoolYear.named("2026-27");
  static final LocalDate MAY = LocalDate.of(2027, 5, 19);
  static final List<LocalDate> MEETINGS =
      List.of(
          LocalDate.of(2027, 1, 12),
          LocalDate.of(2027, 1, 26),
          LocalDate.of(2027, 2, 9),
          LocalDate.of(2027, 3, 2),
          LocalDate.of(2027, 3, 30),
          LocalDate.of(2027, 4, 13));
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Timeline timeline;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired Tenants tenants;
  @Autowired JdbcClient jdbc;
  @Autowired Meetings meetings;
  @Autowired Convening convening;
  @Autowired private Clock clock;
  @Autowired private Organizations organizations;
  @Autowired private Persons persons;
  @Autowired private Units units;
  @Autowired private RoleAssignments roles;
  @Autowired private Profiles profiles;
  @Autowired private BoardPlanInTheYear program;

  String code;
  String director;
  String superintendent;
  String otherSuperintendent;
  String officer;
  String otherOfficer;
  String association;
  String otherAssociation;
  String chair;
  String coordinator;
  String principal;
  String vicePrincipal;
  Unit district;
  Unit teaching;

  void opens() {
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    ClockUtil.setCurrentTime(Date.from(at(LocalDate.of(2026, 8, 17), "09:00")));
    int n = NUMBER.incrementAndGet();
    code = "b" + n;
    organizations.save(new Organization(code, "District " + n));
    profiles.seed(code, "durham-2014");
    district = units.save(new Unit(code, "000", "District", UnitKind.DISTRICT, null));
    teaching = units.save(new Unit(code, "T", "Teaching", UnitKind.DEPARTMENT, district.id()));
    Unit north = units.save(new Unit(code, "F1", "North", UnitKind.FAMILY, district.id()));
    Unit south = units.save(new Unit(code, "F2", "South", UnitKind.FAMILY, district.id()));
    Unit school = units.save(new Unit(code, "S1", "Lakeside", UnitKind.SCHOOL, north.id()));
    director = person("d1", "Dina", Role.DIRECTOR, district);
    superintendent = person("s1", "Sam", Role.SUPERINTENDENT, north);
    otherSuperintendent = person("s2", "Sue", Role.SUPERINTENDENT, south);
    officer = person("o1", "Olga", Role.OFFICER, teaching);
    otherOfficer = person("o2", "Omar", Role.OFFICER, teaching);
    association = person("a1", "Ada", Role.ASSOCIATION_REPRESENTATIVE, district);
    otherAssociation = person("a2", "Abe", Role.ASSOCIATION_REPRESENTATIVE, district);
    chair = person("h1", "Hana", Role.CHAIR, district);
    coordinator = person("c1", "Cora", Role.COORDINATOR, district);
    principal = person("p1", "Paul", Role.PRINCIPAL, school);
    vicePrincipal = person("v1", "Vera", Role.VICE_PRINCIPAL, school);
  }

  String person(String id, String name, Role role, Unit unit) {
    String key = code + id;
    Person one =
        persons.save(new Person(key, code, name, "Of " + code, key + "@" + code + ".example.org"));
    roles.save(new RoleAssignment(one, role, unit, LONG_AGO));
    return key;
  }

  /** Nobody holds a post of theirs after this day. */
  void leaves(String person, LocalDate last) {
    roles.findByOrganizationOrderById(code).stream()
        .filter(role -> role.personId().equals(person))
        .forEach(role -> roles.save(role.until(last)));
  }

  /** The six working meetings of these tests, settled with the year; it begins on its day. */
  void settles() {
    settles(MEETINGS);
  }

  void settles(List<LocalDate> days) {
    List<YearDate> dates = days.stream().map(day -> date(day)).toList();
    tenants.within(code, () -> program.settle(code, YEAR, dates, Reach.EVERYBODY));
  }

  static YearDate date(LocalDate day) {
    return new YearDate(day.toString(), YearMonth.from(day), day, LocalTime.of(9, 0), 180, null);
  }

  /** September: the cycle begins, as the year begins it on its day. */
  void begins() {
    settles();
    moveTo(LocalDate.of(2026, 9, 1), "07:00");
    tenants.within(code, () -> program.begin(code, YEAR));
    settle();
  }

  /** Each officer sends the review, so the gate is open. */
  void reviews() {
    for (String who : List.of(officer, otherOfficer)) {
      send(task("Review the running plan", who), Map.of("trend", "Reading goes up"));
    }
  }

  /** Each working meeting is held, everybody there. */
  void meets() {
    for (LocalDate day : MEETINGS) {
      moveTo(day, "12:05");
      send(task("Record who came", coordinator), Map.of("headCount", 8));
    }
  }

  /** The May meeting of the program that holds the launch, with an agenda of its own. */
  Meeting may() {
    return plans("PLT-2027-05", MAY);
  }

  /** A meeting of that program, as its convener wrote its agenda. */
  Meeting plans(String key, LocalDate day) {
    return tenants.within(
        code,
        () -> {
          convening.plan(code, key, "plt", day, LocalTime.of(9, 0), 180);
          convening.setAgenda(
              code,
              key,
              List.of(
                  new Block(BlockKind.LEARNING, "Learning", 120, null),
                  new Block(BlockKind.INFORMATION, "News", 60, null)),
              Locale.CANADA);
          return meetings.named(code, key);
        });
  }

  Meeting meeting(int number) {
    return meetings.named(code, BoardPlanning.meetingKey(YEAR.name(), number));
  }

  /** The coordinator of another organization, whose code ends in x. */
  String neighbour() {
    String other = code + "x";
    organizations.save(new Organization(other, "Next door"));
    profiles.seed(other, "gentle");
    Unit unit = units.save(new Unit(other, "000", "Next door", UnitKind.DISTRICT, null));
    Person one = persons.save(new Person(other + "c", other, "Carl", "Next", other + "@x.example"));
    roles.save(new RoleAssignment(one, Role.COORDINATOR, unit, LONG_AGO));
    return one.id();
  }

  /** Its own decision about a setting, from the beginning. */
  void decides(String key, String value) {
    jdbc.sql("update setting set setting_value = ? where organization = ? and setting_key = ?")
        .params(value, code, key)
        .update();
  }

  /** The plan is made for one family only. */
  void madeFor(String family) {
    jdbc.sql("update board_plan set reach_units = ? where organization = ?")
        .params(family, code)
        .update();
  }

  /** How strictly it takes a rule. */
  void takes(String key, String strength) {
    jdbc.sql("update setting set strength = ? where organization = ? and setting_key = ?")
        .params(strength, code, key)
        .update();
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
