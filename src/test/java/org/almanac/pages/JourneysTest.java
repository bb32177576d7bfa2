package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.FormFields;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Timeline;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** People with a browser: a month of theirs, in the order in which it comes. */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // Tasklist and Cockpit have the engine's name in their addresses
    properties = "camunda.bpm.generate-unique-process-engine-name=false")
@ActiveProfiles("test")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysTest {
  private static final String DDSB = "ddsb";
  private static final String MEETING = "PLT-2026-09";
  private static final By COMPLETE = By.cssSelector("button[ng-click='complete()']");
  private static final By BRINGS = By.cssSelector(".fjs-form [id$='textarea_brings']");

  @LocalServerPort int port;
  @Autowired Timeline timeline;
  @Autowired Calendars calendars;
  @Autowired RoleHolders holders;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  @Autowired Meetings meetings;

  @BeforeEach
  void cards_are_out() {
    if (meetings.findAll().isEmpty()) {
      String process = latest("plt-year");
      as(jo(), () -> forms.submitStartForm(process, Map.of("schoolYear", "2026-27")));
      send("userTask_confirmDates", "plt-year-dates", Map.of());
      moveTo(LocalDate.of(2026, 8, 18), LocalTime.of(9, 0));
      send(
          "userTask_prepareMeeting",
          "plt-meeting-prepare",
          Map.of("theme", "What our students tell us", "place", "Education Centre, Whitby"));
      moveTo(LocalDate.of(2026, 8, 26), LocalTime.of(9, 0));
    }
  }

  @Test
  @Order(1)
  void the_first_page_fits_a_phone() throws Exception {
    try (Browser phone = Browser.phone(address())) {
      phone.open("/");
      phone.see("Durham District School Board");
      phone.picture("first-page-390");
      assertThat(phone.run("return document.documentElement.scrollWidth"))
          .as("no scrolling to the side")
          .isEqualTo(390L);
    }
  }

  @Test
  @Order(2)
  void a_principal_sends_the_card_with_a_mistake_reads_why_and_finishes() throws Exception {
    Person zofia = holders.all(DDSB, Role.PRINCIPAL, today()).get(0);
    try (Browser desk = Browser.desk(address())) {
      desk.signInAs(zofia.mail());
      desk.click(By.linkText("Bring your card"));
      desk.find(BRINGS);
      desk.picture("card-1280");

      desk.click(By.xpath("//*[contains(@class,'fjs-form')]//label[contains(.,'Nothing new')]"));
      desk.click(COMPLETE);
      String page = desk.see("One line will do, and paper is perfect");
      desk.picture("card-not-yet-1280");
      assertThat(page).doesNotContainIgnoringCase("exception").doesNotContain("Cannot submit");

      desk.type(BRINGS, "Two pieces of writing, on paper");
      desk.run("document.activeElement.blur()");
      desk.until(d -> d.findElements(COMPLETE).stream().allMatch(button -> button.isEnabled()));
      untilSent(desk, zofia);
      assertThat(desk.see("Nothing waits for you")).doesNotContain("One line will do");
      desk.picture("card-sent-1280");
    }
  }

  @Test
  @Order(3)
  void a_coordinator_finds_the_meeting_in_cockpit_under_its_key() throws Exception {
    try (Browser desk = Browser.desk(address())) {
      desk.signInAs(jo().mail());
      desk.open("/camunda/app/cockpit/default/#/processes");
      desk.click(By.linkText("PLT: one meeting"));
      desk.see(DDSB + ":" + MEETING);
      desk.picture("cockpit-meeting-1280");

      desk.open("/camunda/app/cockpit/default/#/processes");
      desk.click(By.linkText("One person, one meeting"));
      desk.see(DDSB + ":" + MEETING + ":p0");
      long open = tasks.createTaskQuery().taskDefinitionKey("userTask_bringCard").count();
      assertThat(desk.text(By.cssSelector(".djs-overlays[data-container-id='userTask_bringCard']")))
          .as("people at the card, on the diagram")
          .isEqualTo("" + open);
      desk.picture("cockpit-participation-1280");
    }
  }

  @Test
  @Order(4)
  void somebody_leaves_a_ticket_by_code_on_a_phone() throws Exception {
    Meeting meeting =
        meetings.findAll().stream().filter(m -> m.key().equals(MEETING)).findFirst().orElseThrow();
    timeline.moveTo(meeting.endsAt().minusSeconds(300));
    try (Browser phone = Browser.phone(address())) {
      phone.open("/t");
      phone.type(By.id("code"), "abc 123");
      phone.click(By.cssSelector("main form button"));
      phone.see("We don't know this code");
      phone.picture("code-unknown-390");
      phone.type(By.id("code"), meeting.roomCode().toLowerCase());
      phone.click(By.cssSelector("main form button"));
      phone.type(By.id("stays"), "The table talk");
      phone.type(By.id("try"), "One open question a day");
      phone.type(By.id("wonder"), "How do we begin?");
      phone.picture("ticket-390");
      phone.click(By.cssSelector("main form button"));
      assertThat(phone.see("Your ticket is in")).doesNotContain("Sign out");
      phone.picture("ticket-thanks-390");
      assertThat(phone.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
    }
  }

  @Test
  @Order(50)
  void a_coordinator_reads_the_first_mails_lets_them_go_and_holds_one() throws Exception {
    try (Browser desk = Browser.desk(address())) {
      desk.signInAs(jo().mail());
      desk.open("/mail");
      desk.click(By.linkText("Look at the first mails"));
      assertThat(desk.see("would get a mail")).contains("Hello ", "each to open");
      desk.picture("first-mails-1280");
      desk.click(By.cssSelector("main form button"));
      desk.see("go out with the next morning's mail");
      desk.click(By.cssSelector(".person button"));
      assertThat(desk.see("is held until somebody lets it go")).contains("Held: one person");
      desk.picture("tomorrows-mail-1280");
      desk.click(By.cssSelector("form[action$='/mail/release'] button"));
      desk.see("Nobody's mail is held.");
    }
  }

  /** The form takes a text over after a short pause: whoever is quicker sends it again. */
  private void untilSent(Browser desk, Person person) {
    desk.until(
        d -> {
          if (tasks.createTaskQuery().taskAssignee(person.id()).count() == 0) {
            return true;
          }
          desk.run("document.querySelector(\"button[ng-click='complete()']\")?.click()");
          return null;
        });
  }

  private void send(String task, String form, Map<String, Object> own) {
    Task open = tasks.createTaskQuery().taskDefinitionKey(task).singleResult();
    Set<String> asked = FormFields.of(form);
    as(
        jo(),
        () -> {
          Map<String, Object> values = new TreeMap<>(forms.getTaskFormVariables(open.getId()));
          values.keySet().retainAll(asked);
          values.putAll(own);
          forms.submitTaskForm(open.getId(), values);
        });
  }

  private void as(Person person, Runnable action) {
    List<String> groups =
        holders.rolesOf(person.id(), today()).stream().map(Role::groupId).toList();
    identity.setAuthentication(person.id(), groups, List.of(DDSB));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  private void moveTo(LocalDate day, LocalTime hour) {
    Instant at = calendars.of(DDSB).at(day, hour);
    assertThat(timeline.moveTo(at).failed()).isZero();
  }

  private String latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private Person jo() {
    return holders.holder(DDSB, Role.COORDINATOR, null, today()).orElseThrow();
  }

  private LocalDate today() {
    return calendars.of(DDSB).today();
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }
}
