package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * Halton goes in from files beside Durham and runs its own year at the same time; nobody of one
 * sees anything of the other.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoOrganizationsTest {
  private static final String DDSB = "ddsb";
  private static final String HDSB = "hdsb";
  private static final String ROBIN = "robin.thistlethwaite@hdsb.example.org";
  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
  private static final Pattern RUN = Pattern.compile("action=\"(/import/\\d+)\"");

  @LocalServerPort private int port;
  @Autowired private Timeline timeline;
  @Autowired private Clock clock;
  @Autowired private Calendars calendars;
  @Autowired private RoleHolders holders;
  @Autowired private Persons persons;
  @Autowired private ProcessEngine engine;
  @Autowired private FormService forms;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private IdentityService identity;
  @Autowired private JdbcClient jdbc;

  private Visitor robin;
  private Visitor jo;

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

  @Test
  void both_run_their_own_year_at_the_same_time() {
    for (String organization : List.of(DDSB, HDSB)) {
      assertThat(
              runtime
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(organization + ":PLT-2026-09")
                  .tenantIdIn(organization)
                  .count())
          .as("the September meeting of " + organization)
          .isEqualTo(1);
    }
    assertThat(tasks.createTaskQuery().tenantIdIn(DDSB).taskName("Bring your card").count())
        .isGreaterThanOrEqualTo(133);
    assertThat(tasks.createTaskQuery().tenantIdIn(HDSB).taskName("Bring your card").count())
        .isGreaterThanOrEqualTo(108);
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void no_page_shows_anything_of_the_other() throws Exception {
    Visitor principal = new Visitor(port, someone(HDSB, Role.PRINCIPAL).mail());
    for (Visitor halton : List.of(robin, principal)) {
      for (String page : List.of("/", "/meetings", "/meetings/PLT-2026-09", "/import")) {
        assertThat(halton.page(page).body())
            .as(page)
            .doesNotContain("Durham", "ddsb", "Jo Mensah", "Ajax");
      }
    }
    for (String page : List.of("/", "/meetings", "/meetings/PLT-2026-09", "/import")) {
      assertThat(jo.page(page).body())
          .as(page)
          .doesNotContain("Halton", "hdsb", "Robin", "Oakville");
    }
    for (String kind : List.of("units", "people", "roles", "pairs")) {
      assertThat(robin.page("/import/" + kind + ".csv").body()).doesNotContain("Ajax", "p0001");
      assertThat(jo.page("/import/" + kind + ".csv").body()).doesNotContain("Oakville", "H1001");
    }
    long run =
        jdbc.sql("select max(id) from import_run where organization = 'hdsb'")
            .query(Long.class)
            .single();
    assertThat(jo.page("/import/" + run).statusCode()).isEqualTo(404);
    assertThat(jo.form("/import", "/import/" + run, "shown", "x").statusCode()).isEqualTo(404);
    assertThat(jo.status("/import/" + run + "/progress")).isEqualTo(404);
  }

  @Test
  void the_sandboxs_own_pages_show_the_own_people_and_mails_only() throws Exception {
    assertThat(jo.data("/sandbox/people").findValuesAsText("organization")).containsOnly(DDSB);
    assertThat(robin.data("/sandbox/people").findValuesAsText("organization")).containsOnly(HDSB);
    Person ours = someone(HDSB, Role.PRINCIPAL);
    assertThat(jo.data("/sandbox/mail?to=" + ours.mail())).isEmpty();
    assertThat(jo.status("/sandbox/inbox?person=" + ours.id())).isEqualTo(404);
  }

  @Test
  void tasklist_and_cockpit_show_the_own_organization_only() throws Exception {
    for (Visitor visitor : List.of(jo, robin)) {
      String own = visitor == jo ? DDSB : HDSB;
      for (String list : List.of("/task", "/process-instance", "/history/process-instance")) {
        JsonNode rows = visitor.data(api(list + "?maxResults=2000"));
        assertThat(rows.findValuesAsText("tenantId")).as(own + list).containsOnly(own);
      }
      String other = someone(own.equals(DDSB) ? HDSB : DDSB, Role.PRINCIPAL).id();
      assertThat(visitor.status(api("/user/" + other + "/profile"))).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void a_task_or_an_instance_of_the_other_cannot_be_opened_or_sent_by_its_id() throws Exception {
    Task theirs = tasks.createTaskQuery().tenantIdIn(HDSB).listPage(0, 1).get(0);
    String instance = theirs.getProcessInstanceId();
    jo.data(api("/task"));
    for (String path :
        List.of(
            "/task/" + theirs.getId(),
            "/task/" + theirs.getId() + "/form-variables",
            "/process-instance/" + instance,
            "/process-instance/" + instance + "/activity-instances",
            "/history/process-instance/" + instance)) {
      assertThat(jo.status(api(path))).as(path).isGreaterThanOrEqualTo(400);
    }
    assertThat(jo.post(api("/task/" + theirs.getId() + "/submit-form"), "{\"variables\":{}}"))
        .isGreaterThanOrEqualTo(400);
    assertThat(jo.post(api("/task/" + theirs.getId() + "/assignee"), "{\"userId\":\"p0001\"}"))
        .isGreaterThanOrEqualTo(400);
    assertThat(jo.page("/go/" + theirs.getId()).body()).doesNotContain("Halton", "@hdsb");
    assertThat(tasks.createTaskQuery().taskId(theirs.getId()).count()).isEqualTo(1);
  }

  @Test
  void a_principal_can_not_import() throws Exception {
    Visitor principal = new Visitor(port, someone(HDSB, Role.PRINCIPAL).mail());
    assertThat(principal.page("/import").statusCode()).isEqualTo(403);
    assertThat(principal.page("/import/people.csv").statusCode()).isEqualTo(403);
    assertThat(principal.upload(Map.of("x.csv", new byte[] {1})).statusCode()).isEqualTo(403);
  }

  @Test
  void when_a_principal_moves_on_by_file_work_session_and_record_follow() throws Exception {
    Person leaves = holders.all(HDSB, Role.PRINCIPAL, today()).get(5);
    Person comes = holders.all(HDSB, Role.VICE_PRINCIPAL, today()).get(5);
    String school = holders.schoolOf(leaves.id(), today()).orElseThrow().code();
    Visitor session = new Visitor(port, leaves.mail());
    assertThat(session.page("/").body()).contains("<span class=\"pill\">Principal</span>");
    assertThat(cards(leaves)).isEqualTo(1);
    String held =
        new String(resource("roles.csv"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(leaves.key() + ",principal," + school))
            .findFirst()
            .orElseThrow();
    String roles =
        "person,role,unit,portfolio,from,to\n"
            + held
            + today().minusDays(1)
            + "\n"
            + comes.key()
            + ",principal,"
            + school
            + ",,"
            + today()
            + ",\n";

    assertThat(take(robin, Map.of("roles.csv", bytes(roles))))
        .contains("1 new, 0 changed, 1 ended");
    timeline.moveTo(clock.instant());

    assertThat(cards(leaves)).isZero();
    assertThat(cards(comes)).isEqualTo(1);
    assertThat(session.page("/").body()).doesNotContain("<span class=\"pill\">Principal</span>");
    assertThat(robin.page("/import").body()).contains("roles.csv", "Robin Thistlethwaite");
  }

  @Test
  void what_changed_in_between_is_shown_again_and_nothing_is_written() throws Exception {
    Person one = holders.all(HDSB, Role.OFFICER, today()).get(0);
    String people =
        "key,given_name,family_name,mail,language\n%s,%s,Otherwise,%s,en\n"
            .formatted(one.key(), one.givenName(), one.mail());
    String look = robin.upload(Map.of("people.csv", bytes(people))).body();
    jdbc.sql("update person set given_name = 'Meanwhile' where id = ?").param(one.id()).update();

    String again = press(robin, look);

    assertThat(again).contains("no longer as it was when you looked", "Meanwhile");
    assertThat(persons.findById(one.id()).orElseThrow().familyName()).isEqualTo(one.familyName());
    assertThat(press(robin, again)).contains("0 new, 1 changed, 0 ended");
    assertThat(persons.findById(one.id()).orElseThrow().name())
        .isEqualTo(one.givenName() + " Otherwise");
  }

  @Test
  void ten_megabytes_are_turned_away_with_a_word() throws Exception {
    String answer = robin.upload(Map.of("people.csv", new byte[10_000_000])).body();
    assertThat(answer).contains("That is more than 5 MB");
  }

  private String take(Visitor visitor, Map<String, byte[]> files) throws Exception {
    return press(visitor, visitor.upload(files).body());
  }

  /** Presses the one button, and waits until it is done. */
  private static String press(Visitor visitor, String look) throws Exception {
    Matcher run = RUN.matcher(look);
    Matcher shown = SHOWN.matcher(look);
    assertThat(run.find() && shown.find()).as(look).isTrue();
    String page = visitor.form("/import", run.group(1), "shown", shown.group(1)).body();
    for (int i = 0; i < 2000 && page.contains("data-progress"); i++) {
      page = visitor.page(run.group(1)).body();
    }
    return page;
  }

  private long cards(Person person) {
    return tasks
        .createTaskQuery()
        .taskAssignee(person.id())
        .processDefinitionKey("meeting-participation")
        .count();
  }

  private Person someone(String organization, Role role) {
    return holders.all(organization, role, today()).get(0);
  }

  private LocalDate today() {
    return calendars.of(DDSB).today();
  }

  private Map<String, Object> prefilled(Task task, String form) {
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

  private void as(Person person, Runnable action) {
    List<String> groups =
        new ArrayList<>(holders.rolesOf(person.id(), today()).stream().map(Role::groupId).toList());
    identity.setAuthentication(person.id(), groups, List.of(person.organization()));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  private String latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private String api(String path) {
    return "/camunda/api/engine/engine/" + engine.getName() + path;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws Exception {
    try (var in = TwoOrganizationsTest.class.getResourceAsStream("/sandbox/halton/" + name)) {
      return in.readAllBytes();
    }
  }
}
