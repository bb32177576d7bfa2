package org.almanac.pages;

import static org.almanac.pages.TasksInABrowser.FIELD;
import static org.almanac.pages.TasksInABrowser.chooses;
import static org.almanac.pages.TasksInABrowser.fits;
import static org.almanac.pages.TasksInABrowser.opens;
import static org.almanac.pages.TasksInABrowser.sends;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.meetings.Convening;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Officers and the director do their parts of the board plan, at a desk and on a phone. */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.generate-unique-process-engine-name=false")
@ActiveProfiles("test")
@DirtiesContext
class BoardPlanTasksJourneyTest {
  private static final String DDSB = "ddsb";
  private static final String PLAN = "/board-plan/2026-27";
  private static final String KEY = DDSB + ":BIP-2026-27";
  private static final String REVIEW = "Review the running plan";
  private static final String ANYWAY = "Begin with what is there";
  private static final String DRAFT = "Draft the plan";
  private static final String SAY = "Say heard or not yet";
  private static final String CLOSE = "Close the plan";
  private static final By RESULTS = By.cssSelector(".fjs-form a[href$='/results']");
  private static final By CHART = By.cssSelector("svg[role='img']");
  private static final By SEARCH = By.cssSelector("[cam-widget-search] input.main-field");
  private static final By DIAGRAM = By.cssSelector("[cam-widget-bpmn-viewer] .djs-shape");
  private static final String WANTED = "Time for teachers to meet";

  @LocalServerPort int port;
  @Autowired Convening convening;
  @Autowired RoleHolders holders;
  @Autowired Calendars calendars;
  @Autowired Timeline timeline;
  @Autowired Tenants tenants;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void thePlanHasBegun() {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(KEY)
        .list()
        .forEach(
            one -> runtime.deleteProcessInstanceIfExists(one.getId(), "", true, true, true, true));
    jdbc.sql("delete from board_plan where school_year = '2026-27'").update();
    jdbc.sql(
            "insert into board_plan (id, version, organization, school_year, state, reach_district)"
                + " values (-1, 0, 'ddsb', '2026-27', 'MONITORING', true)")
        .update();
  }

  @Test
  void officers_review_the_running_plan_and_the_director_lets_january_begin() throws Exception {
    convening.plan(DDSB, "BIP-2026-27-W01", "boardplan", in(10), LocalTime.of(9, 0), 180);
    begins("board-plan-monitoring");
    List<Person> officers = holders.all(DDSB, Role.OFFICER, in(0));
    try (Browser desk = Browser.desk(address());
        Browser phone = phone()) {
      desk.signInAs(officers.get(0).mail());
      reviews(desk, officers.get(0), "Reading goes up in grade 3");
      phone.signInAs(officers.get(1).mail());
      reviews(phone, officers.get(1), "Grade 6 stays where it was");
      desk.open(PLAN + "/reviews");
      assertThat(desk.see("Reading goes up in grade 3")).contains("Grade 6 stays where it was");
      desk.picture("board-reviews-1280");
    }
    Person director = first(Role.DIRECTOR);
    try (Browser desk = Browser.desk(address());
        Browser phone = phone()) {
      desk.signInAs(director.mail());
      opens(desk, ANYWAY);
      desk.see("still being written");
      desk.picture("board-gate-1280");
      phone.signInAs(director.mail());
      opens(phone, ANYWAY);
      fits(phone);
      phone.type(FIELD, "Ten officers are new this fall");
      phone.picture("board-gate-390");
      sends(phone, asked(ANYWAY));
      desk.open(PLAN + "/reason");
      desk.see("Ten officers are new this fall");
    }
    assertThat(asked(REVIEW).count()).as("January has begun").isZero();
  }

  private void reviews(Browser browser, Person officer, String trend) throws Exception {
    boolean phone = browser.width() == 390;
    opens(browser, REVIEW);
    browser.type(FIELD, trend);
    browser.click(RESULTS);
    browser.beside(
        () ->
            assertThat(browser.find(CHART).getDomAttribute("aria-label"))
                .contains("Elementary: from"));
    assertThat(browser.find(FIELD).getDomProperty("value"))
        .as("the charts opened beside the form, and nothing typed is lost")
        .isEqualTo(trend);
    if (phone) {
      fits(browser);
    }
    browser.picture("board-review-" + browser.width());
    sends(browser, asked(REVIEW).taskAssignee(officer.id()));
  }

