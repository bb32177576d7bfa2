package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** An officer's review and the director's close, at a desk and on a phone. */
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
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 13);
  private static final By COMPLETE = By.cssSelector("button[ng-click='complete()']");
  private static final By FIELD = By.cssSelector(".fjs-form textarea");
  private static final By FIELD_OR_CHOICE =
      By.cssSelector(".fjs-form textarea, .fjs-form input[type=radio]");
  private static final By RESULTS = By.cssSelector(".fjs-form a[href$='/results']");
  private static final By CHART = By.cssSelector("svg[role='img']");
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
    jdbc.sql("delete from board_plan where school_year = '2026-27'").update();
    jdbc.sql(
            "insert into board_plan (id, version, organization, school_year, state, reach_district)"
                + " values (-1, 0, 'ddsb', '2026-27', 'MONITORING', true)")
        .update();
  }

  @Test
  void an_officer_reviews_the_running_plan_with_the_results_one_click_away() throws Exception {
    convening.plan(DDSB, "BIP-2026-27-W01", "boardplan", JANUARY, LocalTime.of(9, 0), 180);
    begins("board-plan-monitoring");
    Person officer = first(Role.OFFICER);
    try (Browser phone = phone()) {
      phone.signInAs(officer.mail());
      opens(phone, "Review the running plan");
      fits(phone);
      phone.picture("board-review-390");
    }
    try (Browser desk = Browser.desk(address())) {
      desk.signInAs(officer.mail());
      opens(desk, "Review the running plan");
      desk.type(FIELD, "Reading goes up in grade 3");
      desk.click(RESULTS);
      desk.beside(
          () ->
              assertThat(desk.find(CHART).getDomAttribute("aria-label"))
                  .contains("Elementary: from"));
      assertThat(desk.find(FIELD).getDomProperty("value"))
          .as("the charts opened beside the form, and nothing typed is lost")
          .isEqualTo("Reading goes up in grade 3");
      desk.picture("board-review-1280");
      sends(desk, asked("Review the running plan").taskAssignee(officer.id()));
      desk.open(PLAN + "/reviews");
      desk.see("Reading goes up in grade 3");
      desk.picture("board-reviews-1280");
    }
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
      send("Draft the plan", director, Map.of());
      phone.signInAs(association.mail());
      saysNotYet(phone, association);
      daysPass();
      send("Work in what wasn’t heard", director, Map.of());
      send(
          "Say heard or not yet",
          association,
          Map.of("answer", "notYet", "wanted", WANTED, "saidAs", "name"));
      daysPass();
      opens(desk, "Close the plan");
      assertThat(desk.text(By.cssSelector(".fjs-form"))).contains(WANTED);
      desk.type(FIELD, "We take it up in May.");
      desk.picture("board-close-1280");
      sends(desk, asked("Close the plan"));
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

  private void saysNotYet(Browser phone, Person association) throws Exception {
    opens(phone, "Say heard or not yet");
    fits(phone);
    chooses(phone, "Not yet");
    phone.type(FIELD, WANTED);
    chooses(phone, "With my own name");
    phone.picture("board-not-yet-390");
    sends(phone, asked("Say heard or not yet").taskAssignee(association.id()));
    phone.open(PLAN + "/heard");
    phone.see("Your answer");
    fits(phone);
  }

  private static void chooses(Browser phone, String label) {
    phone.click(By.xpath("//*[contains(@class,'fjs-form')]//label[contains(.,'" + label + "')]"));
  }

  /** From the first page, as whoever has the task finds it. */
  private static void opens(Browser browser, String task) {
    browser.open("/");
    browser.click(By.partialLinkText(task));
    browser.find(FIELD_OR_CHOICE);
  }

  /** The form takes a choice over after a short pause: whoever is quicker sends it again. */
  private static void sends(Browser browser, TaskQuery open) {
    browser.run("document.activeElement.blur()");
    browser.until(d -> d.findElement(COMPLETE).isEnabled() ? true : null);
    browser.until(
        d -> {
          if (open.count() == 0) {
            return true;
          }
          browser.run("document.querySelector(\"button[ng-click='complete()']\")?.click()");
          return null;
        });
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
    LocalDate day = calendars.of(DDSB).today().plusDays(days);
    timeline.moveTo(calendars.of(DDSB).at(day, LocalTime.of(17, 30)));
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
    return holders.all(DDSB, role, calendars.of(DDSB).today()).get(0);
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  private Browser phone() {
    return Browser.phone(address());
  }

  private static void fits(Browser phone) {
    assertThat(phone.run("return document.documentElement.scrollWidth"))
        .as("no scrolling to the side")
        .isEqualTo(390L);
  }
}
