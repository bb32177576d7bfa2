package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
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
import org.almanac.rules.Rules;
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
 * A district of five, a new one for each test: a coordinator, a superintendent, an officer and two
 * principals under Durham's rules, on the morning of 17 August 2026.
 */
@TestComponent
public class SmallDistrict {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final Timeline timeline;
  final Clock clock;
  public final RuntimeService runtime;
  public final TaskService tasks;
  public final FormService forms;
  public final HistoryService history;
  public final ManagementService management;
  public final Tenants tenants;
  public final JdbcClient jdbc;
  private final Organizations organizations;
  private final Persons persons;
  private final Units units;
  private final RoleAssignments roles;
  private final Profiles profiles;
  private final Convening convening;
  private final Calendars calendars;
  private final Rules rules;
  private final PltMeetingProcess process;

  public String code;
  public String coordinator;
  public String superintendent;
  public String officer;
  public String principal;
  public String colleague;

  SmallDistrict(
      Timeline timeline,
      Clock clock,
      RuntimeService runtime,
      TaskService tasks,
      FormService forms,
      HistoryService history,
      ManagementService management,
      Tenants tenants,
      JdbcClient jdbc,
      Organizations organizations,
      Persons persons,
      Units units,
      RoleAssignments roles,
      Profiles profiles,
      Convening convening,
      Calendars calendars,
      Rules rules,
      PltMeetingProcess process) {
    this.timeline = timeline;
    this.clock = clock;
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.history = history;
    this.management = management;
    this.tenants = tenants;
    this.jdbc = jdbc;
    this.organizations = organizations;
    this.persons = persons;
    this.units = units;
    this.roles = roles;
    this.profiles = profiles;
    this.convening = convening;
    this.calendars = calendars;
    this.rules = rules;
    this.process = process;
  }

  public void opens() {
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    ClockUtil.setCurrentTime(Date.from(at(LocalDate.of(2026, 8, 17), "09:00")));
    int n = NUMBER.incrementAndGet();
    code = "d" + n;
    organizations.save(new Organization(code, "District " + n));
    profiles.seed(code, "durham-2014");
    Unit district = units.save(new Unit(code, "000", "District", UnitKind.DISTRICT, null));
    Unit family = units.save(new Unit(code, "F1", "Lakes", UnitKind.FAMILY, district.id()));
    Unit one = units.save(new Unit(code, "101", "Birch PS", UnitKind.SCHOOL, family.id()));
    Unit other = units.save(new Unit(code, "102", "Cedar PS", UnitKind.SCHOOL, family.id()));
    coordinator = person(1, "Cora", Role.COORDINATOR, district);
    superintendent = person(2, "Sam", Role.SUPERINTENDENT, family);
    officer = person(3, "Olga", Role.OFFICER, district);
    principal = person(4, "Paula", Role.PRINCIPAL, one);
    colleague = person(5, "Piet", Role.PRINCIPAL, other);
  }

  private String person(int number, String name, Role role, Unit unit) {
    String id = code + "p" + number;
    Person person =
        persons.save(new Person(id, code, name, "Of " + code, id + "@" + code + ".example.org"));
    roles.save(new RoleAssignment(person, role, unit, LocalDate.of(2020, 1, 1)));
    return id;
  }

  /** A principal leads the other's school as well; the other only the own. */
  void leadsBoth(String person) {
    Unit school =
        units
            .findById(roles.of(colleague, LocalDate.of(2026, 8, 17)).get(0).unitId())
            .orElseThrow();
    roles.save(
        new RoleAssignment(
            persons.findById(person).orElseThrow(),
            Role.PRINCIPAL,
            school,
            LocalDate.of(2020, 1, 2)));
  }

  /** Somebody has another role as well, which is no membership. */
  void mentors(String person) {
    roles.save(
        new RoleAssignment(
            persons.findById(person).orElseThrow(),
            Role.MENTOR,
            units.findByOrganization(code).get(0),
            LocalDate.of(2020, 1, 1)));
  }

  /** Somebody new leads the school of a colleague, who leaves. */
  String succeeds(String leaving, LocalDate from) {
    RoleAssignment before = roles.of(leaving, from).get(0);
    roles.save(before.until(from.minusDays(1)));
    Unit school = units.findById(before.unitId()).orElseThrow();
    String id = code + "p6";
    Person next = new Person(id, code, "Nora", "Of " + code, id + "@" + code + ".example.org");
    roles.save(new RoleAssignment(persons.save(next), before.role(), school, from));
    return id;
  }

  /** A file with a wrong end: whoever it is leaves what they have on that day. */
  void ends(String person, LocalDate last) {
    RoleAssignment before = roles.of(person, last).get(0);
    roles.save(before.until(last));
  }

  /** The file again, with the end put right. */
  void isMemberAgain(String person, LocalDate last) {
    roles.save(roles.of(person, last).get(0).openEnded());
  }

  /** A meeting at 09:00, three hours, with its instance. */
  public Meeting meets(LocalDate day) {
    Meeting meeting =
        convening.plan(
            code, PltOpening.meetingKey(day), PltOpening.PROGRAM, day, LocalTime.of(9, 0), 180);
    PltDates dates = PltDates.of(meeting, calendars.of(code), rules.of(code));
    convening.runsAs(code, meeting.key(), process.start(code, meeting.key(), dates));
    return meeting;
  }

  /** The same, prepared, and three weeks before it: its cards are out. */
  public Meeting meetsWithCardsOut(LocalDate day) {
    Meeting meeting = meets(day);
    settle();
    send(
        task("Prepare the meeting", coordinator),
        Map.of("theme", "Reading", "place", "Whitby", "learning", 120, "information", 60));
    moveTo(day.minusDays(22), "09:00");
    return meeting;
  }

  public void moveTo(LocalDate day, String hour) {
    timeline.moveTo(at(day, hour));
  }

  /** What is due now is done. */
  public void settle() {
    timeline.moveTo(clock.instant());
  }

  /** Does something for the district with nobody signed in, as a round does. */
  public void tenants(Runnable action) {
    tenants.within(code, action);
  }

  static Instant at(LocalDate day, String hour) {
    return LocalDateTime.of(day, LocalTime.parse(hour)).atZone(TORONTO).toInstant();
  }

  public Task task(String name, String assignee) {
    List<Task> found = open(name, assignee);
    assertThat(found).as(name + " of " + assignee).hasSize(1);
    return found.get(0);
  }

  public List<Task> open(String name, String assignee) {
    return tasks.createTaskQuery().tenantIdIn(code).taskName(name).taskAssignee(assignee).list();
  }

  /** As Tasklist does it: the form's fields by key. */
  public void send(Task task, Map<String, Object> fields) {
    forms.submitTaskForm(task.getId(), fields);
  }

  /** Each of these ends was reached, in this order, by instances of a model. */
  public List<String> ends(String model) {
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

  public long incidents() {
    return runtime.createIncidentQuery().tenantIdIn(code).count();
  }

  public int told(String kind) {
    return jdbc.sql("select count(*) from notice where organization = ? and kind = ?")
        .params(code, kind)
        .query(Integer.class)
        .single();
  }
}
