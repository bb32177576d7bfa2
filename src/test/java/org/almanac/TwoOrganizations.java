package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Timeline;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two districts, each with its year under way, and a visitor from each. */
abstract class TwoOrganizations {
  static final String DDSB = "ddsb";
  static final String HDSB = "hdsb";
  static final String ROBIN = "robin.thistlethwaite@hdsb.example.org";
  static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
  static final Pattern RUN = Pattern.compile("action=\"(/import/\\d+)\"");

  @LocalServerPort int port;
  @Autowired Timeline timeline;
  @Autowired Clock clock;
  @Autowired Calendars calendars;
  @Autowired RoleHolders holders;
  @Autowired Persons persons;
  @Autowired ProcessEngine engine;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;

  Visitor robin;
  Visitor jo;

  @BeforeAll
  void both_open_their_year() throws Exception {
    robin = new Visitor(port, ROBIN);
    jo = new Visitor(port, someone(DDSB, Role.COORDINATOR).mail());
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String file :
        List.of("halton-dsb-schools.csv", "units.csv", "people.csv", "roles.csv", "pairs.csv")) {
      files.put(file, resource(file));
    }
    String done = take(robin, files);
    assertThat(done).contains("657 new, 0 changed, 0 ended");
    assertThat(robin.upload(files).body()).contains("Nothing would change");
    for (String organization : List.of(DDSB, HDSB)) {
      Person coordinator = someone(organization, Role.COORDINATOR);
      as(
          coordinator,
          () -> forms.submitStartForm(latest("plt-year"), Map.of("schoolYear", "2026-27")));
      Task dates = tasks.createTaskQuery().taskAssignee(coordinator.id()).singleResult();
      as(
          coordinator,
          () -> forms.submitTaskForm(dates.getId(), prefilled(dates, "plt-year-dates")));
    }
    timeline.moveTo(calendars.of(HDSB).at(LocalDate.of(2026, 8, 18), LocalTime.NOON));
    for (String organization : List.of(DDSB, HDSB)) {
      Person coordinator = someone(organization, Role.COORDINATOR);
      Task prepare = tasks.createTaskQuery().taskAssignee(coordinator.id()).singleResult();
      as(
          coordinator,
          () -> {
            Map<String, Object> sent = prefilled(prepare, "plt-meeting-prepare");
            sent.put("theme", "What our students tell us");
            sent.put("place", "In " + organization);
            forms.submitTaskForm(prepare.getId(), sent);
          });
    }
    timeline.moveTo(calendars.of(HDSB).at(LocalDate.of(2026, 8, 27), LocalTime.NOON));
  }

  String take(Visitor visitor, Map<String, byte[]> files) throws Exception {
    return press(visitor, visitor.upload(files).body());
  }

  /** Presses the one button, and waits until it is done. */
  static String press(Visitor visitor, String look) throws Exception {
    Matcher run = RUN.matcher(look);
    Matcher shown = SHOWN.matcher(look);
    assertThat(run.find() && shown.find()).as(look).isTrue();
    String page = visitor.form("/import", run.group(1), "shown", shown.group(1)).body();
    for (int i = 0; i < 2000 && page.contains("data-progress"); i++) {
      page = visitor.page(run.group(1)).body();
    }
    return page;
  }

  long cards(Person person) {
    return tasks
        .createTaskQuery()
        .taskAssignee(person.id())
        .processDefinitionKey("meeting-participation")
        .count();
  }

  Person someone(String organization, Role role) {
    return holders.all(organization, role, today()).get(0);
  }

  LocalDate today() {
    return calendars.of(DDSB).today();
  }

  Map<String, Object> prefilled(Task task, String form) {
    var asked = FormFields.of(form);
    Map<String, Object> values = new LinkedHashMap<>();
    forms
        .getTaskFormVariables(task.getId())
        .forEach(
            (name, value) -> {
              if (asked.contains(name)) {
                values.put(name, value);
              }
            });
    return values;
  }

  void as(Person person, Runnable action) {
    List<String> groups =
        new ArrayList<>(holders.rolesOf(person.id(), today()).stream().map(Role::groupId).toList());
    identity.setAuthentication(person.id(), groups, List.of(person.organization()));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  String latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }

  String api(String path) {
    return "/camunda/api/engine/engine/" + engine.getName() + path;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] resource(String name) throws Exception {
    try (var in = TwoOrganizations.class.getResourceAsStream("/sandbox/halton/" + name)) {
      return in.readAllBytes();
    }
  }
}
