package org.almanac.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.almanac.rules.Profiles;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/**
 * A small association, a new one for each test: a coordinator, two new members, two mentors in two
 * districts, on the morning of 17 August 2026.
 */
@TestComponent
class Registering2026 {
  static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Timeline timeline;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final FormService forms;
  private final HistoryService history;
  private final Tenants tenants;
  private final Organizations organizations;
  private final Persons persons;
  private final Units units;
  private final RoleAssignments roles;
  private final Profiles profiles;

  String code;
  String coordinator;
  String nadia;
  String noah;
  String maya;
  String marc;

  Registering2026(
      Timeline timeline,
      RuntimeService runtime,
      TaskService tasks,
      FormService forms,
      HistoryService history,
      Tenants tenants,
      Organizations organizations,
      Persons persons,
      Units units,
      RoleAssignments roles,
      Profiles profiles) {
    this.timeline = timeline;
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.history = history;
    this.tenants = tenants;
    this.organizations = organizations;
    this.persons = persons;
    this.units = units;
    this.roles = roles;
    this.profiles = profiles;
  }

  void begins() {
    runtime
        .createProcessInstanceQuery()
        .list()
        .forEach(i -> runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
    ClockUtil.setCurrentTime(
        Date.from(TODAY.atTime(LocalTime.of(9, 0)).atZone(TORONTO).toInstant()));
    code = "a" + NUMBER.incrementAndGet();
    organizations.save(new Organization(code, "Association " + code));
    profiles.seed(code, "gentle");
    Unit top = units.save(new Unit(code, "TOP", "Association", UnitKind.DISTRICT, null));
    Unit north = units.save(new Unit(code, "NORTH", "North DSB", UnitKind.DISTRICT, top.id()));
    Unit south = units.save(new Unit(code, "SOUTH", "South DSB", UnitKind.DISTRICT, top.id()));
    coordinator = person(1, "Cora", Role.COORDINATOR, top);
    nadia = person(2, "Nadia", Role.NEW_MEMBER, north);
    noah = person(3, "Noah", Role.NEW_MEMBER, south);
    maya = person(4, "Maya", Role.MENTOR, north);
    marc = person(5, "Marc", Role.MENTOR, south);
  }

  private String person(int number, String name, Role role, Unit unit) {
    String id = code + "p" + number;
    Person person =
        persons.save(new Person(id, code, name, "Of " + code, id + "@" + code + ".example.org"));
    roles.save(new RoleAssignment(person, role, unit, LocalDate.of(2026, 8, 1)));
    return id;
  }

  Map<String, Object> memberFields() {
    return new HashMap<>(
        Map.of(
            "position", "director",
            "appointedOn", "2026-08-01",
            "district", "NORTH",
            "needs", List.of("budget", "trustees"),
            "farthestKm", 300));
  }

  Map<String, Object> mentorFields(int capacity) {
    return new HashMap<>(
        Map.of(
            "positions",
            List.of("director"),
            "experienceYears",
            12,
            "district",
            "NORTH",
            "expertise",
            List.of("budget"),
            "capacity",
            capacity));
  }

  List<Task> open(String person) {
    return tasks.createTaskQuery().taskAssignee(person).list();
  }

  Task task(String name, String person) {
    List<Task> found = tasks.createTaskQuery().taskName(name).taskAssignee(person).list();
    assertThat(found).as(name + " of " + person).hasSize(1);
    return found.get(0);
  }

  /** As Tasklist does it: the form's fields by key. */
  void send(Task task, Map<String, Object> fields) {
    forms.submitTaskForm(task.getId(), fields);
  }

  /** What the form shows to whoever has the task. */
  String shown(Task task) {
    return forms.getTaskFormVariables(task.getId()).toString();
  }

  void give(Task task, String person) {
    tasks.setAssignee(task.getId(), person);
  }

  void as(Runnable action) {
    tenants.within(code, action);
  }

  void moveTo(LocalDate day, String hour) {
    timeline.moveTo(day.atTime(LocalTime.parse(hour)).atZone(TORONTO).toInstant());
  }

  LocalDateTime local(Date date) {
    return date.toInstant().atZone(TORONTO).toLocalDateTime();
  }

  /** The ends that were reached. */
  List<String> ends() {
    return history
        .createHistoricActivityInstanceQuery()
        .tenantIdIn(code)
        .orderByHistoricActivityInstanceEndTime()
        .asc()
        .list()
        .stream()
        .filter(a -> a.getProcessDefinitionKey().equals(MentorRegistrationProcess.ID))
        .filter(a -> a.getActivityType().toLowerCase().endsWith("endevent"))
        .map(HistoricActivityInstance::getActivityName)
        .toList();
  }
}