  @Test
  void the_director_closes_the_plan_and_the_dissent_stays_on_record() throws Exception {
    Person director = first(Role.DIRECTOR);
    Person association = first(Role.ASSOCIATION_REPRESENTATIVE);
    begins("board-plan-drafting");
    try (Browser desk = Browser.desk(address());
        Browser phone = phone()) {
      desk.signInAs(director.mail());
      writesAGoal(desk);
      opens(desk, DRAFT);
      desk.picture("board-draft-1280");
      writesOnAndSends(director);
      settles(0);
      phone.signInAs(association.mail());
      saysNotYet(phone, association);
      daysPass();
      send("Work in what wasn’t heard", director, Map.of());
      anOfficerIsHeard();
      send(SAY, association, Map.of("answer", "notYet", "wanted", WANTED, "saidAs", "name"));
      daysPass();
      opens(desk, CLOSE);
      assertThat(desk.text(By.cssSelector(".fjs-form"))).contains(WANTED);
      desk.picture("board-close-1280");
    }
    try (Browser phone = phone()) {
      phone.signInAs(director.mail());
      opens(phone, CLOSE);
      fits(phone);
      assertThat(phone.text(By.cssSelector(".fjs-form"))).contains(WANTED);
      phone.type(FIELD, "We take it up in May.");
      phone.picture("board-close-390");
      sends(phone, asked(CLOSE));
      phone.open(PLAN + "/heard");
      assertThat(phone.see("We take it up in May.")).contains(WANTED);
      fits(phone);
      phone.picture("board-closed-390");
      phone.open("/board-plan");
      phone.click(By.partialLinkText("2027-28"));
      phone.see("Every child reads every day.");
      fits(phone);
      phone.picture("board-plan-390");
    }
  }

  private void writesAGoal(Browser desk) {
    desk.open(PLAN + "/edit");
    desk.click(By.cssSelector("button[value=goal]"));
    desk.type(By.cssSelector("[id$='-title']"), "Every child reads every day.");
    desk.click(By.cssSelector("button[value=keep]"));
    desk.see("Kept as a version");
  }

  /** The same draft, on a phone. */
  private void writesOnAndSends(Person director) throws Exception {
    try (Browser phone = phone()) {
      phone.signInAs(director.mail());
      phone.open(PLAN + "/edit");
      fits(phone);
      phone.type(By.cssSelector("[id$='-why']"), "A third of the grade 3 pupils don't yet.");
      phone.click(By.cssSelector("button[value=keep]"));
      phone.see("Kept as a version");
      phone.picture("board-write-390");
      opens(phone, DRAFT);
      fits(phone);
      sends(phone, asked(DRAFT));
    }
  }

  private void saysNotYet(Browser phone, Person association) throws Exception {
    opens(phone, SAY);
    fits(phone);
    chooses(phone, "Not yet");
    phone.type(FIELD, WANTED);
    chooses(phone, "With my own name");
    phone.picture("board-not-yet-390");
    sends(phone, asked(SAY).taskAssignee(association.id()));
    phone.open(PLAN + "/heard");
    phone.see("Your answer");
    fits(phone);
  }

  private void anOfficerIsHeard() {
    Person officer = first(Role.OFFICER);
    try (Browser desk = Browser.desk(address())) {
      desk.signInAs(officer.mail());
      opens(desk, SAY);
      chooses(desk, "Heard and included");
      sends(desk, asked(SAY).taskAssignee(officer.id()));
      desk.open(PLAN + "/heard");
      desk.see("Say it otherwise");
    }
  }

  @Test
  void the_coordinator_follows_the_plan_in_cockpit_by_one_search() throws Exception {
    begins("board-improvement-plan");
    try (Browser desk = Browser.desk(address())) {
      desk.signInAs(first(Role.COORDINATOR).mail());
      desk.open("/camunda/app/cockpit/default/#/processes");
      desk.click(By.linkText("Board improvement plan"));
      desk.find(DIAGRAM); // drawn last; the fields are made anew before that
      desk.type(SEARCH, KEY);
      desk.find(SEARCH).sendKeys(Keys.ENTER);
      desk.click(By.cssSelector("td.instance-id a"));
      desk.find(DIAGRAM);
      desk.see(KEY);
      desk.picture("board-cockpit-1280");
    }
  }

  private void begins(String phase) {
    tenants.within(DDSB, () -> runtime.startProcessInstanceByKey(phase, KEY));
    settles(0);
  }

  private void daysPass() {
    settles(10);
  }

  /** What is due until then is done. */
  private void settles(int days) {
    timeline.moveTo(calendars.of(DDSB).at(in(days), LocalTime.of(17, 30)));
  }

  private void send(String name, Person person, Map<String, Object> fields) {
    Task task = asked(name).taskAssignee(person.id()).singleResult();
    tenants.within(DDSB, () -> forms.submitTaskForm(task.getId(), fields));
    settles(0);
  }

  private TaskQuery asked(String name) {
    return tasks.createTaskQuery().tenantIdIn(DDSB).taskName(name);
  }

  private Person first(Role role) {
    return holders.all(DDSB, role, in(0)).get(0);
  }

  private LocalDate in(int days) {
    return calendars.of(DDSB).today().plusDays(days);
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  private Browser phone() {
    return Browser.phone(address());
  }
}
